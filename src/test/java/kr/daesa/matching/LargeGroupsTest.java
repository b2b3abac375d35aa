package kr.daesa.matching;

import static kr.daesa.model.Direction.SALES;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.function.IntPredicate;
import kr.daesa.model.CorrectionReason;
import kr.daesa.model.FindingCode;
import kr.daesa.model.MatchLine;
import kr.daesa.testing.TestBooks;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Thousands of rows that look alike: the answer is the same as for three, and it comes. */
class LargeGroupsTest {

    private static final int MANY = 5_000;

    private final TestBooks books = new TestBooks();

    @Test
    void fiveThousandEqualInvoicesOfOneDayPairOneByOne() {
        for (int i = 0; i < MANY; i++) {
            books.ledger(SALES, "2026-09-15", 10_000);
            books.hometax(SALES, "2026-09-15", 10_000);
        }
        books.hometax(SALES, "2026-09-15", 10_000);

        assertThat(books.codes()).containsExactly(FindingCode.DOUBLE_ISSUE);
    }

    @Test
    void equalAmountsOnDifferentDaysAreOneAmbiguousGroup() {
        for (int i = 0; i < 500; i++) {
            books.ledger(SALES, "2026-09-15", 10_000);
            books.hometax(SALES, "2026-09-16", 10_000);
        }

        assertThat(books.codes()).containsExactly(FindingCode.AMBIGUOUS);
    }

    @Test
    void thousandsOfOpenRowsOfOneCounterpartyAreEachToldOf() {
        for (int i = 0; i < MANY; i++) {
            String day = LocalDate.of(2026, 7, 1).plusDays(i % 90).toString();
            books.ledger(SALES, day, 1_000_010L + 20L * i, row -> row.item(""));
            books.hometax(
                    SALES, day, 2_000_000_000L + 30L * i, row -> row.item("").sendDate(LocalDate.parse(day)));
        }

        List<MatchLine> lines = books.reconcile().matches();
        assertThat(lines).hasSize(2 * MANY).allMatch(line -> !line.whyNot().isEmpty());
    }

    @Test
    void twentyFourRowsOfWhichNoneAddUpAreTriedThrough() {
        // Powers of two: every subset has a sum of its own, and none has this one.
        for (int i = 0; i < 24; i++) {
            books.ledger(SALES, "2026-09-%02d".formatted(i + 1), 20L << i, row -> row.item("배송 " + row));
        }
        books.hometax(SALES, "2026-09-30", 20L << 24, row -> row.item("월합계"));

        assertThat(books.codes()).contains(FindingCode.MISSING_IN_LEDGER);
    }

    /** Each of 5,000 invoices asks for its own sum of 24 rows that have sixteen million: 2¹² look-ups each, and no more. */
    @Test
    void fiveThousandInvoicesOfAMonthAskForASumOfTwentyFourRows() {
        for (int i = 0; i < 24; i++) {
            books.ledger(SALES, "2026-09-%02d".formatted(i + 1), 20L << i, row -> row.item("배송 " + row));
        }
        for (int i = 0; i < MANY; i++) {
            books.hometax(SALES, "2026-09-30", (20L << 24) + 10 + 20L * i, row -> row.item("월합계"));
        }

        assertThat(books.reconcile().matches()).hasSize(MANY + 24).noneMatch(line -> line.method()
                .equals("SUM"));
    }

    @Test
    void anySubsetOfTwentyFourIsFound() {
        long sum = 0;
        for (int i = 0; i < 24; i++) {
            long supply = 20L << i;
            books.ledger(SALES, "2026-09-%02d".formatted(i + 1), supply);
            sum += i % 2 == 0 ? supply : 0;
        }
        books.hometax(SALES, "2026-09-30", sum);

        assertThat(books.reconcile().matches())
                .filteredOn(line -> line.method().equals("SUM"))
                .hasSize(13);
    }

    /** Of more than that only all rows together and runs of whole days are tried. */
    @ParameterizedTest
    @CsvSource({"1, 25, 26", "3, 9, 8", "24, 25, 3"})
    void ofTwentyFiveARunOfDaysIsFound(int from, int to, int grouped) {
        assertThat(groupedOfTwentyFive(day -> from <= day && day <= to)).isEqualTo(grouped);
    }

