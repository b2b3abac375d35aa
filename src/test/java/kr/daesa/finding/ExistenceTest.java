package kr.daesa.finding;

import static kr.daesa.model.Direction.PURCHASE;
import static kr.daesa.model.Direction.SALES;
import static kr.daesa.model.FindingCode.ISSUE_DUE;
import static kr.daesa.model.FindingCode.LEDGER_MISSING;
import static kr.daesa.model.FindingCode.MISSING_IN_LEDGER;
import static kr.daesa.model.FindingCode.NOT_ISSUED;
import static kr.daesa.model.FindingCode.UNTRANSMITTED;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import kr.daesa.model.BalanceLine;
import kr.daesa.model.ClientType;
import kr.daesa.model.Direction;
import kr.daesa.model.Disposition;
import kr.daesa.model.Evidence;
import kr.daesa.model.Finding;
import kr.daesa.model.FindingCode;
import kr.daesa.model.InvoiceKind;
import kr.daesa.model.IssueState;
import kr.daesa.model.Problem;
import kr.daesa.model.ProblemCode;
import kr.daesa.model.Provenance;
import kr.daesa.model.Reject;
import kr.daesa.model.Severity;
import kr.daesa.model.Side;
import kr.daesa.testing.TestBooks;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What is said of a row without a counterpart, and when nothing is said. */
class ExistenceTest {

    private final TestBooks books = new TestBooks();

    @ParameterizedTest
    @CsvSource({
        "2026-11-10, ISSUE_DUE", // the tenth itself is still in time
        "2026-11-11, NOT_ISSUED",
        "2027-01-25, NOT_ISSUED",
        "2027-01-26, NOT_ISSUED",
    })
    void anUnissuedSaleIsDueUntilTheTenthAndAFaultAfterIt(String businessDate, FindingCode expected) {
        books.asOf(businessDate).ledger(SALES, "2026-10-15", 1_000_000);

        assertThat(books.codes()).containsExactly(expected);
    }

    @ParameterizedTest
    @CsvSource({
        "500000, NOT_AN_AMOUNT, false", // as much as is lacking
        "600000, NOT_AN_AMOUNT, true",
        ", WRONG_CELL_COUNT, false", // an invoice, and nothing of it can be told
        ", DAMAGED, false", // a document in an archive
        ", NOT_A_TABLE, true", // a text beside the documents
        ", NOT_A_DATE, true", // a remark below the table
        "500000, NOT_THIS_CLIENT, true",
    })
    void aRowWhosePartnerCannotBeReadMayBeTheInvoiceOfThatAmount(Long supply, ProblemCode why, boolean missing) {
        books.asOf("2026-11-20").ledger(SALES, "2026-10-15", 500_000);
        books.reject(new Reject(
                "C1",
                Side.HOMETAX,
                new Provenance(TestBooks.EXPORT_FILE, "", 99),
                "공급받는자사업자등록번호",
                "?",
                Problem.of(why, "?"),
                SALES,
                InvoiceKind.TAX,
                null,
                null,
                supply));

        assertThat(books.codes().contains(NOT_ISSUED)).isEqualTo(missing);
    }

    /** A purchase that could not be read is no sale, and an exempt invoice no taxable one. */
    @ParameterizedTest
    @CsvSource({"SALES, TAX, false", "PURCHASE, TAX, true", "SALES, EXEMPT, true", ", , false"})
    void aRowThatCannotBeReadHidesOnlyWhatIsOfItsOwnDirectionAndKind(
            Direction direction, InvoiceKind kind, boolean missing) {
        books.asOf("2026-11-20").ledger(SALES, "2026-10-15", 500_000);
        books.reject(new Reject(
                "C1",
                Side.HOMETAX,
                new Provenance(TestBooks.EXPORT_FILE, "", 99),
                "작성일자",
                "?",
                Problem.of(ProblemCode.NOT_A_DATE, "?"),
                direction,
                kind,
                null,
                TestBooks.PARTNER,
                500_000L));

        assertThat(books.codes().contains(NOT_ISSUED)).isEqualTo(missing);
    }

    @ParameterizedTest
    @CsvSource({"2027-01-25, P1, 10000", "2027-01-26, P2, 20000"})
    void notIssuingCostsTwiceAsMuchAfterTheFinalReturn(String businessDate, String code, long amount) {
        books.asOf(businessDate).ledger(SALES, "2026-10-15", 1_000_000);

        Finding finding = books.the(NOT_ISSUED);
        assertThat(finding.penalty().code()).isEqualTo(code);
        assertThat(finding.penaltyAmount()).isEqualTo(amount);
    }

