package kr.daesa.job;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.springframework.batch.core.job.JobExecution;
import org.springframework.batch.core.job.JobInstance;
import org.springframework.batch.core.job.parameters.JobParameters;
import org.springframework.batch.core.step.StepExecution;
import org.springframework.context.event.ContextClosedEvent;
import org.springframework.context.support.GenericApplicationContext;

class StopSignalTest {

    private static final ContextClosedEvent CLOSED = new ContextClosedEvent(new GenericApplicationContext());

    private static StepExecution step() {
        return new StepExecution(
                1, "reconcile", new JobExecution(1, new JobInstance(1, "nightly"), new JobParameters()));
    }

    @Test
    void whoeverHearsOfTheStopIsInAStepThatCannotEndAsCompleted() throws Exception {
        // Else a client that is left undone because of it would be left out by the next run as well.
        AtomicInteger completed = new AtomicInteger();
        for (int i = 0; i < 500; i++) {
            StopSignal stop = new StopSignal();
            StepExecution step = step();
            stop.beforeStep(step);
            Thread worker = new Thread(() -> {
                while (!stop.isRequested()) {
                    Thread.onSpinWait();
                }
                completed.addAndGet(step.isTerminateOnly() ? 0 : 1);
                stop.jobAtRest();
            });
            worker.start();
            stop.onApplicationEvent(CLOSED);
            worker.join();
        }
        assertThat(completed).hasValue(0);
    }

    @Test
    void aStepThatBeginsAfterTheSignalLearnsOfIt() throws Exception {
        StopSignal stop = new StopSignal();
        Thread closing = new Thread(() -> stop.onApplicationEvent(CLOSED));
        closing.start();
        while (!stop.isRequested()) {
            Thread.onSpinWait();
        }
        StepExecution late = step();

        stop.beforeStep(late);
        stop.jobAtRest();
        closing.join();

        assertThat(late.isTerminateOnly()).isTrue();
    }

    @Test
    void closingAfterTheJobCameToRestStopsNothing() {
        StopSignal stop = new StopSignal();
        stop.jobAtRest();

        stop.onApplicationEvent(CLOSED);

        assertThat(stop.isRequested()).isFalse();
    }
}
