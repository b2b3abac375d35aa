package kr.daesa.job;

import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import kr.daesa.job.RunOutcome.Ending;
import kr.daesa.model.PeriodSpan;
import kr.daesa.store.RunState;
import kr.daesa.store.RunStore;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.batch.core.BatchStatus;
import org.springframework.batch.core.job.Job;
import org.springframework.batch.core.job.JobExecution;
import org.springframework.batch.core.job.JobExecutionException;
import org.springframework.batch.core.job.parameters.JobParameters;
import org.springframework.batch.core.job.parameters.JobParametersBuilder;
import org.springframework.batch.core.launch.JobExecutionAlreadyRunningException;
import org.springframework.batch.core.launch.JobOperator;
import org.springframework.batch.core.repository.JobRepository;
import org.springframework.batch.core.step.StepExecution;

/** Starts the Batch job of the current run, or goes on with it, and says how it ended. */
final class NightlyRun {

    private static final Logger LOG = LoggerFactory.getLogger(NightlyRun.class);

    private final CurrentRun run;
    private final Job job;
    private final JobOperator operator;
    private final JobRepository repository;
    private final RunStore runs;
    private final RunVerdict verdict;
    private final Aftermath aftermath;
    private final StopSignal stop;

    NightlyRun(
            CurrentRun run,
            Job job,
            JobOperator operator,
            JobRepository repository,
            RunStore runs,
            RunVerdict verdict,
            Aftermath aftermath,
            StopSignal stop) {
        this.run = run;
        this.job = job;
        this.operator = operator;
        this.repository = repository;
        this.runs = runs;
        this.verdict = verdict;
        this.aftermath = aftermath;
        this.stop = stop;
    }

    RunOutcome run() {
        try {
            recoverOrphans();
            LOG.info(
                    "Run {}: periods {}, {} threads, {} shards",
                    run.id(),
                    run.run().periods().stream().map(PeriodSpan::name).collect(Collectors.joining(", ")),
                    run.request().threads(),
                    run.run().shards());
            Instant start = Instant.now();
            JobExecution execution = operator.start(job, parameters());
            RunOutcome outcome = outcome(execution);
            LOG.info(
                    "{} after {}: {}",
                    outcome.ending(),
                    StepLog.seconds(Duration.between(start, Instant.now())),
                    outcome.message());
            runs.close(run.run(), outcome.ending().name(), outcome.message());
            Path report = outcome.report();
            return report == null ? outcome : aftermath.follow(outcome, report, steps(execution));
        } catch (JobExecutionAlreadyRunningException e) {
            return new RunOutcome(Ending.LOCKED, "another run of the same date is under way", null);
        } catch (JobExecutionException e) {
            // What Spring Batch will not go on with would stop every later start as well.
            runs.end(run.run(), RunState.REFUSED, Instant.now());
            throw new IllegalStateException("run " + run.id() + " cannot be started: " + e.getMessage(), e);
        } finally {
            stop.jobAtRest();
        }
    }

    /**
     * Both identify the run. There is no incrementer: with one, the operator throws the parameters away that it is given.
     */
    private JobParameters parameters() {
        return new JobParametersBuilder()
                .addLocalDate("businessDate", run.run().businessDate())
                .addLong("run", (long) run.run().number())
                .toJobParameters();
    }

    /** While we hold the lock, whatever is still called running belongs to a process that died. */
    private void recoverOrphans() {
        for (JobExecution orphan : repository.findRunningJobExecutions(job.getName())) {
            LOG.info("Recovering what a run that died left behind (execution {})", orphan.getId());
            operator.recover(orphan);
        }
    }

    /** How long each step took, over all the times that an interrupted run was begun; those of its shards are left out. */
    private SortedMap<String, Duration> steps(JobExecution last) {
        SortedMap<String, Duration> steps = new TreeMap<>();
        for (JobExecution execution : repository.getJobExecutions(last.getJobInstance())) {
            for (StepExecution step : execution.getStepExecutions()) {
                LocalDateTime start = step.getStartTime();
                LocalDateTime end = step.getEndTime();
                if (start != null && end != null && !Shard.isStep(step.getStepName())) {
                    steps.merge(step.getStepName(), Duration.between(start, end), Duration::plus);
                }
            }
        }
        return steps;
    }

    private RunOutcome outcome(JobExecution execution) {
        if (execution.getStatus() == BatchStatus.COMPLETED) {
            return verdict.published();
        }
        if (stop.isRequested()) {
            return new RunOutcome(Ending.STOPPED, run.id() + " was stopped; the same command goes on from there", null);
        }
        List<Throwable> failures = execution.getAllFailureExceptions().stream()
                .filter(failure -> !(failure instanceof JobExecutionException) || failure.getCause() != null)
                .toList();
        Optional<RunRefusedException> refusal = failures.stream()
                .flatMap(NightlyRun::causes)
                .filter(RunRefusedException.class::isInstance)
                .map(RunRefusedException.class::cast)
                .findFirst();
        if (refusal.isPresent()) {
            runs.end(run.run(), RunState.REFUSED, Instant.now());
            return new RunOutcome(refusal.get().ending(), refusal.get().getMessage(), null);
        }
        failures.forEach(failure -> LOG.error("Run {}: {}", run.id(), String.valueOf(failure), failure));
        String reason = failures.stream()
                .flatMap(NightlyRun::causes)
                .filter(cause -> cause.getCause() == null)
                .findFirst()
                .map(String::valueOf)
                .orElse("status " + execution.getStatus());
        return new RunOutcome(
                Ending.FAILED, run.id() + " failed, and the same command goes on from there: " + reason, null);
    }

    private static Stream<Throwable> causes(Throwable failure) {
        return Stream.iterate(failure, cause -> cause != null, Throwable::getCause);
    }
}
