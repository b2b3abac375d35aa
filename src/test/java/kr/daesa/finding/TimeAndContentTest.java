package kr.daesa.finding;

import static kr.daesa.model.Direction.PURCHASE;
import static kr.daesa.model.Direction.SALES;
import static kr.daesa.model.FindingCode.AMOUNT_MISMATCH;
import static kr.daesa.model.FindingCode.COUNTERPARTY_MISMATCH;
import static kr.daesa.model.FindingCode.DATE_MISMATCH;
import static kr.daesa.model.FindingCode.DIRECTION_MISMATCH;
import static kr.daesa.model.FindingCode.INVALID_BUSINESS_NUMBER;
import static kr.daesa.model.FindingCode.LATE_ISSUE;
import static kr.daesa.model.FindingCode.LATE_RECEIPT;
import static kr.daesa.model.FindingCode.LATE_TRANSMISSION;
import static kr.daesa.model.FindingCode.PAPER_ISSUED_BY_OBLIGED;
import static kr.daesa.model.FindingCode.TAX_NOT_TEN_PERCENT;
import static kr.daesa.model.FindingCode.TAX_TYPE_MISMATCH;
import static kr.daesa.model.FindingCode.UNTRANSMITTED;
import static kr.daesa.testing.TestBooks.number;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.function.UnaryOperator;
import kr.daesa.model.ClientType;
import kr.daesa.model.CorrectionReason;
import kr.daesa.model.Direction;
import kr.daesa.model.Evidence;
import kr.daesa.model.Finding;
import kr.daesa.model.FindingCode;
import kr.daesa.model.InvoiceRow;
import kr.daesa.model.PartyNumber;
import kr.daesa.model.Severity;
import kr.daesa.model.TaxType;
import kr.daesa.testing.TestBooks;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What a matched invoice is found guilty of: too late, or different on the two sides. */
class TimeAndContentTest {

    private final TestBooks books = new TestBooks();

    private void pair(Direction direction, String writeDate, UnaryOperator<InvoiceRow.Builder> hometax) {
        books.ledger(direction, writeDate, 1_000_000);
        books.hometax(direction, writeDate, 1_000_000, hometax);
    }

    @ParameterizedTest
    @CsvSource({"2026-09-10, ''", "2026-09-11, P1", "2027-01-25, P1", "2027-01-26, P2"})
    void issuingAfterTheTenthCosts(String issued, String code) {
        LocalDate day = LocalDate.parse(issued);
        books.asOf("2027-02-10");
        pair(SALES, "2026-08-20", row -> row.issueDate(day).sendDate(day));

        assertThat(books.findings())
                .filteredOn(finding -> finding.code() == LATE_ISSUE)
                .extracting(finding -> finding.penalty().code())
                .containsExactlyElementsOf(code.isEmpty() ? List.of() : List.of(code));
    }

    @Test
    void issuingLateSilencesLateTransmission() {
        pair(SALES, "2026-08-20", row -> row.issueDate(LocalDate.of(2026, 9, 11))
                .sendDate(LocalDate.of(2026, 10, 1)));

        assertThat(books.codes()).containsExactly(LATE_ISSUE);
    }

    @ParameterizedTest
    @CsvSource({
        // Friday 28 August: Saturday is the strict deadline, Monday the extended one
        "2026-08-29, ''",
        "2026-08-31, INFO",
        "2026-09-01, ERROR",
    })
    void transmissionIsAssessedOnlyPastTheExtendedDeadline(String sent, String severity) {
        pair(SALES, "2026-08-20", row -> row.issueDate(LocalDate.of(2026, 8, 28))
                .sendDate(LocalDate.parse(sent)));

        if (severity.isEmpty()) {
            assertThat(books.codes()).isEmpty();
        } else {
            Finding finding = books.the(LATE_TRANSMISSION);
            assertThat(finding.severity()).isEqualTo(Severity.valueOf(severity));
            assertThat(finding.penaltyAmount()).isEqualTo(severity.equals("ERROR") ? 3_000 : 0);
        }
    }

    @ParameterizedTest
    @CsvSource({"MISTAKE, false", "RETURNED, true", "RESCINDED, true", "AMOUNT_CHANGED, true", "DOUBLE_ISSUE, false"})
    void onlyCorrectionsWithADateOfTheirOwnCanBeLate(CorrectionReason reason, boolean judged) {
        books.ledger(SALES, "2026-08-20", -1_000_000);
        books.hometax(SALES, "2026-08-20", -1_000_000, row -> row.correction(true)
                .correctionReason(reason)
                .issueDate(LocalDate.of(2026, 9, 30))
                .sendDate(LocalDate.of(2026, 9, 30)));

        assertThat(books.codes().contains(LATE_ISSUE)).isEqualTo(judged);
        assertThat(books.findings()).allMatch(finding -> finding.penalty() == null);
    }

