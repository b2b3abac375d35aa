package kr.daesa.finding;

import static kr.daesa.model.Direction.PURCHASE;
import static kr.daesa.model.Direction.SALES;
import static kr.daesa.model.FindingCode.AMOUNT_MISMATCH;
import static kr.daesa.model.FindingCode.CORRECTION_CROSSES_PERIOD;
import static kr.daesa.model.FindingCode.CORRECTION_INCOMPLETE;
import static kr.daesa.model.FindingCode.CORRECTION_WITHOUT_ORIGINAL;
import static kr.daesa.model.FindingCode.LATE_ISSUE;
import static kr.daesa.model.FindingCode.MISSING_IN_LEDGER;
import static kr.daesa.model.FindingCode.UNTRANSMITTED;
import static kr.daesa.testing.TestBooks.number;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.function.UnaryOperator;
import kr.daesa.model.ApprovalNumber;
import kr.daesa.model.CorrectionReason;
import kr.daesa.model.Direction;
import kr.daesa.model.Finding;
import kr.daesa.model.InvoiceKind;
import kr.daesa.model.InvoiceRow;
import kr.daesa.model.Problem;
import kr.daesa.model.ProblemCode;
import kr.daesa.model.Provenance;
import kr.daesa.model.Reject;
import kr.daesa.model.Side;
import kr.daesa.testing.TestBooks;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Corrections without an original, without their other half, and into a period that is filed. */
class CorrectionTest {

    private static final ApprovalNumber NOWHERE = new ApprovalNumber("202607014100020399999999");

    private final TestBooks books = new TestBooks();

    /** A correction that both sides have, issued and sent on one day. */
    private void corrected(
            Direction direction,
            String written,
            String issued,
            long supply,
            @Nullable CorrectionReason reason,
            @Nullable ApprovalNumber original,
            UnaryOperator<InvoiceRow.Builder> with) {
        LocalDate day = LocalDate.parse(issued);
        books.ledger(direction, written, supply);
        books.hometax(
                direction,
                written,
                supply,
                row -> with.apply(row.correction(true)
                        .correctionReason(reason)
                        .originalApprovalNo(original)
                        .issueDate(day)
                        .sendDate(day)));
    }

    private void corrected(
            String written,
            String issued,
            long supply,
            @Nullable CorrectionReason reason,
            @Nullable ApprovalNumber original) {
        corrected(SALES, written, issued, supply, reason, original, UnaryOperator.identity());
    }

    private void invoice(String written, long supply) {
        books.ledger(SALES, written, supply);
        books.hometax(SALES, written, supply);
    }

    @ParameterizedTest
    @CsvSource({
        // These bear the date of their original
        "DOUBLE_ISSUE, -1000000, true",
        "LETTER_OF_CREDIT, -1000000, true",
        "MISTAKE, -1000000, true",
        // The right invoice may bear another: the mistake may have been the date
        "MISTAKE, 1000000, false",
        // These bear the date of the event
        "RESCINDED, -1000000, false",
        "RETURNED, -300000, false",
        "AMOUNT_CHANGED, -300000, false",
        ", -1000000, false",
    })
    void anOriginalIsMissedOnlyWhereItsDayIsKnown(@Nullable CorrectionReason reason, long supply, boolean found) {
        corrected("2026-08-20", "2026-09-03", supply, reason, NOWHERE);

        assertThat(books.codes().contains(CORRECTION_WITHOUT_ORIGINAL)).isEqualTo(found);
    }

    @ParameterizedTest
    @CsvSource({
        "당초 작성일자 2026-07-15, true",
        "당초작성일: 20260715, true",
        "당초 작성연월일(2026.7.15), true",
        // Not collected, no such day, and a number, which tells no day
        "당초 작성일자 2026-06-15, false",
        "당초 작성일자 2026-09-31, false",
        "당초 작성일자 20260715-41000203-99999999, false",
        "2026-07-15 납품분, false",
    })
    void theNoteMayTellTheDayOfTheOriginal(String note, boolean found) {
        corrected(
                SALES, "2026-08-20", "2026-09-03", -300_000, CorrectionReason.RETURNED, NOWHERE, row -> row.note(note));

        assertThat(books.codes().contains(CORRECTION_WITHOUT_ORIGINAL)).isEqualTo(found);
    }

