package kr.daesa.job;

import java.time.Duration;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.batch.core.ExitStatus;
import org.springframework.batch.core.job.JobInterruptedException;
import org.springframework.batch.core.listener.StepExecutionListener;
import org.springframework.batch.core.step.StepExecution;
import org.springframework.context.ApplicationListener;
import org.springframework.context.event.ContextClosedEvent;

/**
 * Stops the job when the process is told to end. The context is closed first, before any of its beans; until the job has
 * come to rest at the end of its chunks, the closing waits here, so that the database is still there to note it.
 *
 * <p>It writes to no row of Spring Batch itself, as {@code JobOperator.stop} does, which races with the running steps.
 */
final class StopSignal implements StepExecutionListener, ApplicationListener<ContextClosedEvent> {

    private static final Logger LOG = LoggerFactory.getLogger(StopSignal.class);
    private static final Duration PATIENCE = Duration.ofSeconds(60);

    private final Set<StepExecution> running = ConcurrentHashMap.newKeySet();
    private final CountDownLatch atRest = new CountDownLatch(1);
    private boolean stopping;
    private volatile boolean requested;

    @Override
    public void onApplicationEvent(ContextClosedEvent event) {
        if (atRest.getCount() == 0) {
            return;
        }
        LOG.info("Stopping; what is finished stays, and the same command goes on from there");
        tellSteps();
        try {
            if (!atRest.await(PATIENCE.toSeconds(), TimeUnit.SECONDS)) {
                LOG.warn("The job has not come to rest within {} s; the next run repairs that", PATIENCE.toSeconds());
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    /**
     * First the steps, then whoever asks: work that is left undone because of {@link #isRequested} must lie in a step that
     * cannot end as completed any more.
     */
    private synchronized void tellSteps() {
        stopping = true;
        running.forEach(StepExecution::setTerminateOnly);
        requested = true;
    }

    /** A step that begins after the signal learns of it here. */
    @Override
    public synchronized void beforeStep(StepExecution stepExecution) {
        running.add(stepExecution);
        if (stopping) {
            stepExecution.setTerminateOnly();
        }
    }

    @Override
    public ExitStatus afterStep(StepExecution stepExecution) {
        running.remove(stepExecution);
        return stepExecution.getExitStatus();
    }

    boolean isRequested() {
        return requested;
    }

    /** For work that lasts longer than a chunk. */
    void checkpoint() throws JobInterruptedException {
        if (requested) {
            throw new JobInterruptedException("stopped by a signal");
        }
    }

    /** The job has ended and no longer needs the database. */
    void jobAtRest() {
        atRest.countDown();
    }
}