    /** The list has the day of transmission and no reason, the document of the same invoice the other way round. */
    @Test
    void copiesOfAnInvoiceCompleteEachOther() {
        books.ledger(SALES, "2026-08-20", -1_000_000);
        books.hometax(SALES, "2026-08-20", -1_000_000, row -> row.approvalNo(number(900))
                .correction(true)
                .issueDate(LocalDate.of(2026, 9, 30))
                .sendDate(LocalDate.of(2026, 9, 30)));
        assertThat(books.codes()).doesNotContain(LATE_ISSUE);

        books.hometax(SALES, "2026-08-20", -1_000_000, row -> row.approvalNo(number(900))
                .correction(true)
                .correctionReason(CorrectionReason.RETURNED)
                .issueDate(null)
                .sendDate(null));

        assertThat(books.codes()).contains(LATE_ISSUE).doesNotContain(UNTRANSMITTED);
        assertThat(books.the(LATE_ISSUE).sendDate()).isEqualTo("2026-09-30");
    }

    @ParameterizedTest
    @CsvSource({"2025-01-31, LATE_RECEIPT", "2026-01-31, LATE_RECEIPT", "2026-02-01, DEDUCTION_LOST"})
    void aPurchaseInvoiceMayComeAYearAfterTheFinalReturn(String issued, FindingCode expected) {
        LocalDate day = LocalDate.parse(issued);
        books.asOf("2026-11-20").period("2024-2");
        pair(PURCHASE, "2024-08-20", row -> row.issueDate(day).sendDate(day));

        Finding finding = books.the(expected);
        assertThat(finding.penaltyAmount()).isEqualTo(expected == LATE_RECEIPT ? 5_000 : 0);
    }

    @ParameterizedTest
    @CsvSource({"CORPORATION, true", "INDIVIDUAL, false"})
    void paperIsAFaultOfWhoMustIssueElectronically(ClientType type, boolean fault) {
        books.type(type).ledger(SALES, "2026-08-20", 1_000_000, row -> row.evidence(Evidence.PAPER));

        assertThat(books.codes().contains(PAPER_ISSUED_BY_OBLIGED)).isEqualTo(fault);
    }

    @ParameterizedTest
    @CsvSource({"0, 0, false", "0, 1, false", "0, 2, true", "1, 0, true"})
    void amountsMayDifferByAWonOfTax(long supply, long tax, boolean differs) {
        books.ledger(SALES, "2026-08-20", 1_000_000, row -> row.approvalNo(number(1)));
        books.hometax(SALES, "2026-08-20", 1_000_000, row -> row.amounts(1_000_000 + supply, 100_000 + tax));

        assertThat(books.codes().contains(AMOUNT_MISMATCH)).isEqualTo(differs);
    }

    @ParameterizedTest
    @CsvSource({"2026-08-21, INFO", "2026-09-20, WARNING", "2026-06-30, ERROR"})
    void aDateDiffersTheMoreTheFurtherItReaches(String booked, Severity severity) {
        books.ledger(SALES, booked, 1_000_000, row -> row.approvalNo(number(1)));
        books.hometax(SALES, "2026-08-20", 1_000_000);

        assertThat(books.the(DATE_MISMATCH).severity()).isEqualTo(severity);
    }

    @Test
    void aPairByApprovalNumberTellsEveryFieldThatDiffers() {
        books.ledger(SALES, "2026-08-20", 1_000_000, row -> row.approvalNo(number(1))
                .counterparty(TestBooks.OTHER_PARTNER)
                .taxType(TaxType.ZERO_RATED)
                .amounts(1_000_000, 0));
        books.hometax(SALES, "2026-08-20", 1_000_000);

        assertThat(books.codes()).contains(AMOUNT_MISMATCH, COUNTERPARTY_MISMATCH, TAX_TYPE_MISMATCH);
        assertThat(books.the(COUNTERPARTY_MISMATCH).difference())
                .isEqualTo("counterparty_no: 1048518866 -> 1208800767");
    }

    @Test
    void aSaleBookedAsAPurchaseIsOnePairAndNotTwoMissing() {
        books.ledger(PURCHASE, "2026-08-20", 1_000_000, row -> row.approvalNo(number(1)));
        books.hometax(SALES, "2026-08-20", 1_000_000);

        assertThat(books.codes()).containsExactly(DIRECTION_MISMATCH);
    }

    @ParameterizedTest
    @CsvSource({"TAXABLE, 100010, false", "TAXABLE, 100011, true", "ZERO_RATED, 0, false", "ZERO_RATED, 1, true"})
    void taxIsATenthOrNothing(TaxType type, long tax, boolean wrong) {
        UnaryOperator<InvoiceRow.Builder> amounts = row -> row.taxType(type).amounts(1_000_000, tax);
        books.ledger(SALES, "2026-08-20", 1_000_000, amounts);
        books.hometax(SALES, "2026-08-20", 1_000_000, amounts);

        assertThat(books.codes().contains(TAX_NOT_TEN_PERCENT)).isEqualTo(wrong);
    }

    @Test
    void aBusinessNumberWithAWrongCheckDigitIsTold() {
        PartyNumber wrong = PartyNumber.parse("104-81-12345");
        books.ledger(PURCHASE, "2026-08-20", 1_000_000, row -> row.counterparty(wrong));
        books.hometax(PURCHASE, "2026-08-20", 1_000_000, row -> row.counterparty(wrong));

        assertThat(books.codes()).containsExactly(INVALID_BUSINESS_NUMBER);
    }
}