    @ParameterizedTest
    @CsvSource({
        // Friday: the deadline is the Monday after
        "2026-11-13, 2026-11-16, TRANSMISSION_DUE",
        "2026-11-13, 2026-11-17, UNTRANSMITTED",
        "2026-11-18, 2026-11-19, TRANSMISSION_DUE",
        "2026-11-18, 2026-11-20, UNTRANSMITTED",
    })
    void anIssuedSaleIsOnItsWayUntilTheNextBusinessDay(String issued, String businessDate, FindingCode expected) {
        books.asOf(businessDate).ledger(SALES, issued, 1_000_000, row -> row.issueDate(LocalDate.parse(issued)));

        assertThat(books.codes()).containsExactly(expected);
    }

    @ParameterizedTest
    @CsvSource({"ISSUED", "WAITING", "SENDING", "FAILED"})
    void aStateThatProvesIssueMakesItUntransmittedAndNotUnissued(IssueState state) {
        books.ledger(SALES, "2026-09-15", 1_000_000, row -> row.state(state));

        Finding finding = books.the(UNTRANSMITTED);
        assertThat(finding.penalty().code()).isEqualTo("P3");
        assertThat(finding.penaltyAmount()).isEqualTo(3_000);
        assertThat(finding.dueDate()).isEqualTo(LocalDate.of(2027, 1, 25));
    }

    @Test
    void blankTransmissionDateAtHometaxIsUntransmittedThoughMatched() {
        books.ledger(SALES, "2026-09-15", 1_000_000);
        books.hometax(SALES, "2026-09-15", 1_000_000, row -> row.sendDate(null).state(IssueState.WAITING));

        assertThat(books.codes()).containsExactly(UNTRANSMITTED);
        assertThat(balance(SALES, Side.HOMETAX).ended(Disposition.MATCHED)).isEqualTo(1);
    }

    @Test
    void aSourceThatDoesNotTellTheTransmissionDateSaysNothingOfIt() {
        books.ledger(SALES, "2026-09-15", 1_000_000);
        books.hometax(SALES, "2026-09-15", 1_000_000, row -> row.sendDate(null).state(IssueState.UNKNOWN));

        assertThat(books.codes()).isEmpty();
    }

    @Test
    void whoNeedNotIssueElectronicallyPaysNothingForTransmission() {
        books.type(ClientType.INDIVIDUAL)
                .ledger(SALES, "2026-09-15", 1_000_000, row -> row.issueDate(LocalDate.of(2026, 9, 15)));

        Finding finding = books.the(UNTRANSMITTED);
        assertThat(finding.severity()).isEqualTo(Severity.INFO);
        assertThat(finding.penalty()).isNull();
    }

    @ParameterizedTest
    @CsvSource({
        "2026-11-10, RECEIPT_DUE",
        "2026-11-11, RECEIPT_DUE", // sent on the day after the tenth it is in time
        "2026-11-12, MISSING_IN_HOMETAX",
    })
    void aPurchaseIsMissingOnceItsInvoiceCouldNoLongerBeOnTime(String businessDate, FindingCode expected) {
        books.asOf(businessDate).ledger(PURCHASE, "2026-10-15", 1_000_000);

        assertThat(books.codes()).containsExactly(expected);
    }

    @ParameterizedTest
    @CsvSource({"2026-11-10, WARNING", "2026-11-11, ERROR"})
    void anUnbookedInvoiceIsAWarningUntilTheTenth(String businessDate, Severity expected) {
        books.asOf(businessDate).hometax(PURCHASE, "2026-10-15", 1_000_000);
        books.ledger(PURCHASE, "2026-12-01", 5, row -> row.evidence(Evidence.CARD));

        assertThat(books.the(MISSING_IN_LEDGER).severity()).isEqualTo(expected);
    }

    @Test
    void withoutAnyLedgerRowOfTheDirectionOneFindingStandsForAll() {
        books.hometax(SALES, "2026-09-01", 1_000_000);
        books.hometax(SALES, "2026-09-02", 2_000_000);
        books.ledger(PURCHASE, "2026-09-02", 1, row -> row.evidence(Evidence.CARD));

        assertThat(books.codes()).containsExactly(LEDGER_MISSING);
        assertThat(balance(SALES, Side.HOMETAX).ended(Disposition.UNVERIFIABLE)).isEqualTo(2);
    }

