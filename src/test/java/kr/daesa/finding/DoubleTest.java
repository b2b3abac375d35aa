package kr.daesa.finding;

import static kr.daesa.model.Direction.PURCHASE;
import static kr.daesa.model.Direction.SALES;
import static kr.daesa.model.FindingCode.DOUBLE_BOOKED;
import static kr.daesa.model.FindingCode.DOUBLE_ISSUE;
import static kr.daesa.model.FindingCode.DOUBLE_ISSUE_CANCELLED;
import static kr.daesa.model.FindingCode.MISSING_IN_LEDGER;
import static kr.daesa.model.FindingCode.UNTRANSMITTED;
import static kr.daesa.testing.TestBooks.number;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import kr.daesa.model.Evidence;
import kr.daesa.model.Finding;
import kr.daesa.model.Severity;
import kr.daesa.testing.TestBooks;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Doubles, and what only looks like one. */
class DoubleTest {

    private final TestBooks books = new TestBooks();

    @Test
    void theLaterIssuedOfTwoIsTheDouble() {
        books.ledger(SALES, "2026-09-15", 1_000_000);
        books.hometax(SALES, "2026-09-15", 1_000_000, row -> row.issueDate(LocalDate.of(2026, 9, 20)));
        books.hometax(SALES, "2026-09-15", 1_000_000, row -> row.issueDate(LocalDate.of(2026, 9, 16)));

        Finding finding = books.the(DOUBLE_ISSUE);
        assertThat(finding.approvalNo()).isEqualTo(number(1));
        assertThat(finding.otherApprovalNo()).isEqualTo(number(2));
        assertThat(finding.severity()).isEqualTo(Severity.ERROR);
        assertThat(finding.messageArgs()).containsExactly("2", "1", number(2).value());
    }

    @Test
    void aDoubleWithAnotherItemIsAWarning() {
        books.ledger(SALES, "2026-09-15", 1_000_000);
        books.hometax(SALES, "2026-09-15", 1_000_000);
        books.hometax(SALES, "2026-09-15", 1_000_000, row -> row.item("컨설팅"));

        assertThat(books.the(DOUBLE_ISSUE).severity()).isEqualTo(Severity.WARNING);
    }

    @ParameterizedTest
    @CsvSource({"1", "2", "7"})
    void equalCountsOnBothSidesAreHonestRepeats(int count) {
        for (int i = 0; i < count; i++) {
            books.ledger(SALES, "2026-09-15", 300_000);
            books.hometax(SALES, "2026-09-15", 300_000);
        }
        assertThat(books.codes()).isEmpty();
    }

    @Test
    void ofTwoThatNobodyBookedTheFirstIsMissingAndTheSecondIsTheDouble() {
        books.ledger(SALES, "2026-08-01", 5, row -> row.evidence(Evidence.CARD));
        books.hometax(SALES, "2026-09-15", 1_000_000);
        books.hometax(SALES, "2026-09-15", 1_000_000);

        assertThat(books.the(MISSING_IN_LEDGER).approvalNo()).isEqualTo(number(1));
        assertThat(books.the(DOUBLE_ISSUE).approvalNo()).isEqualTo(number(2));
        assertThat(books.the(DOUBLE_ISSUE).severity()).isEqualTo(Severity.WARNING);
    }

    @Test
    void unbookedInvoicesWithDifferentItemsAreNoDouble() {
        books.ledger(SALES, "2026-08-01", 5, row -> row.evidence(Evidence.CARD));
        books.hometax(SALES, "2026-09-15", 1_000_000, row -> row.item("임대료"));
        books.hometax(SALES, "2026-09-15", 1_000_000, row -> row.item("관리비"));

        assertThat(books.codes()).containsExactly(MISSING_IN_LEDGER, MISSING_IN_LEDGER);
    }

    @Test
    void aDoubleThatItsReversalTookBackNeedsNothing() {
        books.ledger(SALES, "2026-09-15", 1_000_000);
        books.hometax(SALES, "2026-09-15", 1_000_000);
        books.hometax(SALES, "2026-09-15", 1_000_000);
        books.hometax(
                SALES, "2026-09-15", -1_000_000, row -> row.correction(true).originalApprovalNo(number(1)));

        assertThat(books.codes()).containsExactly(DOUBLE_ISSUE_CANCELLED);
        // What the reversal names was taken back, though the other one was issued later.
        assertThat(books.the(DOUBLE_ISSUE_CANCELLED).approvalNo()).isEqualTo(number(1));
    }

