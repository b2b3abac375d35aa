package kr.daesa.finding;

import static kr.daesa.model.Direction.PURCHASE;
import static kr.daesa.model.Direction.SALES;
import static kr.daesa.model.FindingCode.AMOUNT_MISMATCH;
import static kr.daesa.model.FindingCode.CORRECTION_CROSSES_PERIOD;
import static kr.daesa.model.FindingCode.MISSING_IN_LEDGER;
import static kr.daesa.testing.TestBooks.number;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import kr.daesa.model.ApprovalNumber;
import kr.daesa.model.CorrectionReason;
import kr.daesa.model.Direction;
import kr.daesa.model.Finding;
import kr.daesa.testing.TestBooks;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What corrections come to: in a period that is filed, and beside a ledger that books what is left. */
class CorrectionChainTest {

    private final TestBooks books = new TestBooks();

    @ParameterizedTest
    @CsvSource({
        "SALES, DOUBLE_ISSUE, 2026-07-27, ",
        "SALES, DOUBLE_ISSUE, 2026-07-28, REFUND_CLAIM",
        "SALES, RESCINDED, 2026-07-28, ",
        "SALES, , 2026-07-28, REFUND_CLAIM",
        "PURCHASE, DOUBLE_ISSUE, 2026-07-28, AMENDED_RETURN",
    })
    void aCorrectionOfAFiledPeriodNeedsAReturn(
            Direction direction, @Nullable CorrectionReason reason, String issued, @Nullable String step) {
        books.hometax(direction, "2026-05-20", 1_000_000);
        LocalDate day = LocalDate.parse(issued);
        books.hometax(direction, "2026-05-20", -1_000_000, row -> row.correction(true)
                .correctionReason(reason)
                .originalApprovalNo(number(1))
                .issueDate(day)
                .sendDate(day));
        books.sale("2026-08-03", 5_000);

        if (step == null) {
            assertThat(books.codes()).isEmpty();
        } else {
            Finding finding = books.the(CORRECTION_CROSSES_PERIOD);
            assertThat(finding.period()).isEqualTo("2026-1");
            assertThat(finding.messageArgs())
                    .containsExactly(
                            "1", "2026-05-20", issued, "2026-07-27", "-1000000", "-100000", step, "2031-07-27");
            assertThat(finding.dueDate()).isEqualTo(step.equals("REFUND_CLAIM") ? LocalDate.of(2031, 7, 27) : null);
        }
    }

    @Test
    void theDocumentsOfOneOriginalReachBackAsOneNetAmount() {
        LocalDate october = LocalDate.of(2026, 10, 28);
        books.hometax(SALES, "2026-05-20", 1_000_000);
        for (long supply : new long[] {-1_000_000, 1_100_000}) {
            books.hometax(SALES, "2026-05-20", supply, row -> row.correction(true)
                    .originalApprovalNo(number(1))
                    .issueDate(october)
                    .sendDate(october));
        }
        books.sale("2026-08-03", 5_000);

        assertThat(books.codes()).containsExactly(CORRECTION_CROSSES_PERIOD);
        assertThat(books.the(CORRECTION_CROSSES_PERIOD).difference()).isEqualTo("net supply: 100000; net tax: 10000");
        assertThat(books.the(CORRECTION_CROSSES_PERIOD).messageArgs()).contains("2", "AMENDED_RETURN");
    }

    @ParameterizedTest
    @CsvSource({"1", "2"})
    void aLedgerThatBooksWhatIsLeftHasTheWholeChain(int corrections) {
        books.ledger(SALES, "2026-09-15", 1_000_000 - 100_000L * corrections, row -> row.approvalNo(number(1)));
        books.hometax(SALES, "2026-09-15", 1_000_000);
        for (int i = 1; i <= corrections; i++) {
            ApprovalNumber named = number(i);
            books.hometax(
                    SALES, "2026-09-15", -100_000, row -> row.correction(true).originalApprovalNo(named));
        }

        assertThat(books.codes()).isEmpty();
        assertThat(books.reconcile().matches()).hasSize(corrections + 2).allMatch(line -> line.method()
                .equals("APPROVAL_NO"));
    }

    @ParameterizedTest
    @CsvSource({"850000, 2026-09-16", "900000, 2026-10-16"})
    void anAmountThatIsNotWhatIsLeftOfTheMonthIsAnotherMatter(long booked, String written) {
        books.ledger(SALES, "2026-09-15", booked, row -> row.approvalNo(number(1)));
        books.hometax(SALES, "2026-09-15", 1_000_000);
        books.hometax(SALES, written, -100_000, row -> row.correction(true).originalApprovalNo(number(1)));

        assertThat(books.codes()).hasSize(2).contains(MISSING_IN_LEDGER);
    }

    @Test
    void aPartialReturnInTheLedgerAloneKeepsItsSign() {
        books.ledger(PURCHASE, "2026-08-11", 7_700);
        books.ledger(PURCHASE, "2026-08-11", -2_200);
        books.hometax(PURCHASE, "2026-08-12", 500_000);
        books.ledger(PURCHASE, "2026-08-12", 500_000);

        assertThat(books.findings()).extracting(Finding::supply).containsExactlyInAnyOrder(7_700L, -2_200L);
    }

    @Test
    void aPositiveCorrectionIsBookedAsAnIncrease() {
        books.sale("2026-08-11", 1_000_000);
        books.correctedSale("2026-09-01", "2026-09-01", 10_000, CorrectionReason.AMOUNT_CHANGED, number(1));

        assertThat(books.codes()).isEmpty();
    }

    @Test
    void aTurnedSignIsOnePairAndNotTwoMissing() {
        books.ledger(PURCHASE, "2026-08-11", 957_630);
        books.hometax(PURCHASE, "2026-08-11", -957_630, row -> row.correction(true));

        assertThat(books.codes()).containsExactly(AMOUNT_MISMATCH);
    }
}
