package kr.daesa.law;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * The last day of a period (기간의 만료), in both readings where the text leaves one open.
 *
 * @param strict the day that the count gives; whoever acts by then is in time for certain
 * @param extended the next business day where the count ends on none (민법 제161조, 국세기본법 제5조①), else the same day; null
 *     where the calendar does not reach so far
 */
public record PeriodEnd(LocalDate strict, @Nullable LocalDate extended) {

    /** Whether the readings differ, or may. */
    public boolean open() {
        return !strict.equals(extended);
    }

    /** Whether a day is in time in either reading. */
    public boolean allows(LocalDate day) {
        return !day.isAfter(strict);
    }

    /** Whether a day is in time if a holiday at the end extends the period. */
    public boolean mayAllow(LocalDate day) {
        return allows(day) || (extended != null && !day.isAfter(extended));
    }
}
