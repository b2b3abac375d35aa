package kr.daesa.law;

import java.time.LocalDate;
import java.time.Period;

/**
 * How a deadline is reckoned, a line of {@code deadlines.tsv}.
 *
 * @param dayOfMonth 0 where the day stays as it falls
 */
record Step(Anchor anchor, Period plus, int dayOfMonth, Shift shift) {

    /** The day counted from. */
    enum Anchor {
        DAY,
        MONTH,
        QUARTER,
        PERIOD,
        ANNUAL_PERIOD,
        YEAR,
        FINAL_RETURN
    }

    /** Which days move the deadline to the next. */
    enum Shift {
        NONE,
        ISSUING,
        SUBMISSION
    }

    static final int COLUMNS = 4;

    static Step of(Line line) {
        int column = RuleTable.VALUE;
        boolean keepsDay = line.text(column + 2).equals(Line.OPEN);
        return new Step(
                line.one(column, Anchor.class),
                line.period(column + 1),
                // Up to 28, so that the day exists in every month.
                keepsDay ? 0 : (int) line.number(column + 2, 1, 28),
                line.one(column + 3, Shift.class));
    }

    LocalDate from(LocalDate anchorDay) {
        LocalDate day = anchorDay.plus(plus);
        return dayOfMonth == 0 ? day : day.withDayOfMonth(dayOfMonth);
    }
}
