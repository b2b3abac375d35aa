package kr.daesa.quality;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * As of when and for which tax periods a firm is judged.
 *
 * @param period the one that is asked for, or null for those that are open on the day
 */
public record Night(LocalDate day, @Nullable String period) {

    /** Around the tenth, the twenty-fifth, the turn of the year, and before and after final returns. */
    private static final List<Night> ALL = List.of(
            new Night(LocalDate.of(2026, 10, 12), null), // the tenth is a Saturday
            new Night(LocalDate.of(2026, 7, 27), null), // the final return, moved from a Saturday; two periods open
            new Night(LocalDate.of(2026, 9, 28), "2025-1"), // more than a year after the final return
            new Night(LocalDate.of(2026, 7, 28), "2026-1"), // the day after the final return
            new Night(LocalDate.of(2026, 11, 20), null),
            new Night(LocalDate.of(2026, 1, 12), null), // the turn of the year, an issuing deadline; two periods open
            new Night(LocalDate.of(2026, 10, 13), null), // the day after an issuing deadline
            new Night(LocalDate.of(2026, 1, 26), null), // the final return of 2025-2, moved from a Sunday
            new Night(LocalDate.of(2026, 8, 18), null), // after a substitute holiday
            new Night(LocalDate.of(2025, 12, 31), null),
            new Night(LocalDate.of(2027, 1, 26), "2026-2"),
            new Night(LocalDate.of(2026, 5, 4), null), // after a long weekend with 노동절
            new Night(LocalDate.of(2027, 1, 11), null)); // limits of exempt invoices in 2028

    static Night of(long seed) {
        return ALL.get((int) Math.floorMod(seed, (long) ALL.size()));
    }

    /** The tax periods that are reconciled. */
    public List<Half> halves() {
        if (period != null) {
            return List.of(Half.parse(period));
        }
        Half now = Half.of(day);
        return day.isAfter(now.previous().finalReturn()) ? List.of(now) : List.of(now.previous(), now);
    }

    public LocalDate first() {
        return halves().get(0).first();
    }

    /** The last day that can be covered: the day before, or the end of the period. */
    public LocalDate last() {
        LocalDate end = halves().get(halves().size() - 1).last();
        return end.isBefore(day) ? end : day.minusDays(1);
    }

    public boolean hasOnePeriod() {
        return halves().size() == 1;
    }

    @Override
    public String toString() {
        return day + (period == null ? " open" : " " + period);
    }
}
