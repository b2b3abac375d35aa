package kr.daesa.job;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import kr.daesa.job.RunOutcome.Ending;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Wherever a crash falls between the decision to publish and the last move, the next start ends it. */
class PublicationTest {

    @TempDir
    Path out;

    private Path work;
    private Path report;
    private Path replaced;

    @BeforeEach
    void name() {
        work = out.resolve(".work-2026-11-20.2");
        report = out.resolve("2026-11-20");
        replaced = out.resolve(".replaced-by-2026-11-20.2");
    }

    private void folder(Path folder, String content) {
        Office.write(folder.resolve("clients/c001/findings.csv"), content);
    }

    private void newIsInPlaceAlone() throws Exception {
        assertThat(report.resolve("clients/c001/findings.csv")).hasContent("new");
        try (var left = Files.list(out)) {
            assertThat(left).containsExactly(report);
        }
    }

    @Test
    void theFirstReportOfADateIsMovedIntoPlace() throws Exception {
        folder(work, "new");

        Publication.moveFolders(work, report, replaced);

        newIsInPlaceAlone();
    }

    @Test
    void aReportOfTheSameDateIsReplacedWhole() throws Exception {
        folder(report, "old");
        Office.write(report.resolve("clients/gone/findings.csv"), "old");
        folder(work, "new");

        Publication.moveFolders(work, report, replaced);

        newIsInPlaceAlone();
    }

    @Test
    void afterACrashBetweenTheTwoMovesTheSecondIsMade() throws Exception {
        folder(replaced, "old");
        folder(work, "new");

        Publication.moveFolders(work, report, replaced);

        newIsInPlaceAlone();
    }

    @Test
    void afterACrashBehindTheMovesTheReplacedReportIsRemoved() throws Exception {
        folder(replaced, "old");
        folder(report, "new");

        Publication.moveFolders(work, report, replaced);

        newIsInPlaceAlone();
    }

    @Test
    void theNextStartEndsWhatBrokeOffAfterTheDecisionWhateverItsDate() throws Exception {
        Office office = new Office(out.resolve("office")).client("c001", 1);
        office.run();
        Files.move(office.report(Office.D), office.out.resolve(".work-2026-11-20.1"));
        Stored.of(office).update("UPDATE recon_run SET state = 'PUBLISHING'");

        RunOutcome next = office.run(Office.D.plusDays(1));

        assertThat(next.ending()).isEqualTo(Ending.DONE);
        assertThat(office.tables(Office.D)).containsKey("clients/c001/findings.csv");
        assertThat(Stored.of(office).runs()).containsExactly("2026-11-21.1 PUBLISHED", "2026-11-20.1 PUBLISHED");
    }
}
