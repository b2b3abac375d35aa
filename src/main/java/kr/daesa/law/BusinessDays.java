package kr.daesa.law;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.BitSet;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * On which days a deadline of one sort can end (영업일): a bit for each known day, set where it cannot. The days that are
 * listed are looked up at once, the computed ones only when a deadline falls among them.
 */
final class BusinessDays {

    private final Holidays holidays;
    private final Holiday.Counts counts;
    private final LocalDate first;
    private final int known;
    private final int listed;
    private final BitSet closedOfListed;
    private volatile @Nullable BitSet closedOfAll;

    BusinessDays(Holidays holidays, Holiday.Counts counts) {
        this.holidays = holidays;
        this.counts = counts;
        first = holidays.knownFrom();
        known = daysThrough(holidays.knownThrough());
        listed = daysThrough(holidays.listedThrough());
        closedOfListed = closed(listed);
    }

    /** That day or the next business day after it; empty where the calendar does not reach so far. */
    Optional<LocalDate> nextOrSame(LocalDate day) {
        long offset = ChronoUnit.DAYS.between(first, day);
        if (offset < 0 || offset >= known) {
            return Optional.empty();
        }
        int next = closedOfListed.nextClearBit(Math.toIntExact(offset));
        if (next >= listed) {
            next = closedOfAll().nextClearBit(Math.toIntExact(offset));
        }
        return next < known ? Optional.of(first.plusDays(next)) : Optional.empty();
    }

    private BitSet closedOfAll() {
        BitSet closed = closedOfAll;
        if (closed == null) {
            // Two threads may both do this; they come to the same.
            closed = closed(known);
            closedOfAll = closed;
        }
        return closed;
    }

    private BitSet closed(int days) {
        BitSet closed = new BitSet(days);
        for (int i = 0; i < days; i++) {
            LocalDate day = first.plusDays(i);
            closed.set(
                    i,
                    day.getDayOfWeek() == DayOfWeek.SATURDAY
                            || day.getDayOfWeek() == DayOfWeek.SUNDAY
                            || holidays.contains(day, counts));
        }
        return closed;
    }

    private int daysThrough(LocalDate last) {
        return Math.toIntExact(ChronoUnit.DAYS.between(first, last) + 1);
    }
}
