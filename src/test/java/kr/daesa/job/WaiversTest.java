package kr.daesa.job;

import static kr.daesa.job.Office.D;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import kr.daesa.finding.Reconciler;
import kr.daesa.job.RunOutcome.Ending;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A finding that somebody takes on themselves, night after night. */
class WaiversTest {

    @TempDir
    Path root;

    private Office office;

    @BeforeEach
    void aSaleThatNobodyIssued() {
        office = new Office(root)
                .client("c001", 1)
                .reconciling(Reconciler::reconcile)
                .failOn(FailOn.ERROR);
        Office.write(
                office.inbox.resolve("c001/hometax/sales.csv"),
                "사업자 등록번호,1000000001,상호,상사 c001\n매출 전자(수정) 세금계산서 목록조회\n"
                        + "작성일자,승인번호,발급일자,전송일자,공급자사업자등록번호,상호,공급받는자사업자등록번호,상호,"
                        + "공급가액,세액,전자세금계산서분류,전자세금계산서종류,비고,품목명\n");
    }

    private void waive(String... lines) {
        Office.write(
                office.inbox.resolve("waivers.csv"), "finding_id,until,reason,by\n" + String.join("\n", lines) + "\n");
    }

    private String id() {
        return finding(D).split(",")[0];
    }

    private String finding(LocalDate night) {
        List<String> lines = office.findings(night, "NOT_ISSUED");
        assertThat(lines).hasSize(1);
        return lines.get(0);
    }

    private String summary(LocalDate night) throws IOException {
        return Files.readString(office.report(night).resolve("summary.json"));
    }

    @Test
    void aWaiverSetsAFindingApartUntilItsLastDayAndThenItContinues() throws Exception {
        assertThat(office.run(D).ending()).isEqualTo(Ending.FINDINGS);
        assertThat(finding(D)).contains(",NEW," + D + ",");
        assertThat(summary(D)).contains("\"penalty_total\" : 10,", "\"NOT_ISSUED\" : 1");

        waive(id() + "," + D.plusDays(2) + ",거래처와 협의 중,김세무");
        RunOutcome waived = office.run(D.plusDays(1));

        assertThat(waived.ending()).isEqualTo(Ending.DONE);
        assertThat(waived.message()).endsWith("findings: 0 new, 0 continuing, 0 resolved");
        assertThat(finding(D.plusDays(1))).contains(",WAIVED," + D + ",");
        assertThat(summary(D.plusDays(1)))
                .contains("\"penalty_total\" : 0,", "\"path\" : \"waivers.csv\"")
                .doesNotContain("\"NOT_ISSUED\"");

        office.run(D.plusDays(2));
        assertThat(finding(D.plusDays(2))).contains(",WAIVED," + D + ",");

        assertThat(office.run(D.plusDays(3)).ending()).isEqualTo(Ending.FINDINGS);
        assertThat(finding(D.plusDays(3))).contains(",CONTINUING," + D + ",");
    }

    @Test
    void whatIsMendedWhileWaivedIsResolvedOnceAndComesBackAsNew() {
        office.run(D);
        waive(id() + ",,소송 중,김세무");
        office.run(D.plusDays(1));
        assertThat(finding(D.plusDays(1))).contains(",WAIVED," + D + ",");

        office.ledger("c001", 0).run(D.plusDays(2));
        assertThat(finding(D.plusDays(2))).contains(",RESOLVED," + D + ",");
        office.run(D.plusDays(3));
        assertThat(office.findings(D.plusDays(3), "NOT_ISSUED")).isEmpty();

        waive();
        office.ledger("c001", 1).run(D.plusDays(4));
        assertThat(finding(D.plusDays(4))).contains(",NEW," + D.plusDays(4) + ",");
    }

    @Test
    void aWaiverThatIsTakenBackLetsTheFindingContinue() {
        office.run(D);
        waive(id() + ",,소송 중,김세무");
        office.run(D.plusDays(1));
        waive();
        office.run(D.plusDays(2));

        assertThat(finding(D.plusDays(2))).contains(",CONTINUING," + D + ",");
    }

    @Test
    void theSameNightWithTheSameWaiversGivesTheSameBytes() {
        office.run(D);
        waive(id() + ",,소송 중,김세무");
        office.run(D.plusDays(1));
        var first = office.tables(D.plusDays(1));

        office.run(D.plusDays(1));

        assertThat(office.tables(D.plusDays(1))).isEqualTo(first);
    }

    @Test
    void aLineThatCannotBeUsedIsARejectAndNoObstacle() {
        office.run(D);
        waive("0123456789abcdef,,발견이 없는 번호,김세무", id() + ",2026-13-01,소송 중,김세무");

        assertThat(office.run(D.plusDays(1)).ending()).isEqualTo(Ending.FINDINGS);

        assertThat(finding(D.plusDays(1))).contains(",CONTINUING,");
        assertThat(office.tables(D.plusDays(1)).get("rejects.csv").lines())
                .filteredOn(line -> line.contains("waivers.csv"))
                .singleElement()
                .asString()
                .contains("waivers.csv,,3,until,2026-13-01");
    }

    @Test
    void aListThatIsNoneIsRefused() {
        Office.write(office.inbox.resolve("waivers.csv"), "finding_id,reason\n");

        RunOutcome outcome = office.run();

        assertThat(outcome.ending()).isEqualTo(Ending.MISCONFIGURED);
        assertThat(outcome.message()).startsWith(office.inbox.resolve("waivers.csv") + ": column 'until' is missing");
    }
}
