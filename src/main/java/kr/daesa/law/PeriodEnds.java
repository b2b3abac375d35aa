package kr.daesa.law;

import java.time.LocalDate;
import java.time.Period;

/** Counts periods by the calendar (역에 의한 계산, 국세기본법 제4조, 민법 제157조, 제160조). */
final class PeriodEnds {

    private final BusinessDays submission;

    PeriodEnds(BusinessDays submission) {
        this.submission = submission;
    }

    /** The end of a period that begins on the day after a day. */
    PeriodEnd after(LocalDate day, Period length) {
        return ending(last(day, length));
    }

    PeriodEnd ending(LocalDate last) {
        return new PeriodEnd(last, submission.nextOrSame(last).orElse(null));
    }

    /**
     * The day before the one that corresponds to the first; where the last month has no such day, its end (민법
     * 제160조②③).
     */
    static LocalDate last(LocalDate after, Period length) {
        LocalDate first = after.plusDays(1);
        LocalDate corresponding = first.plus(length);
        boolean exists = length.toTotalMonths() == 0 || corresponding.getDayOfMonth() == first.getDayOfMonth();
        return exists ? corresponding.minusDays(1) : corresponding;
    }

    /** How many whole months have gone by at the end of a day, counted from the day after another. */
    static int wholeMonths(LocalDate after, LocalDate through) {
        int months = 0;
        while (!last(after, Period.ofMonths(months + 1)).isAfter(through)) {
            months++;
        }
        return months;
    }
}
