package kr.daesa.law;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.BitSet;
import java.util.Optional;

/** On which days a deadline of one sort can end (영업일): a bit for each known day, set where it cannot. */
final class BusinessDays {

    private final LocalDate first;
    private final int length;
    private final BitSet closed;

    BusinessDays(Holidays holidays, Holiday.Counts counts) {
        first = holidays.knownFrom();
        length = Math.toIntExact(ChronoUnit.DAYS.between(first, holidays.knownThrough()) + 1);
        closed = new BitSet(length);
        for (int i = 0; i < length; i++) {
            LocalDate day = first.plusDays(i);
            closed.set(
                    i,
                    day.getDayOfWeek() == DayOfWeek.SATURDAY
                            || day.getDayOfWeek() == DayOfWeek.SUNDAY
                            || holidays.contains(day, counts));
        }
    }

    /** That day or the next business day after it; empty where the calendar does not reach so far. */
    Optional<LocalDate> nextOrSame(LocalDate day) {
        long offset = ChronoUnit.DAYS.between(first, day);
        if (offset < 0 || offset >= length) {
            return Optional.empty();
        }
        int next = closed.nextClearBit(Math.toIntExact(offset));
        return next < length ? Optional.of(first.plusDays(next)) : Optional.empty();
    }
}
