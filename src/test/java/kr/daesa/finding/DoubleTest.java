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
import java.util.List;
import kr.daesa.model.ApprovalNumber;
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
        assertThat(finding.messageArgs()).startsWith("2", "1", number(2).value());
        assertThat(finding.difference()).isEmpty();
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

    @ParameterizedTest
    @CsvSource({
        "0, 1, MISSING_IN_LEDGER",
        "0, 2, DOUBLE_ISSUE MISSING_IN_LEDGER",
        "0, 3, DOUBLE_ISSUE DOUBLE_ISSUE MISSING_IN_LEDGER",
        "1, 1, ''",
        "1, 2, DOUBLE_ISSUE",
        "1, 3, DOUBLE_ISSUE DOUBLE_ISSUE",
        "2, 1, DOUBLE_BOOKED",
        "2, 2, ''",
        "2, 3, DOUBLE_ISSUE",
    })
    void whatHometaxHoldsBeyondTheLedgerIsDouble(int inLedger, int atHometax, String expected) {
        books.ledger(SALES, "2026-08-01", 5, row -> row.evidence(Evidence.CARD));
        for (int i = 0; i < inLedger; i++) {
            books.ledger(SALES, "2026-09-15", 1_000_000);
        }
        for (int i = 0; i < atHometax; i++) {
            books.hometax(SALES, "2026-09-15", 1_000_000);
        }

        assertThat(books.codes()).extracting(Enum::name).containsExactlyInAnyOrderElementsOf(words(expected));
    }

    private static List<String> words(String text) {
        return text.isEmpty() ? List.of() : List.of(text.split(" "));
    }

    @Test
    void aDoubleTellsWhatTakesItBackAndTheMoneyOnBothSides() {
        books.ledger(SALES, "2026-09-15", 1_000_000);
        books.hometax(SALES, "2026-09-15", 1_000_000);
        books.hometax(SALES, "2026-09-15", 1_000_000, row -> row.issueDate(LocalDate.of(2026, 9, 16)));

        assertThat(books.the(DOUBLE_ISSUE).dueDate()).isEqualTo(LocalDate.of(2027, 1, 25));
        assertThat(books.the(DOUBLE_ISSUE).messageArgs())
                .containsExactly(
                        "2",
                        "1",
                        number(1).value(),
                        "",
                        "2026-09-15",
                        number(2).value(),
                        "1000000",
                        "100000",
                        "2032-01-25",
                        "10000");
    }

    @ParameterizedTest
    @CsvSource({
        "41000096, 41000203, '41000096, 41000203'",
        "41000096, 10260916, '41000096, 10260916'",
        "41000203, 41000203, ''",
        // Hometax itself: the day and no other system
        "10260915, 10260916, ''",
    })
    void twoSystemsAreTold(String one, String other, String systems) {
        books.ledger(SALES, "2026-09-15", 1_000_000);
        books.hometax(SALES, "2026-09-15", 1_000_000, row -> row.approvalNo(numbered("20260915", one)));
        books.hometax(SALES, "2026-09-15", 1_000_000, row -> row.approvalNo(numbered("20260916", other))
                .issueDate(LocalDate.of(2026, 9, 16)));

        Finding finding = books.the(DOUBLE_ISSUE);
        assertThat(finding.messageArgs().get(3)).isEqualTo(systems);
        assertThat(finding.difference()).isEqualTo(systems.isEmpty() ? "" : "issued by two systems: " + systems);
    }

    private static ApprovalNumber numbered(String day, String system) {
        return new ApprovalNumber(day + system + "00000001");
    }

    @Test
    void reverseIssueIsToldWhereANoteTellsIt() {
        books.ledger(SALES, "2026-09-15", 1_000_000);
        books.hometax(SALES, "2026-09-15", 1_000_000);
        books.hometax(SALES, "2026-09-15", 1_000_000, row -> row.note("역발행 요청분"));

        assertThat(books.the(DOUBLE_ISSUE).difference())
                .isEqualTo("reverse issue: " + number(2).value());
    }

    @ParameterizedTest
    @CsvSource({"1", "0"})
    void whatReplacesAnInvoiceIsNoDoubleOfIt(int inLedger) {
        books.ledger(SALES, "2026-08-01", 5, row -> row.evidence(Evidence.CARD));
        for (int i = 0; i < inLedger; i++) {
            books.ledger(SALES, "2026-09-15", 1_000_000);
        }
        books.hometax(SALES, "2026-09-15", 1_000_000);
        correction("2026-09-15", -1_000_000);
        correction("2026-09-15", 1_000_000);

        assertThat(books.codes()).isEqualTo(inLedger == 1 ? List.of() : List.of(MISSING_IN_LEDGER));
    }

    @Test
    void aLedgerThatLacksTheReplacementLacksOneInvoice() {
        books.ledger(SALES, "2026-09-15", 1_000_000);
        books.ledger(SALES, "2026-09-15", -1_000_000);
        books.hometax(SALES, "2026-09-15", 1_000_000);
        correction("2026-09-15", -1_000_000);
        correction("2026-09-15", 1_000_000);

        assertThat(books.the(MISSING_IN_LEDGER).approvalNo()).isEqualTo(number(3));
        assertThat(books.codes()).containsExactly(MISSING_IN_LEDGER);
    }

    /** A correction of the first invoice, issued in October. */
    private void correction(String written, long supply) {
        books.hometax(SALES, written, supply, row -> row.correction(true)
                .originalApprovalNo(number(1))
                .issueDate(LocalDate.of(2026, 10, 20))
                .sendDate(LocalDate.of(2026, 10, 20)));
    }

    @Test
    void aReversalOfALaterDayThatNamesTheDoubleLeavesNothing() {
        books.ledger(SALES, "2026-09-15", 1_000_000);
        books.hometax(SALES, "2026-09-15", 1_000_000);
        books.hometax(SALES, "2026-09-15", 1_000_000);
        books.hometax(
                SALES, "2026-10-02", -1_000_000, row -> row.correction(true).originalApprovalNo(number(2)));

        assertThat(books.codes()).isEmpty();
    }

    @Test
    void aReversalTakesBackTheInvoiceOfItsItem() {
        books.ledger(SALES, "2026-09-15", 1_000_000, row -> row.item("임대료"));
        books.hometax(SALES, "2026-09-15", 1_000_000, row -> row.item("관리비"));
        books.hometax(SALES, "2026-09-15", 1_000_000, row -> row.item("임대료"));
        books.hometax(SALES, "2026-09-15", 1_000_000, row -> row.item("청소"));
        books.hometax(SALES, "2026-09-15", -1_000_000, row -> row.item("관리비"));

        assertThat(books.the(DOUBLE_ISSUE_CANCELLED).approvalNo()).isEqualTo(number(1));
        assertThat(books.the(DOUBLE_ISSUE).approvalNo()).isEqualTo(number(3));
        assertThat(books.the(DOUBLE_ISSUE).severity()).isEqualTo(Severity.WARNING);
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
