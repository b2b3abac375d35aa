package kr.daesa.job;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import kr.daesa.collection.Causes;
import kr.daesa.intake.Intake;
import kr.daesa.law.Law;
import kr.daesa.store.Fingerprint;
import kr.daesa.store.Run;
import kr.daesa.store.RunState;
import kr.daesa.store.RunStore;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Decides whether a request goes on with an interrupted run or begins a new one. Only for the holder of the lock: what
 * looks unfinished to it is unfinished.
 */
final class RunIdentity {

    private static final Logger LOG = LoggerFactory.getLogger(RunIdentity.class);

    private final RunStore runs;

    RunIdentity(RunStore runs) {
        this.runs = runs;
    }

    CurrentRun decide(RunRequest request, Law law) throws IOException {
        Causes causes = OfficeCauses.load(request.causes());
        Path out = request.out().toAbsolutePath().normalize();
        Fingerprint now = new Fingerprint(
                request.settingsFingerprint(),
                InboxFingerprint.of(request.inbox()),
                law.version() + " " + Intake.VERSION + " " + programVersion());
        Optional<Run> latest = runs.latest(request.businessDate());
        Optional<Run> interrupted = latest.filter(run -> run.state() == RunState.RUNNING && canGoOn(run, now, out));
        abandonAllBut(interrupted);
        if (interrupted.isPresent()) {
            LOG.info(
                    "Run {}: going on where it was interrupted",
                    interrupted.get().id());
            return new CurrentRun(request, interrupted.get(), law, causes);
        }
        Run run = Run.begun(
                request.businessDate(),
                latest.map(Run::number).orElse(0) + 1,
                now,
                OpenPeriods.of(request, law),
                request.shards(),
                out,
                Instant.now());
        // A run of the same name but of another state folder may have left one here.
        Folders.delete(run.workFolder());
        Folders.createOwnerOnly(run.workFolder());
        runs.add(run);
        return new CurrentRun(request, run, law, causes);
    }

    private static boolean canGoOn(Run run, Fingerprint now, Path out) {
        Optional<String> obstacle = run.fingerprint().differenceTo(now);
        if (obstacle.isEmpty() && !run.out().equals(out)) {
            obstacle = Optional.of("the output folder changed");
        }
        if (obstacle.isEmpty() && !Files.isDirectory(run.workFolder())) {
            obstacle = Optional.of("its work folder is gone");
        }
        obstacle.ifPresent(why -> LOG.info("Run {} was interrupted and cannot go on: {}", run.id(), why));
        return obstacle.isEmpty();
    }

    private void abandonAllBut(Optional<Run> kept) throws IOException {
        List<Run> unfinished = new ArrayList<>(runs.inState(RunState.RUNNING));
        unfinished.addAll(runs.inState(RunState.REFUSED));
        for (Run run : unfinished) {
            if (kept.isEmpty() || !kept.get().id().equals(run.id())) {
                LOG.info("Run {}: given up", run.id());
                Folders.delete(run.workFolder());
                runs.end(run, RunState.ABANDONED, Instant.now());
            }
        }
    }

    /** Of the jar; a run begun by another build does not go on, for its clients would not all be judged alike. */
    private static String programVersion() {
        String version = RunIdentity.class.getPackage().getImplementationVersion();
        return version == null ? "unpackaged" : version;
    }
}