    @Test
    void theNoteMayTellTheReason() {
        corrected(SALES, "2026-08-20", "2026-10-02", -300_000, null, NOWHERE, row -> row.note("수정사유: 06 이중발급"));
        corrected(SALES, "2026-08-21", "2026-10-02", -310_000, null, NOWHERE, row -> row.note("수정사유 04"));

        assertThat(books.codes()).containsExactly(LATE_ISSUE, CORRECTION_WITHOUT_ORIGINAL);
        assertThat(books.the(CORRECTION_WITHOUT_ORIGINAL).approvalNo()).isEqualTo(number(1));
        assertThat(books.the(LATE_ISSUE).approvalNo()).isEqualTo(number(2));
    }

    @Test
    void twoDocumentsThatNameOneMissingOriginalAreOneFinding() {
        corrected("2026-08-20", "2026-09-03", -1_000_000, null, NOWHERE);
        corrected("2026-08-20", "2026-09-03", 900_000, null, NOWHERE);

        Finding finding = books.the(CORRECTION_WITHOUT_ORIGINAL);
        assertThat(finding.approvalNo()).isEqualTo(number(1));
        assertThat(finding.otherApprovalNo()).isEqualTo(NOWHERE);
        assertThat(finding.messageArgs()).containsExactly(NOWHERE.value(), "2026-08-20");
    }

    @ParameterizedTest
    @CsvSource({"2026-08-25, true", "2026-08-19, false"})
    void nothingIsMissedThatAnOlderCollectionCannotHave(String collected, boolean found) {
        books.collected(SALES, "2026-07-01", collected, collected);
        corrected("2026-08-18", "2026-08-18", -1_000_000, CorrectionReason.DOUBLE_ISSUE, NOWHERE);

        assertThat(books.codes().contains(CORRECTION_WITHOUT_ORIGINAL)).isEqualTo(found);
    }

    @Test
    void anOriginalInTheLedgerIsThere() {
        books.ledger(SALES, "2026-08-20", 1_000_000, row -> row.approvalNo(NOWHERE));
        corrected("2026-08-20", "2026-09-03", -1_000_000, CorrectionReason.DOUBLE_ISSUE, NOWHERE);

        assertThat(books.codes()).containsExactly(UNTRANSMITTED);
    }

