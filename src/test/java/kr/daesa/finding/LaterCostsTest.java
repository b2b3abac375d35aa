package kr.daesa.finding;

import static kr.daesa.model.Direction.PURCHASE;
import static kr.daesa.model.Direction.SALES;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import kr.daesa.model.FindingCode;
import kr.daesa.model.LaterCost;
import kr.daesa.testing.TestBooks;
import org.junit.jupiter.api.Test;

/** What a finding comes to cost after the next legal dates if nothing is done. */
class LaterCostsTest {

    private final TestBooks books = new TestBooks();

    @Test
    void anInvoiceToBeIssuedCostsOnePercentAfterTheTenthAndTwoAfterTheFinalReturn() {
        books.asOf("2026-11-10").ledger(SALES, "2026-10-15", 1_000_000);

        assertThat(later(FindingCode.ISSUE_DUE)).containsExactly("2026-11-11 P1 10000", "2027-01-26 P2 20000");
    }

    @Test
    void oneThatIsOverdueCostsTwoAfterTheFinalReturnAndNothingMoreAfterThat() {
        books.asOf("2026-11-11").ledger(SALES, "2026-10-15", 1_000_000);
        assertThat(later(FindingCode.NOT_ISSUED)).containsExactly("2027-01-26 P2 20000");

        books.asOf("2027-01-26");
        assertThat(later(FindingCode.NOT_ISSUED)).isEmpty();
    }

    @Test
    void oneOnItsWayCostsThreeThenFiveInAThousand() {
        books.asOf("2026-11-16")
                .ledger(SALES, "2026-11-13", 1_000_000, row -> row.issueDate(LocalDate.of(2026, 11, 13)));

        assertThat(later(FindingCode.TRANSMISSION_DUE)).containsExactly("2026-11-17 P3 3000", "2027-01-26 P4 5000");
    }

    @Test
    void aPurchaseThatNeverComesLosesItsTaxAYearAfterTheFinalReturn() {
        books.ledger(PURCHASE, "2026-09-15", 1_000_000);

        assertThat(later(FindingCode.MISSING_IN_HOMETAX)).containsExactly("2028-01-26 lost 100000");
    }

    @Test
    void whatIsDoneStaysAsItIs() {
        books.ledger(SALES, "2026-09-15", 1_000_000);
        books.hometax(SALES, "2026-09-15", 1_000_000, row -> row.issueDate(LocalDate.of(2026, 10, 20))
                .sendDate(LocalDate.of(2026, 10, 20)));

        assertThat(later(FindingCode.LATE_ISSUE)).isEmpty();
    }

    private List<String> later(FindingCode code) {
        return books.the(code).later().stream().map(LaterCostsTest::line).toList();
    }

    private static String line(LaterCost cost) {
        String what = cost.penalty() == null ? "lost" : cost.penalty().code();
        return cost.from() + " " + what + " " + cost.won();
    }
}
