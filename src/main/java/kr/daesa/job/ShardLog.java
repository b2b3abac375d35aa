package kr.daesa.job;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.batch.core.BatchStatus;
import org.springframework.batch.core.ExitStatus;
import org.springframework.batch.core.listener.StepExecutionListener;
import org.springframework.batch.core.step.StepExecution;

/** One line in the log for each shard. */
final class ShardLog implements StepExecutionListener {

    private static final Logger LOG = LoggerFactory.getLogger(ShardLog.class);

    @Override
    public ExitStatus afterStep(StepExecution stepExecution) {
        String name = stepExecution.getStepName(); // the step of a partition is named step:partition
        if (stepExecution.getStatus() == BatchStatus.COMPLETED) {
            LOG.info(
                    "reconcile: {}, {} clients in {}",
                    name.substring(name.indexOf(':') + 1),
                    stepExecution.getWriteCount(),
                    StepLog.duration(stepExecution));
        }
        return stepExecution.getExitStatus();
    }
}