    @Test
    void anOriginalOfAnEarlierPeriodIsThere() {
        books.hometax(SALES, "2026-06-20", 1_000_000);
        corrected("2026-08-20", "2026-09-03", -1_000_000, CorrectionReason.RESCINDED, number(1));

        assertThat(books.codes()).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({"2026-08-20, false", "2026-07-31, false", "2026-09-01, true"})
    void withoutANumberAnEqualInvoiceOfNoLaterDayWillDo(String written, boolean found) {
        if (!found) {
            invoice(written, 1_000_000);
        }
        corrected("2026-08-20", "2026-09-03", -1_000_000, CorrectionReason.DOUBLE_ISSUE, null);

        assertThat(books.codes().contains(CORRECTION_WITHOUT_ORIGINAL)).isEqualTo(found);
    }

    @Test
    void anOriginalAmongTheRowsThatCouldNotBeReadIsNotMissed() {
        corrected("2026-08-20", "2026-09-03", -1_000_000, CorrectionReason.DOUBLE_ISSUE, NOWHERE);
        books.reject(new Reject(
                "C1",
                Side.HOMETAX,
                new Provenance(TestBooks.EXPORT_FILE, "", 99),
                "공급가액",
                "1,2OO",
                Problem.of(ProblemCode.NOT_AN_AMOUNT, "1,2OO"),
                SALES,
                InvoiceKind.TAX,
                NOWHERE,
                TestBooks.OTHER_PARTNER));

        assertThat(books.codes()).doesNotContain(CORRECTION_WITHOUT_ORIGINAL);
    }

    @ParameterizedTest
    @CsvSource({
        "MISTAKE, -1000000, RIGHT_INVOICE",
        "MISTAKE, 1100000, REVERSAL",
        "LETTER_OF_CREDIT, -1000000, RIGHT_INVOICE",
        "DOUBLE_ISSUE, -1000000, ",
        "RESCINDED, -1000000, ",
        ", -1000000, ",
    })
    void twoDocumentsMakeACorrectionOfAMistake(
            @Nullable CorrectionReason reason, long supply, @Nullable String absent) {
        invoice("2026-09-15", 1_000_000);
        corrected("2026-09-15", "2026-09-30", supply, reason, number(1));

        if (absent == null) {
            assertThat(books.codes()).isEmpty();
        } else {
            assertThat(books.codes()).containsExactly(CORRECTION_INCOMPLETE);
            assertThat(books.the(CORRECTION_INCOMPLETE).messageArgs())
                    .startsWith(reason.code(), number(1).value())
                    .endsWith(absent);
        }
    }

    @Test
    void bothDocumentsAreEnoughHoweverTheyAreTied() {
        invoice("2026-09-15", 1_000_000);
        corrected("2026-09-15", "2026-09-30", -1_000_000, CorrectionReason.MISTAKE, number(1));
        corrected("2026-09-15", "2026-09-30", 1_100_000, CorrectionReason.MISTAKE, number(1));
        invoice("2026-09-16", 2_000_000);
        corrected("2026-09-16", "2026-09-30", -2_000_000, CorrectionReason.MISTAKE, null);
        corrected("2026-09-16", "2026-10-05", 2_100_000, CorrectionReason.MISTAKE, null);

        assertThat(books.codes()).isEmpty();
    }

    @Test
    void ofASecondCorrectionTheMissingHalfIsMissed() {
        invoice("2026-09-15", 1_000_000);
        corrected("2026-09-15", "2026-09-30", -1_000_000, CorrectionReason.MISTAKE, number(1));
        corrected("2026-09-15", "2026-09-30", 1_100_000, CorrectionReason.MISTAKE, number(1));
        corrected("2026-09-15", "2026-10-20", -1_100_000, CorrectionReason.MISTAKE, number(3));

        assertThat(books.the(CORRECTION_INCOMPLETE).approvalNo()).isEqualTo(number(4));
    }

    @Test
    void theOtherHalfMayBeDatedIntoAPeriodThatNobodyCollected() {
        invoice("2026-07-15", 1_000_000);
        corrected("2026-07-15", "2026-09-30", -1_000_000, CorrectionReason.MISTAKE, number(1));

        assertThat(books.codes()).isEmpty();
    }

    @Test
    void theOtherHalfInTheLedgerIsUntransmittedAndNotAbsent() {
        invoice("2026-09-15", 1_000_000);
        corrected("2026-09-15", "2026-09-30", -1_000_000, CorrectionReason.MISTAKE, number(1));
        books.ledger(SALES, "2026-09-15", 1_100_000, row -> row.approvalNo(NOWHERE));

        assertThat(books.codes()).containsExactly(UNTRANSMITTED);
    }

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
        invoice("2026-08-03", 5_000);

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
        invoice("2026-08-03", 5_000);

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
    void theReasonMayStandInTheLedgerAlone() {
        LocalDate october = LocalDate.of(2026, 10, 20);
        books.ledger(PURCHASE, "2026-08-20", -1_000_000, row -> row.approvalNo(number(1))
                .correctionReason(CorrectionReason.DOUBLE_ISSUE)
                .originalApprovalNo(NOWHERE));
        books.hometax(PURCHASE, "2026-08-20", -1_000_000, row -> row.correction(true)
                .issueDate(october)
                .sendDate(october));

        assertThat(books.the(CORRECTION_WITHOUT_ORIGINAL).otherApprovalNo()).isEqualTo(NOWHERE);
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
        invoice("2026-08-11", 1_000_000);
        corrected("2026-09-01", "2026-09-01", 10_000, CorrectionReason.AMOUNT_CHANGED, number(1));

        assertThat(books.codes()).isEmpty();
    }

    @Test
    void aTurnedSignIsOnePairAndNotTwoMissing() {
        books.ledger(PURCHASE, "2026-08-11", 957_630);
        books.hometax(PURCHASE, "2026-08-11", -957_630, row -> row.correction(true));

        assertThat(books.codes()).containsExactly(AMOUNT_MISMATCH);
    }
}
