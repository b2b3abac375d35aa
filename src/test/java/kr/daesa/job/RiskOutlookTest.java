package kr.daesa.job;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import kr.daesa.law.Law;
import kr.daesa.model.BusinessNumber;
import kr.daesa.model.Client;
import kr.daesa.model.ClientType;
import kr.daesa.model.Direction;
import kr.daesa.model.Finding;
import kr.daesa.model.FindingCode;
import kr.daesa.model.MoneyAtRisk;
import kr.daesa.testing.TestBooks;
import org.junit.jupiter.api.Test;

/** What all findings of a client come to, today and later. */
class RiskOutlookTest {

    private static final LocalDate D = LocalDate.of(2026, 11, 10);
    private static final Client CLIENT =
            new Client("C1", "한빛", new BusinessNumber("1248100998"), ClientType.CORPORATION, null, null, List.of());

    private final RiskOutlook outlook = new RiskOutlook(Law.load(), CLIENT);

    @Test
    void eachFindingCostsItsOwnStepOnEachDay() {
        MoneyAtRisk risk = outlook.of(open(2_000_000), D, null);

        assertThat(risk.from())
                .isEqualTo(Map.of(D, 0L, LocalDate.of(2026, 11, 11), 20_000L, LocalDate.of(2027, 1, 26), 40_000L));
        assertThat(risk.before()).isNull();
        assertThat(risk.today()).isZero();
        assertThat(risk.on(LocalDate.of(2026, 12, 24))).isEqualTo(20_000);
        assertThat(risk.on(LocalDate.of(2030, 1, 1))).isEqualTo(40_000);
    }

    @Test
    void aDutyStopsAtItsCapOnEveryDay() {
        MoneyAtRisk risk = outlook.of(open(8_000_000_000L), D, null);

        assertThat(risk.on(LocalDate.of(2026, 11, 11))).isEqualTo(50_000_000);
        assertThat(risk.on(LocalDate.of(2027, 1, 26))).as("P2 has no cap").isEqualTo(160_000_000);
    }

    @Test
    void theNightBeforeCountsAsItWas() {
        List<Finding> before = open("2026-11-11", Direction.SALES, "2026-10-15", 1_000_000);

        assertThat(outlook.of(List.of(), D.plusDays(2), before).before()).isEqualTo(10_000);
    }

    @Test
    void lostDeductionsCountToo() {
        List<Finding> lost = open("2026-11-20", Direction.PURCHASE, "2026-09-15", 1_000_000);

        assertThat(lost).extracting(Finding::code).contains(FindingCode.MISSING_IN_HOMETAX);
        assertThat(outlook.of(lost, LocalDate.of(2026, 11, 20), null).on(LocalDate.of(2028, 1, 26)))
                .isEqualTo(100_000);
    }

    private static List<Finding> open(long supply) {
        return open(D.toString(), Direction.SALES, "2026-10-15", supply);
    }

    private static List<Finding> open(String businessDate, Direction direction, String writeDate, long supply) {
        TestBooks books = new TestBooks().asOf(businessDate);
        books.ledger(direction, writeDate, supply);
        return books.findings();
    }
}