    @Test
    void withoutALedgerNothingIsCalledDouble() {
        books.hometax(SALES, "2026-09-01", 1_000_000);
        books.hometax(SALES, "2026-09-01", 1_000_000);

        assertThat(books.codes()).containsExactly(LEDGER_MISSING);
    }

    @Test
    void nothingIsMissingOnEvidenceOlderThanTheDeadline() {
        // Written in October, so issuable until 10 November; collected on the 9th and asked on the 20th.
        books.collected(SALES, "2026-07-01", "2026-11-08", "2026-11-09").ledger(SALES, "2026-10-15", 1_000_000);

        assertThat(books.codes()).doesNotContain(NOT_ISSUED, ISSUE_DUE);
        assertThat(balance(SALES, Side.LEDGER).ended(Disposition.UNVERIFIABLE)).isEqualTo(1);
    }

    /** On the last day somebody may still issue, or send, after the collection was taken. */
    @ParameterizedTest
    @CsvSource({
        "2026-11-10, false", // October is issuable until the tenth
        "2026-11-11, true",
    })
    void evidenceOfTheIssuingDeadlineItselfIsTooOld(String collected, boolean missing) {
        books.collected(SALES, "2026-07-01", "2026-11-09", collected).ledger(SALES, "2026-10-15", 1_000_000);

        assertThat(books.codes().contains(NOT_ISSUED)).isEqualTo(missing);
        assertThat(balance(SALES, Side.LEDGER).ended(Disposition.UNVERIFIABLE)).isEqualTo(missing ? 0 : 1);
    }

    @ParameterizedTest
    @CsvSource({"2027-01-25, 2027-01-25", "2027-01-26, "})
    void sendingIsDueUntilTheFinalReturnThatDayIncluded(String businessDate, LocalDate due) {
        books.asOf(businessDate)
                .ledger(SALES, "2026-09-15", 1_000_000, row -> row.issueDate(LocalDate.of(2026, 9, 15)));

        assertThat(books.the(UNTRANSMITTED).dueDate()).isEqualTo(due);
    }

    @Test
    void nothingIsMissingOutsideOfProvedCoverage() {
        books.collected(SALES, "2026-10-01", "2026-11-19", "2026-11-20").ledger(SALES, "2026-08-15", 1_000_000);

        assertThat(books.codes()).containsExactly(FindingCode.COLLECTION_GAP);
        assertThat(balance(SALES, Side.LEDGER).ended(Disposition.UNVERIFIABLE)).isEqualTo(1);
    }

    @Test
    void aNegativeInvoiceIsFlaggedAndNotAssessed() {
        books.ledger(SALES, "2026-09-15", -1_000_000);

        assertThat(books.the(NOT_ISSUED).penalty()).isNull();
    }

    @Test
    void cardCashAndCancelledRowsAreCountedApart() {
        books.ledger(SALES, "2026-09-15", 1_000, row -> row.evidence(Evidence.CARD));
        books.ledger(SALES, "2026-09-15", 2_000, row -> row.evidence(Evidence.CASH_RECEIPT));
        books.ledger(SALES, "2026-09-15", 3_000, row -> row.state(IssueState.CANCELLED));

        assertThat(books.codes()).isEmpty();
        assertThat(balance(SALES, Side.LEDGER).ended(Disposition.NOT_COMPARABLE))
                .isEqualTo(3);
    }

    @Test
    void aCancelledInvoiceThatHometaxHoldsIsToldOf() {
        books.ledger(SALES, "2026-09-15", 3_000, row -> row.state(IssueState.CANCELLED)
                .approvalNo(TestBooks.number(1)));
        books.hometax(SALES, "2026-09-15", 3_000);

        assertThat(books.codes()).containsExactly(FindingCode.CANCELLED_BUT_TRANSMITTED);
    }

    @Test
    void aLaterBusinessDateTurnsDueIntoAFaultAndNeverBack() {
        books.ledger(SALES, "2026-10-15", 1_000_000);
        boolean fault = false;
        for (LocalDate day = LocalDate.of(2026, 10, 16);
                day.isBefore(LocalDate.of(2027, 1, 31));
                day = day.plusDays(1)) {
            boolean faultToday = books.asOf(day.toString()).codes().contains(NOT_ISSUED);
            assertThat(faultToday || !fault).as("on %s", day).isTrue();
            fault = faultToday;
        }
        assertThat(fault).isTrue();
    }

    private BalanceLine balance(Direction direction, Side side) {
        return books.reconcile().balance().stream()
                .filter(line -> line.direction() == direction && line.side() == side)
                .findFirst()
                .orElseThrow();
    }
}
