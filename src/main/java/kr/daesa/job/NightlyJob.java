package kr.daesa.job;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import kr.daesa.job.RunOutcome.Ending;
import kr.daesa.store.Database;
import kr.daesa.store.RunLock;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.Banner;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.WebApplicationType;
import org.springframework.context.ApplicationContextInitializer;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.support.GenericApplicationContext;

/**
 * The nightly job: everything between a request and its outcome.
 *
 * <p>The same request again goes on with a run that was interrupted, or, after one that was published, begins the next.
 */
public final class NightlyJob {

    private static final Logger LOG = LoggerFactory.getLogger(NightlyJob.class);

    /** Beside the workers: the job's own thread, one for a moment of publishing, one that holds the lock. */
    private static final int CONNECTIONS_BESIDE_WORKERS = 3;

    /** How many statements H2 keeps parsed for a connection: a client takes more than the eight that it would. */
    private static final String H2_STATEMENTS = ";QUERY_CACHE_SIZE=64";

    /**
     * Without the first, H2 closes on SIGTERM before the job can note where it stopped. Without the second, it writes at
     * its leisure: a kill -9 then loses commits of the last second, and left half of a transaction behind in 2 of 30
     * trials, none in 80 with it.
     */
    private static final String H2_SETTINGS = ";DB_CLOSE_ON_EXIT=FALSE;WRITE_DELAY=0";

    private NightlyJob() {}

    /** Runs the job to its end. Trouble is an outcome; the report is published whole or not at all. */
    public static RunOutcome run(RunRequest request, RunProgress progress) {
        return run(request, progress, context -> {});
    }

    /** Why a run cannot begin; empty where it can. Asked before the log is opened, which would lie in a wrong place too. */
    public static Optional<RunOutcome> refusal(RunRequest request) {
        try {
            Optional<RunOutcome> refusal =
                    Places.refusal(request).map(reason -> new RunOutcome(Ending.MISCONFIGURED, reason, null));
            refusal.ifPresent(outcome -> Aftermath.noteFailure(request, outcome));
            return refusal;
        } catch (IOException e) {
            return Optional.of(failed(e));
        }
    }

    /** The same with more, or other, beans. */
    static RunOutcome run(
            RunRequest request, RunProgress progress, ApplicationContextInitializer<GenericApplicationContext> more) {
        Optional<RunOutcome> refusal = refusal(request);
        if (refusal.isPresent()) {
            return refusal.get();
        }
        RunOutcome outcome = runUnderLock(request, progress, more);
        Optional<Path> full = outcome.ending() == Ending.FAILED
                ? Places.full(List.of(request.state(), request.out()), Places::room)
                : Optional.empty();
        return full.map(place -> new RunOutcome(
                        Ending.FAILED,
                        place + ": the disk is full; make room, and the same command goes on from there",
                        null))
                .orElse(outcome);
    }

    private static RunOutcome runUnderLock(
            RunRequest request, RunProgress progress, ApplicationContextInitializer<GenericApplicationContext> more) {
        try {
            Folders.createOwnerOnly(request.state());
            Optional<RunLock> lock = RunLock.tryAcquire(request.state());
            if (lock.isEmpty()) {
                return locked(request.state() + ": another run holds the lock, " + RunLock.holder(request.state()));
            }
            try {
                Folders.createOwnerOnly(StateDatabase.folder(request.state()));
                RunOutcome outcome = runLocked(request, progress, more);
                if (outcome.report() == null && outcome.ending() != Ending.LOCKED) {
                    Aftermath.noteFailure(request, outcome);
                }
                return outcome;
            } finally {
                lock.get().close();
            }
        } catch (IOException e) {
            return failed(e);
        }
    }

    private static RunOutcome runLocked(
            RunRequest request, RunProgress progress, ApplicationContextInitializer<GenericApplicationContext> more) {
        SpringApplication application = new SpringApplication(NightlyApplication.class);
        application.setWebApplicationType(WebApplicationType.NONE);
        application.setBannerMode(Banner.Mode.OFF);
        application.setLogStartupInfo(false);
        application.setAddCommandLineProperties(false);
        application.setDefaultProperties(defaults(request));
        application.addInitializers((GenericApplicationContext context) -> {
            context.registerBean(RunRequest.class, () -> request);
            context.registerBean(RunProgress.class, () -> progress);
            more.initialize(context);
        });
        try (ConfigurableApplicationContext context = application.run()) {
            return context.getBean(NightlyRun.class).run();
        } catch (RuntimeException e) {
            return outcome(e);
        }
    }

    /** Settings of the environment or of application.properties in the working directory win over these. */
    private static Map<String, Object> defaults(RunRequest request) {
        return Map.of(
                "spring.datasource.url",
                StateDatabase.url(request.state()) + H2_STATEMENTS + H2_SETTINGS,
                "spring.datasource.hikari.maximum-pool-size",
                request.threads() + CONNECTIONS_BESIDE_WORKERS,
                // A run that cannot begin is an outcome with one line; its stack trace is logged here, once.
                "logging.level.org.springframework.boot.SpringApplication",
                "off",
                "logging.level.org.springframework.boot.diagnostics",
                "off",
                "logging.level.org.springframework.context",
                "error",
                // Spring Batch logs the stack trace of a failed step, and so do we.
                "logging.level.org.springframework.batch.core.step",
                "off",
                // It warns every night that our H2 is newer than the one Flyway was tried with; our own tests try it.
                "logging.level.org.flywaydb.core.internal.database.base",
                "error");
    }

    private static RunOutcome outcome(RuntimeException e) {
        for (Throwable cause = e; cause != null; cause = cause.getCause()) {
            if (cause instanceof RunRefusedException refused) {
                return new RunOutcome(refused.ending(), refused.getMessage(), null);
            }
        }
        return Database.isInUse(e) ? locked("another process has the database open") : failed(e);
    }

    private static RunOutcome locked(String message) {
        return new RunOutcome(Ending.LOCKED, message, null);
    }

    private static RunOutcome failed(Exception e) {
        // What Spring says around it is in the stack trace; people need the innermost.
        Throwable root = e;
        while (root.getCause() != null) {
            root = root.getCause();
        }
        LOG.error("Unexpected failure: {}", String.valueOf(root), e);
        return new RunOutcome(Ending.FAILED, Database.unreachable(e).orElse("unexpected failure: " + root), null);
    }
}
