package kr.daesa.finding;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.LongStream;
import kr.daesa.model.BalanceLine;
import kr.daesa.model.Direction;
import kr.daesa.model.Finding;
import kr.daesa.model.FindingCode;
import kr.daesa.model.InvoiceRow;
import kr.daesa.model.Reconciliation;
import kr.daesa.model.Side;
import kr.daesa.testing.TestBooks;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What must hold of any books whatever, beside their order ({@link PermutationTest}). */
class BooksPropertyTest {

    private static final long SEEDS = 60;
    private static final long LARGE = 30_000_000;

    /** What is due, and what it becomes. */
    private static final Map<FindingCode, FindingCode> BECOMES = Map.of(
            FindingCode.ISSUE_DUE, FindingCode.NOT_ISSUED,
            FindingCode.TRANSMISSION_DUE, FindingCode.UNTRANSMITTED,
            FindingCode.RECEIPT_DUE, FindingCode.MISSING_IN_HOMETAX);

    static LongStream seeds() {
        return LongStream.rangeClosed(1, SEEDS);
    }

    static LongStream someSeeds() {
        return LongStream.rangeClosed(1, SEEDS / 5);
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void everyRowHasOneEnd(long seed) {
        TestBooks books = RandomBooks.of(seed);
        Reconciliation result = books.reconcile();

        assertThat(result.balance()).allMatch(BalanceLine::balanced);
        for (Side side : Side.values()) {
            long given = books.books().rows().stream()
                    .filter(row -> row.side() == side)
                    .count();
            assertThat(result.balance().stream()
                            .filter(line -> line.side() == side)
                            .mapToLong(BalanceLine::rowsRead))
                    .as("%s", side)
                    .satisfies(read -> assertThat(
                                    read.stream().mapToLong(Long::longValue).sum())
                            .isEqualTo(given));
        }
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void anAgreedInvoiceOfAnotherPartyChangesNothing(long seed) {
        List<Finding> before = RandomBooks.of(seed).findings();

        assertThat(other(RandomBooks.of(seed), seed, true).findings()).isEqualTo(before);
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void anUnbookedInvoiceOfAnotherPartyAddsItsOwnFindingOnly(long seed) {
        List<Finding> before = RandomBooks.of(seed).findings();
        List<Finding> after =
                new ArrayList<>(other(RandomBooks.of(seed), seed, false).findings());

        assertThat(after).containsAll(before).hasSize(before.size() + 1);
        after.removeAll(before);
        assertThat(after)
                .singleElement()
                .matches(finding -> TestBooks.OTHER_PARTNER.equals(finding.counterparty()))
                .matches(finding -> finding.code() == FindingCode.MISSING_IN_LEDGER);
    }

    private static TestBooks other(TestBooks books, long seed, boolean booked) {
        Direction direction = Direction.values()[(int) (seed % 2)];
        String day = "2026-%02d-%02d".formatted(7 + seed % 4, 1 + seed % 4);
        long supply = 100_000 * (1 + seed % 3); // amounts that others have too
        books.hometax(direction, day, supply, row -> row.counterparty(TestBooks.OTHER_PARTNER)
                .counterpartyName("딴 거래처")
                .approvalNo(TestBooks.number(9_000)));
        if (booked) {
            books.ledger(direction, day, supply, row -> row.counterparty(TestBooks.OTHER_PARTNER)
                    .counterpartyName("딴 거래처")
                    .documentNo("딴-1"));
        }
        return books;
    }

    /** Thirty million times as much is more than an int holds: what is found stays, and what it costs grows with it. */
    @ParameterizedTest
    @MethodSource("seeds")
    void amountsOfAnySizeAreFoundAlike(long seed) {
        List<Finding> small = RandomBooks.of(seed).findings();
        List<Finding> large = RandomBooks.of(seed, LARGE).findings();

        assertThat(large.stream().map(BooksPropertyTest::subject).sorted())
                .isEqualTo(
                        small.stream().map(BooksPropertyTest::subject).sorted().toList());
        assertThat(penalties(large)).isEqualTo(Math.multiplyExact(LARGE, penalties(small)));
    }

    private static long penalties(List<Finding> findings) {
        return findings.stream().mapToLong(Finding::penaltyAmount).reduce(0, Math::addExact);
    }

    private static String subject(Finding finding) {
        return finding.code() + " " + finding.severity() + " " + row(finding);
    }

    private static String row(Finding finding) {
        return finding.direction() + " " + finding.ledgerRef() + " "
                + (finding.approvalNo() == null ? "" : finding.approvalNo().value()) + " " + finding.writeDate();
    }

    /** Day by day from the first to the last that matters: what is due becomes a fault, and a fault never becomes due again. */
    @ParameterizedTest
    @MethodSource("someSeeds")
    void aLaterDayTurnsWhatIsDueIntoAFaultAndNeverBack(long seed) {
        Map<String, Finding> due = new TreeMap<>();
        Set<String> faults = new HashSet<>();
        Map<String, Long> costs = new HashMap<>();
        LocalDate last = LocalDate.of(2027, 2, 10);
        for (LocalDate day = LocalDate.of(2026, 7, 2); !day.isAfter(last); day = day.plusDays(1)) {
            Map<String, Finding> today = new TreeMap<>();
            for (Finding finding : withoutCorrections(seed).asOf(day.toString()).findings()) {
                today.put(finding.code() + " " + row(finding), finding);
            }
            for (Map.Entry<FindingCode, FindingCode> code : BECOMES.entrySet()) {
                for (Finding finding : today.values()) {
                    String row = row(finding);
                    if (finding.code() == code.getKey()) {
                        assertThat(faults)
                                .as("%s of %s", code.getKey(), day)
                                .doesNotContain(code.getValue() + " " + row);
                        if (finding.code()
                                != FindingCode.RECEIPT_DUE) { // due D1, though the supplier may send a day later
                            assertThat(Objects.requireNonNull(finding.dueDate()))
                                    .isAfterOrEqualTo(day);
                        }
                        due.put(code.getValue() + " " + row, finding);
                    } else if (finding.code() == code.getValue()) {
                        faults.add(code.getValue() + " " + row);
                        long before = costs.merge(row, finding.penaltyAmount(), Math::max);
                        assertThat(finding.penaltyAmount())
                                .as("%s of %s", row, day)
                                .isEqualTo(before);
                    }
                }
            }
        }

        assertThat(due).isNotEmpty();
        assertThat(faults).as("all that was due").containsAll(due.keySet());
    }

    /** Corrections are judged by the evidence of two documents, which is another matter. */
    private static TestBooks withoutCorrections(long seed) {
        TestBooks books = new TestBooks();
        for (InvoiceRow row : RandomBooks.of(seed).books().rows()) {
            if (!row.correction() && row.supply() > 0) {
                books.add(row);
            }
        }
        return books;
    }
}
