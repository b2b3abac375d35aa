package kr.daesa.matching;

import static kr.daesa.model.Direction.PURCHASE;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.stream.Collectors;
import kr.daesa.model.InvoiceRow;
import kr.daesa.model.PeriodSpan;
import kr.daesa.testing.TestBooks;
import org.junit.jupiter.api.Test;

class PossibilitiesTest {

    private static final int WINDOW = 10;
    private static final List<PeriodSpan> PERIOD = List.of(PeriodSpan.parse("2026-2"));

    private final TestBooks books = new TestBooks();

    @Test
    void everyPairThatIsNearEnoughIsOne() {
        books.ledger(PURCHASE, "2026-09-28", 610_000, row -> row.documentNo("early"));
        books.ledger(PURCHASE, "2026-10-12", 610_000, row -> row.documentNo("late"));
        books.hometax(PURCHASE, "2026-10-02", 610_000);
        books.hometax(PURCHASE, "2026-10-14", 610_000);

        AmbiguousGroup group = group();

        assertThat(group.method()).isEqualTo(Match.Method.DATE);
        // The early one and the 14th are sixteen days and a month apart.
        assertThat(told(group)).containsExactly("early+2026-10-02", "late+2026-10-02", "late+2026-10-14");
    }

    @Test
    void eachSetThatAddsUpIsOne() {
        books.ledger(PURCHASE, "2026-09-01", 100_000, row -> row.documentNo("a"));
        books.ledger(PURCHASE, "2026-09-02", 200_000, row -> row.documentNo("b"));
        books.ledger(PURCHASE, "2026-09-03", 150_000, row -> row.documentNo("c"));
        books.ledger(PURCHASE, "2026-09-04", 150_000, row -> row.documentNo("d"));
        books.hometax(PURCHASE, "2026-09-30", 300_000);

        AmbiguousGroup group = group();

        assertThat(group.method()).isEqualTo(Match.Method.SUM);
        assertThat(told(group)).containsExactlyInAnyOrder("ab+2026-09-30", "cd+2026-09-30");
    }

    @Test
    void oneItemOnSeveralInvoicesOfTheDayIsAsMany() {
        books.ledger(PURCHASE, "2026-09-01", 100_000, row -> row.documentNo("a").item("꿀"));
        books.hometax(PURCHASE, "2026-09-01", 120_000, row -> row.item("꿀"));
        books.hometax(PURCHASE, "2026-09-01", 130_000, row -> row.item("꿀"));

        AmbiguousGroup group = group();

        assertThat(group.method()).isEqualTo(Match.Method.AMOUNT);
        assertThat(told(group)).hasSize(2);
    }

    @Test
    void noMoreAreToldThanAreWanted() {
        for (int i = 0; i < 30; i++) {
            books.ledger(PURCHASE, "2026-09-15", 10_000);
            books.hometax(PURCHASE, "2026-09-16", 10_000);
        }

        assertThat(Possibilities.of(group(), parties(), WINDOW, 100)).hasSize(100);
    }

    private AmbiguousGroup group() {
        return Matcher.match(rows(), Partners.NONE, PERIOD, WINDOW, row -> null)
                .ambiguous()
                .get(0);
    }

    private List<String> told(AmbiguousGroup group) {
        return Possibilities.of(group, parties(), WINDOW, 100).stream()
                .map(match ->
                        match.ledger().stream().map(InvoiceRow::documentNo).collect(Collectors.joining()) + "+"
                                + match.hometax().stream()
                                        .map(InvoiceRow::writeDate)
                                        .map(LocalDate::toString)
                                        .collect(Collectors.joining()))
                .toList();
    }

    private Parties parties() {
        return Parties.of(rows(), Partners.NONE);
    }

    private List<InvoiceRow> rows() {
        return books.books().rows();
    }
}