    @Test
    void aReversalWithoutItsOriginalNumberCancelsTheSurplusOfItsDay() {
        books.ledger(SALES, "2026-09-15", 1_000_000);
        books.hometax(SALES, "2026-09-15", 1_000_000);
        books.hometax(SALES, "2026-09-15", 1_000_000);
        books.hometax(SALES, "2026-09-15", -1_000_000);

        assertThat(books.codes()).containsExactly(DOUBLE_ISSUE_CANCELLED);
    }

    @Test
    void oneMonthsFeeIsNotTakenForTheReversalOfAnothers() {
        books.ledger(SALES, "2026-08-31", 1_000_000);
        books.hometax(SALES, "2026-08-31", 1_000_000);
        books.hometax(SALES, "2026-09-30", 1_000_000);
        books.hometax(SALES, "2026-10-15", -1_000_000);

        assertThat(books.codes()).containsExactly(MISSING_IN_LEDGER, MISSING_IN_LEDGER);
    }

    @ParameterizedTest
    @CsvSource({"2026-09-18, DOUBLE_ISSUE", "2026-09-19, MISSING_IN_LEDGER"})
    void anEqualInvoiceWithinThreeDaysOfABookedOneLooksLikeADouble(String written, String expected) {
        books.ledger(PURCHASE, "2026-09-15", 1_000_000);
        books.hometax(PURCHASE, "2026-09-15", 1_000_000);
        books.hometax(PURCHASE, written, 1_000_000);

        assertThat(books.codes()).extracting(Enum::name).containsExactly(expected);
    }

    @Test
    void paperBesideElectronicIsADouble() {
        books.ledger(SALES, "2026-09-15", 1_000_000);
        books.ledger(SALES, "2026-09-15", 1_000_000, row -> row.evidence(Evidence.PAPER));
        books.hometax(SALES, "2026-09-15", 1_000_000);

        assertThat(books.codes()).containsExactly(DOUBLE_ISSUE);
    }

    @Test
    void aDocumentBookedTwiceIsNotMissing() {
        books.ledger(SALES, "2026-09-15", 1_000_000, row -> row.documentNo("A-1"));
        books.ledger(SALES, "2026-09-15", 1_000_000, row -> row.documentNo("A-1"));
        books.hometax(SALES, "2026-09-15", 1_000_000);

        assertThat(books.codes()).containsExactly(DOUBLE_BOOKED);
    }

    @Test
    void oneApprovalNumberUnderTwoDocumentsIsBookedTwice() {
        books.ledger(
                SALES, "2026-09-15", 1_000_000, row -> row.documentNo("A-1").approvalNo(number(1)));
        books.ledger(
                SALES, "2026-09-15", 1_000_000, row -> row.documentNo("A-2").approvalNo(number(1)));
        books.hometax(SALES, "2026-09-15", 1_000_000);

        assertThat(books.codes()).containsExactly(DOUBLE_BOOKED);
    }

    @Test
    void twoApprovalNumbersAreTwoInvoicesHoweverAlike() {
        books.ledger(SALES, "2026-09-15", 1_000_000, row -> row.approvalNo(number(1)));
        books.ledger(SALES, "2026-09-15", 1_000_000, row -> row.approvalNo(number(99)));
        books.hometax(SALES, "2026-09-15", 1_000_000);
        books.hometax(SALES, "2026-09-15", 1_000_000);

        assertThat(books.codes()).containsExactly(UNTRANSMITTED, MISSING_IN_LEDGER);
    }

    @Test
    void linesOfOneInvoiceAddUpToIt() {
        books.ledger(SALES, "2026-09-15", 400_000, row -> row.documentNo("A-1").approvalNo(number(1)));
        books.ledger(SALES, "2026-09-15", 600_000, row -> row.documentNo("A-1").approvalNo(number(1)));
        books.hometax(SALES, "2026-09-15", 1_000_000);

        assertThat(books.codes()).isEmpty();
    }
}
