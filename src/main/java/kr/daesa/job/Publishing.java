package kr.daesa.job;

import java.io.IOException;
import org.springframework.batch.core.scope.context.ChunkContext;
import org.springframework.batch.core.step.StepContribution;
import org.springframework.batch.core.step.tasklet.Tasklet;
import org.springframework.batch.infrastructure.repeat.RepeatStatus;

/** Publishes the work folder. */
final class Publishing implements Tasklet {

    private final CurrentRun run;
    private final Publication publication;

    Publishing(CurrentRun run, Publication publication) {
        this.run = run;
        this.publication = publication;
    }

    @Override
    public RepeatStatus execute(StepContribution contribution, ChunkContext chunkContext) throws IOException {
        publication.publish(run.run());
        return RepeatStatus.FINISHED;
    }
}
