package kr.daesa.job;

import java.time.Duration;
import java.time.LocalDateTime;
import java.util.Locale;
import java.util.function.LongSupplier;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.batch.core.BatchStatus;
import org.springframework.batch.core.ExitStatus;
import org.springframework.batch.core.listener.StepExecutionListener;
import org.springframework.batch.core.step.StepExecution;

/** Tells the log and the listener of the run how far a step has come. */
final class StepLog implements StepExecutionListener {

    private static final Logger LOG = LoggerFactory.getLogger(StepLog.class);

    private final RunProgress progress;
    private final @Nullable LongSupplier total;
    private final Supplier<String> result;

    /**
     * @param total how many files or clients are before the step, asked when it begins; null for a step that finds out
     *     by itself
     * @param result what it came to, asked when it has completed: totals of a step that was interrupted in between are in
     *     our own tables only
     */
    StepLog(RunProgress progress, @Nullable LongSupplier total, Supplier<String> result) {
        this.progress = progress;
        this.total = total;
        this.result = result;
    }

    @Override
    public void beforeStep(StepExecution stepExecution) {
        if (total != null) {
            progress.stepStarted(stepExecution.getStepName(), total.getAsLong());
        }
    }

    @Override
    public ExitStatus afterStep(StepExecution stepExecution) {
        progress.stepEnded(stepExecution.getStepName());
        if (stepExecution.getStatus() == BatchStatus.COMPLETED) {
            LOG.info("{}: {} in {}", stepExecution.getStepName(), result.get(), duration(stepExecution));
        }
        return stepExecution.getExitStatus();
    }

    static String duration(StepExecution stepExecution) {
        LocalDateTime start = stepExecution.getStartTime();
        Duration duration = start == null ? Duration.ZERO : Duration.between(start, LocalDateTime.now());
        return seconds(duration);
    }

    static String seconds(Duration duration) {
        return String.format(Locale.ROOT, "%d.%d s", duration.toSeconds(), duration.toMillisPart() / 100);
    }
}