    @Test
    void ofTwentyFiveASubsetThatIsNoRunOfDaysIsNotLookedFor() {
        assertThat(groupedOfTwentyFive(day -> day % 2 == 0)).isZero();
    }

    /** How many rows a sum of some of 25 rows on 25 days groups, itself among them. */
    private int groupedOfTwentyFive(IntPredicate inTheSum) {
        long sum = 0;
        for (int day = 1; day <= 25; day++) {
            long supply = 20L << day;
            books.ledger(SALES, "2026-09-%02d".formatted(day), supply);
            sum += inTheSum.test(day) ? supply : 0;
        }
        books.hometax(SALES, "2026-09-30", sum);
        return (int) books.reconcile().matches().stream()
                .filter(line -> line.method().equals("SUM"))
                .count();
    }

    @Test
    void thousandsOfEqualFeesAndReversalsAreNeverTakenForOneAnother() {
        for (int i = 0; i < MANY; i++) {
            String day = LocalDate.of(2026, 7, 1).plusDays(i % 90).toString();
            books.ledger(SALES, day, 10_000);
            books.hometax(SALES, day, 10_000);
            books.hometax(SALES, "2026-10-05", -10_000, row -> row.correction(true));
        }

        assertThat(books.codes()).hasSize(MANY).containsOnly(FindingCode.MISSING_IN_LEDGER);
    }

    @Test
    void aChainOfThousandsOfCorrectionsHasOneOriginal() {
        books.ledger(SALES, "2026-09-15", 10_000);
        books.hometax(SALES, "2026-09-15", 10_000);
        for (int i = 1; i <= MANY; i++) {
            int named = i;
            long supply = i % 2 == 0 ? 10_000 : -10_000;
            books.ledger(SALES, "2026-09-15", supply);
            books.hometax(SALES, "2026-09-15", supply, row -> row.correction(true)
                    .correctionReason(CorrectionReason.MISTAKE)
                    .originalApprovalNo(TestBooks.number(named)));
        }

        assertThat(books.codes()).isEmpty();
    }

    @Test
    void thousandsOfHalvesAreEachMissingTheOther() {
        for (int i = 1; i <= MANY; i++) {
            int original = MANY + i;
            books.ledger(SALES, "2026-09-15", -10L * i);
            books.hometax(SALES, "2026-09-15", -10L * i, row -> row.correction(true)
                    .correctionReason(CorrectionReason.MISTAKE)
                    .originalApprovalNo(TestBooks.number(original)));
        }

        assertThat(books.codes())
                .hasSize(2 * MANY)
                .containsOnly(FindingCode.CORRECTION_WITHOUT_ORIGINAL, FindingCode.CORRECTION_INCOMPLETE);
    }

    @Test
    void thousandsOfOpenRowsOfOneDayAreComparedOnceEach() {
        for (int i = 0; i < MANY; i++) {
            String item = "품목 " + i;
            books.ledger(SALES, "2026-09-15", 1_000_010L + 20L * i, row -> row.item("장부 " + item));
            books.hometax(SALES, "2026-09-15", 2_000_000_000L + 30L * i, row -> row.item("홈택스 " + item));
        }

        assertThat(books.codes()).hasSize(2 * MANY).containsOnly(FindingCode.MISSING_IN_LEDGER, FindingCode.NOT_ISSUED);
    }

    @Test
    void equalAmountsThatHangTogetherFromDayToDayAreOneAmbiguousGroup() {
        for (int i = 0; i < MANY; i++) {
            LocalDate day = LocalDate.of(2025, 1, 1).plusDays(2L * (i % 340));
            books.ledger(SALES, day.toString(), 10_000);
            books.hometax(SALES, day.plusDays(1).toString(), 10_000);
        }

        assertThat(books.codes()).containsExactly(FindingCode.AMBIGUOUS);
    }

    @Test
    void thousandsOfSurplusInvoicesOfItemsOfTheirOwnAreEachToldOf() {
        for (int i = 0; i < MANY; i++) {
            String item = "품목 " + i;
            if (i % 2 == 0) {
                books.ledger(SALES, "2026-09-15", 10_000, row -> row.item(item));
            }
            books.hometax(SALES, "2026-09-15", 10_000, row -> row.item(item));
        }

        assertThat(books.codes()).hasSize(MANY / 2).containsOnly(FindingCode.DOUBLE_ISSUE);
    }
}
