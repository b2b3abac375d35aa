package kr.daesa.finding;

import static kr.daesa.model.Direction.PURCHASE;
import static kr.daesa.model.Direction.SALES;
import static kr.daesa.model.FindingCode.CORRECTION_INCOMPLETE;
import static kr.daesa.model.FindingCode.CORRECTION_WITHOUT_ORIGINAL;
import static kr.daesa.model.FindingCode.LATE_ISSUE;
import static kr.daesa.model.FindingCode.UNTRANSMITTED;
import static kr.daesa.testing.TestBooks.number;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import kr.daesa.model.ApprovalNumber;
import kr.daesa.model.CorrectionReason;
import kr.daesa.model.Finding;
import kr.daesa.model.InvoiceKind;
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

/** Corrections without an original, and without their other half. */
class CorrectionTest {

    /** A number that no row bears. */
    private static final ApprovalNumber NOWHERE = new ApprovalNumber("202607014100020399999999");

    private final TestBooks books = new TestBooks();

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
        books.correctedSale("2026-08-20", "2026-09-03", supply, reason, NOWHERE);

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
        books.correctedSale(
                "2026-08-20", "2026-09-03", -300_000, CorrectionReason.RETURNED, NOWHERE, row -> row.note(note));

        assertThat(books.codes().contains(CORRECTION_WITHOUT_ORIGINAL)).isEqualTo(found);
    }

    @Test
    void theNoteMayTellTheReason() {
        books.correctedSale("2026-08-20", "2026-10-02", -300_000, null, NOWHERE, row -> row.note("수정사유: 06 이중발급"));
        books.correctedSale("2026-08-21", "2026-10-02", -310_000, null, NOWHERE, row -> row.note("수정사유 04"));

        assertThat(books.codes()).containsExactly(LATE_ISSUE, CORRECTION_WITHOUT_ORIGINAL);
        assertThat(books.the(CORRECTION_WITHOUT_ORIGINAL).approvalNo()).isEqualTo(number(1));
        assertThat(books.the(LATE_ISSUE).approvalNo()).isEqualTo(number(2));
    }

    @ParameterizedTest
    @CsvSource({"LETTER_OF_CREDIT", "MISTAKE", "''"})
    void twoDocumentsThatNameOneMissingOriginalAreOneFinding(String code) {
        CorrectionReason reason = code.isEmpty() ? null : CorrectionReason.valueOf(code);
        books.correctedSale("2026-08-20", "2026-09-03", -1_000_000, reason, NOWHERE);
        books.correctedSale("2026-08-20", "2026-09-03", 900_000, reason, NOWHERE);

        Finding finding = books.the(CORRECTION_WITHOUT_ORIGINAL);
        assertThat(finding.approvalNo()).isEqualTo(number(1));
        assertThat(finding.otherApprovalNo()).isEqualTo(NOWHERE);
        assertThat(finding.messageArgs()).containsExactly(NOWHERE.value(), "2026-08-20");
    }

    @ParameterizedTest
    @CsvSource({"2026-08-25, true", "2026-08-19, false"})
    void nothingIsMissedThatAnOlderCollectionCannotHave(String collected, boolean found) {
        books.collected(SALES, "2026-07-01", collected, collected);
        books.correctedSale("2026-08-18", "2026-08-18", -1_000_000, CorrectionReason.DOUBLE_ISSUE, NOWHERE);

        assertThat(books.codes().contains(CORRECTION_WITHOUT_ORIGINAL)).isEqualTo(found);
    }

    @Test
    void anOriginalInTheLedgerIsThere() {
        books.ledger(SALES, "2026-08-20", 1_000_000, row -> row.approvalNo(NOWHERE));
        books.correctedSale("2026-08-20", "2026-09-03", -1_000_000, CorrectionReason.DOUBLE_ISSUE, NOWHERE);

        assertThat(books.codes()).containsExactly(UNTRANSMITTED);
    }

    @Test
    void anOriginalOfAnEarlierPeriodIsThere() {
        books.hometax(SALES, "2026-06-20", 1_000_000);
        books.correctedSale("2026-08-20", "2026-09-03", -1_000_000, CorrectionReason.RESCINDED, number(1));

        assertThat(books.codes()).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({"2026-08-20, false", "2026-07-31, false", "2026-09-01, true"})
    void withoutANumberAnEqualInvoiceOfNoLaterDayWillDo(String written, boolean found) {
        if (!found) {
            books.sale(written, 1_000_000);
        }
        books.correctedSale("2026-08-20", "2026-09-03", -1_000_000, CorrectionReason.DOUBLE_ISSUE, null);

        assertThat(books.codes().contains(CORRECTION_WITHOUT_ORIGINAL)).isEqualTo(found);
    }

    @Test
    void anOriginalAmongTheRowsThatCouldNotBeReadIsNotMissed() {
        books.correctedSale("2026-08-20", "2026-09-03", -1_000_000, CorrectionReason.DOUBLE_ISSUE, NOWHERE);
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
                TestBooks.OTHER_PARTNER,
                null));

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
        books.sale("2026-09-15", 1_000_000);
        books.correctedSale("2026-09-15", "2026-09-30", supply, reason, number(1));

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
        books.sale("2026-09-15", 1_000_000);
        books.correctedSale("2026-09-15", "2026-09-30", -1_000_000, CorrectionReason.MISTAKE, number(1));
        books.correctedSale("2026-09-15", "2026-09-30", 1_100_000, CorrectionReason.MISTAKE, number(1));
        books.sale("2026-09-16", 2_000_000);
        books.correctedSale("2026-09-16", "2026-09-30", -2_000_000, CorrectionReason.MISTAKE, null);
        books.correctedSale("2026-09-16", "2026-10-05", 2_100_000, CorrectionReason.MISTAKE, null);

        assertThat(books.codes()).isEmpty();
    }

    /** Of another party it cannot be the other half, which has the party and the day of the first. */
    @Test
    void aLetterOfCreditIsNotCompletedByAnotherPartysSale() {
        books.sale("2026-09-15", 1_000_000);
        books.correctedSale("2026-09-15", "2026-09-30", -1_000_000, CorrectionReason.LETTER_OF_CREDIT, number(1));
        books.ledger(SALES, "2026-09-15", 700_000, row -> row.counterparty(TestBooks.OTHER_PARTNER));

        assertThat(books.codes()).contains(CORRECTION_INCOMPLETE);
    }

    @Test
    void ofASecondCorrectionTheMissingHalfIsMissed() {
        books.sale("2026-09-15", 1_000_000);
        books.correctedSale("2026-09-15", "2026-09-30", -1_000_000, CorrectionReason.MISTAKE, number(1));
        books.correctedSale("2026-09-15", "2026-09-30", 1_100_000, CorrectionReason.MISTAKE, number(1));
        books.correctedSale("2026-09-15", "2026-10-20", -1_100_000, CorrectionReason.MISTAKE, number(3));

        assertThat(books.the(CORRECTION_INCOMPLETE).approvalNo()).isEqualTo(number(4));
    }

    @Test
    void theOtherHalfMayBeDatedIntoAPeriodThatNobodyCollected() {
        books.sale("2026-07-15", 1_000_000);
        books.correctedSale("2026-07-15", "2026-09-30", -1_000_000, CorrectionReason.MISTAKE, number(1));

        assertThat(books.codes()).isEmpty();
    }

    @Test
    void theOtherHalfInTheLedgerIsUntransmittedAndNotAbsent() {
        books.sale("2026-09-15", 1_000_000);
        books.correctedSale("2026-09-15", "2026-09-30", -1_000_000, CorrectionReason.MISTAKE, number(1));
        books.ledger(SALES, "2026-09-15", 1_100_000, row -> row.approvalNo(NOWHERE));

        assertThat(books.codes()).containsExactly(UNTRANSMITTED);
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
}
