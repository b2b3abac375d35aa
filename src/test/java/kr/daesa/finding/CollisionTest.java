package kr.daesa.finding;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.function.IntUnaryOperator;
import java.util.stream.LongStream;
import java.util.stream.Stream;
import kr.daesa.model.BalanceLine;
import kr.daesa.model.Direction;
import kr.daesa.model.FindingCode;
import kr.daesa.model.InvoiceRow;
import kr.daesa.model.MatchLine;
import kr.daesa.model.Reconciliation;
import kr.daesa.testing.TestBooks;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Where everything looks like everything else: nothing is guessed, nothing cried out, nothing lost. */
class CollisionTest {

    private static final long SEEDS = 400;
    private static final IntUnaryOperator UPWARD = place -> place;
    private static final IntUnaryOperator DOWNWARD = place -> 99 - place;

    /** What says that a counterpart is not there. */
    private static final Set<FindingCode> ABSENT = EnumSet.of(
            FindingCode.NOT_ISSUED,
            FindingCode.UNTRANSMITTED,
            FindingCode.MISSING_IN_HOMETAX,
            FindingCode.ISSUE_DUE,
            FindingCode.RECEIPT_DUE,
            FindingCode.TRANSMISSION_DUE,
            FindingCode.CORRECTION_WITHOUT_ORIGINAL);

    static LongStream seeds() {
        return LongStream.rangeClosed(1, SEEDS);
    }

    /**
     * Numbers tell an invoice from another, and nothing else: given in the opposite order, the same rows pair, group and stay
     * alone. Of what is wholly alike one may stand for the other, so rows are compared by what they say without numbers.
     */
    @ParameterizedTest
    @MethodSource("seeds")
    void theOrderOfNumbersDecidesNothing(long seed) {
        Reconciliation upward = CollidingBooks.of(seed, UPWARD).reconcile();
        Reconciliation downward = CollidingBooks.of(seed, DOWNWARD).reconcile();

        assertThat(ends(downward)).isEqualTo(ends(upward));
        assertThat(codes(downward)).isEqualTo(codes(upward));
    }

    private static List<String> ends(Reconciliation result) {
        return result.matches().stream()
                .map(CollisionTest::withoutNumbers)
                .sorted()
                .toList();
    }

    private static String withoutNumbers(MatchLine line) {
        return String.join(
                " ",
                line.direction().name(),
                line.disposition().name(),
                line.method(),
                String.valueOf(line.writeDate()),
                String.valueOf(line.counterparty()),
                String.valueOf(line.hometaxSupply()),
                String.valueOf(line.ledgerSupply()));
    }

    /** The rows that a line speaks of, each of which has a name of its own here. */
    private static Stream<String> rows(MatchLine line) {
        String invoice = line.approvalNo() == null ? "" : line.approvalNo().value();
        return Stream.of(line.ledgerRef(), invoice).filter(name -> !name.isEmpty());
    }

    private static List<String> codes(Reconciliation result) {
        return result.findings().stream()
                .map(finding -> finding.code() + " " + finding.severity() + " " + finding.direction() + " "
                        + finding.counterparty() + " " + finding.penaltyAmount())
                .sorted()
                .toList();
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void everyRowEndsOnceAndAmbiguousOnesAreCalledNothingElse(long seed) {
        TestBooks books = CollidingBooks.of(seed, UPWARD);
        Reconciliation result = books.reconcile();

        assertThat(result.balance()).allMatch(BalanceLine::balanced);
        assertThat(result.matches().stream().flatMap(CollisionTest::rows))
                .as("one lost and another ended twice would balance")
                .containsExactlyInAnyOrderElementsOf(
                        books.books().rows().stream().map(InvoiceRow::name).toList());
        List<String> ambiguous = result.matches().stream()
                .filter(line -> line.disposition().name().equals("AMBIGUOUS"))
                .map(line -> line.approvalNo() == null
                        ? line.ledgerRef()
                        : line.approvalNo().value())
                .filter(key -> !key.isEmpty())
                .toList();
        assertThat(result.findings())
                // that of a correction speaks of its original
                .filteredOn(finding ->
                        finding.code() != FindingCode.CORRECTION_WITHOUT_ORIGINAL && ABSENT.contains(finding.code())
                                || finding.code() == FindingCode.MISSING_IN_LEDGER
                                || finding.code() == FindingCode.DOUBLE_ISSUE)
                .noneMatch(finding -> ambiguous.contains(finding.ledgerRef())
                        || (finding.approvalNo() != null
                                && ambiguous.contains(finding.approvalNo().value())));
    }

    /** August alone was collected, and early: of September nothing is said, of August nothing that is younger. */
    @ParameterizedTest
    @MethodSource("seeds")
    void nothingIsAbsentThatNobodyLookedFor(long seed) {
        TestBooks books = CollidingBooks.of(seed, UPWARD)
                .collected(Direction.SALES, "2026-08-01", "2026-08-31", "2026-09-20")
                .collected(Direction.PURCHASE, "2026-08-01", "2026-08-31", "2026-09-10");

        assertThat(books.findings())
                .filteredOn(finding -> ABSENT.contains(finding.code()))
                .allMatch(finding -> finding.direction() == Direction.SALES
                        && finding.writeDate() != null
                        && finding.writeDate().isBefore(LocalDate.of(2026, 9, 1)));
    }
}
