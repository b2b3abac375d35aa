package kr.daesa.job;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Instant;
import kr.daesa.store.Run;
import kr.daesa.store.RunState;
import kr.daesa.store.RunStore;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Puts a finished report in its place, whole or not at all. The database decides first, in a transaction of its own;
 * moving the folders can then be done again from wherever it broke off.
 */
final class Publication {

    private static final Logger LOG = LoggerFactory.getLogger(Publication.class);

    private final RunStore runs;
    private final TransactionTemplate transaction;

    Publication(RunStore runs, PlatformTransactionManager transactionManager) {
        this.runs = runs;
        this.transaction = new TransactionTemplate(transactionManager);
        this.transaction.setPropagationBehavior(TransactionDefinition.PROPAGATION_REQUIRES_NEW);
    }

    void publish(Run run) throws IOException {
        transaction.executeWithoutResult(status -> runs.makeCurrent(run));
        finish(run);
    }

    /** Ends what a crash broke off between the decision and the last move. */
    void repair() throws IOException {
        for (Run run : runs.inState(RunState.PUBLISHING)) {
            LOG.info("Run {} broke off while its report was put in place; doing that now", run.id());
            finish(run);
        }
    }

    private void finish(Run run) throws IOException {
        moveFolders(run.workFolder(), run.reportFolder(), run.replacedFolder());
        transaction.executeWithoutResult(status -> runs.end(run, RunState.PUBLISHED, Instant.now()));
    }

    static void moveFolders(Path work, Path report, Path replaced) throws IOException {
        // Without a work folder the report is in place already, and only the replaced one may be left to remove.
        if (Files.exists(work)) {
            if (Files.exists(report)) {
                Folders.delete(replaced);
                Files.move(report, replaced, StandardCopyOption.ATOMIC_MOVE);
            }
            Files.move(work, report, StandardCopyOption.ATOMIC_MOVE);
        }
        Folders.delete(replaced);
    }
}
