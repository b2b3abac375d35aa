package kr.daesa.matching;

import static kr.daesa.model.Direction.SALES;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import kr.daesa.model.Disposition;
import kr.daesa.model.FindingCode;
import kr.daesa.model.InvoiceKind;
import kr.daesa.model.MatchLine;
import kr.daesa.model.TaxType;
import kr.daesa.testing.TestBooks;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Where the single passes stop: what they must not take for a pair. */
class PassesTest {

    private final TestBooks books = new TestBooks();

    @ParameterizedTest
    @CsvSource({
        "1208800767, 1208800761, true",
        "1208800767, 1208807067, true", // two neighbours changed places
        "1208800767, 1208800767, false",
        "1208800767, 2208800762, false", // two digits, far apart
        "1208800767, 1280800767, true",
        "1208800767, 2308800767, false", // two neighbours, but other digits
        "1208800767, 3108800767, false",
        "1208800767, 7208800761, false", // changed places, but not neighbours
        "1208800767, 120880076, false",
    })
    void oneDigitOrTwoNeighboursChangedIsASlip(String one, String other, boolean mistyped) {
        assertThat(PartyPass.isMistyped(one, other)).isEqualTo(mistyped);
        assertThat(PartyPass.isMistyped(other, one)).isEqualTo(mistyped);
    }

    @Test
    void rowOfEqualSupplyAndOtherTaxIsNotPairedByKeyInPlaceOfTheRightOne() {
        books.ledger(
                SALES, "2026-09-15", 1_000_000, row -> row.documentNo("A-1").amounts(1_000_000, 0));
        books.ledger(SALES, "2026-09-15", 1_000_000, row -> row.documentNo("B-1"));
        books.hometax(SALES, "2026-09-15", 1_000_000);

        assertThat(books.codes()).containsExactly(FindingCode.NOT_ISSUED);
        assertThat(books.the(FindingCode.NOT_ISSUED).ledgerRef()).isEqualTo("A-1");
    }

    @Test
    void zeroRatedAndExemptInvoicesOfOneAmountAreTwo() {
        books.ledger(SALES, "2026-09-15", 1_000_000, row -> row.kind(InvoiceKind.EXEMPT)
                .taxType(TaxType.EXEMPT)
                .amounts(1_000_000, 0));
        books.hometax(SALES, "2026-09-15", 1_000_000, row -> row.taxType(TaxType.ZERO_RATED)
                .amounts(1_000_000, 0));

        assertThat(paired()).isZero();
    }

    @Test
    void reversalTakesBackNothingThatIsWrittenLater() {
        books.ledger(SALES, "2026-09-20", 5);
        books.hometax(SALES, "2026-09-01", -1_000_000);
        books.hometax(SALES, "2026-09-10", 1_000_000);

        assertThat(paired()).isZero();
    }

    @Test
    void earlierReversalIsNoRivalOfTheOneThatFollows() {
        books.ledger(SALES, "2026-09-20", 5);
        books.hometax(SALES, "2026-09-01", -1_000_000);
        books.hometax(SALES, "2026-09-10", 1_000_000);
        books.hometax(SALES, "2026-09-21", -1_000_000);

        assertThat(books.reconcile().matches())
                .filteredOn(line -> line.method().equals("NET"))
                .extracting(line -> line.writeDate().toString())
                .containsExactlyInAnyOrder("2026-09-10", "2026-09-21");
    }

    @Test
    void reversalThatNamesAnotherInvoiceTakesNoOtherBack() {
        books.ledger(SALES, "2026-09-20", 5);
        books.hometax(SALES, "2026-09-10", 1_000_000);
        books.hometax(SALES, "2026-09-21", -1_000_000, row -> row.originalApprovalNo(TestBooks.number(999)));

        assertThat(paired()).isZero();
    }

    @Test
    void linesThatAddUpToTheirInvoiceAreAllOfIt() {
        for (long supply : new long[] {1_000_000, 200_000, -200_000}) {
            books.ledger(SALES, "2026-09-15", supply, row -> row.approvalNo(TestBooks.number(1)));
        }
        books.hometax(SALES, "2026-09-15", 1_000_000);

        assertThat(books.codes()).isEmpty();
        assertThat(paired()).isEqualTo(4);
    }

    @Test
    void copiesThatDisagreeOnTheTaxAloneAreToldOf() {
        books.ledger(SALES, "2026-09-15", 1_000_000);
        books.hometax(SALES, "2026-09-15", 1_000_000);
        books.hometax(SALES, "2026-09-15", 1_000_000, row -> row.approvalNo(TestBooks.number(1))
                .amounts(1_000_000, 0));

        assertThat(books.codes()).contains(FindingCode.CONFLICTING_COPIES);
    }

    /** One side of the pair is of the period that is reconciled, and so is the pair. */
    @ParameterizedTest
    @CsvSource({"2026-07-01, 2026-06-30", "2026-06-30, 2026-07-01"})
    void pairIsJudgedWhereEitherSideIsOfThePeriod(String booked, String invoiced) {
        books.ledger(SALES, booked, 1_000_000, row -> row.approvalNo(TestBooks.number(1)));
        books.hometax(SALES, invoiced, 1_000_000);

        assertThat(books.codes()).contains(FindingCode.DATE_MISMATCH);
    }

    @Test
    void reversalTakesBackTheOnlyOneBeforeIt() {
        books.ledger(SALES, "2026-09-20", 5);
        books.hometax(SALES, "2026-09-10", 1_000_000);
        books.hometax(SALES, "2026-09-21", -1_000_000);

        assertThat(paired()).isEqualTo(2);
    }

    @Test
    void twoReversalsOfOneInvoiceAreNotDecidedBetween() {
        books.ledger(SALES, "2026-09-20", 5);
        books.hometax(SALES, "2026-09-10", 1_000_000);
        books.hometax(SALES, "2026-09-11", -1_000_000);
        books.hometax(SALES, "2026-09-12", -1_000_000);

        assertThat(paired()).isZero();
    }

    private long paired() {
        List<MatchLine> lines = books.reconcile().matches();
        assertThat(lines).isNotEmpty();
        return lines.stream()
                .filter(line -> line.disposition() == Disposition.MATCHED)
                .count();
    }
}
