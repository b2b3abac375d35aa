package kr.daesa.law;

import java.time.LocalDate;
import java.time.Period;
import org.jspecify.annotations.Nullable;

/**
 * A number with its unit, a line of {@code late-payment.tsv} or {@code purchase-limits.tsv}.
 *
 * @param to the last day it holds for, null while it has no end
 */
record Measure(long number, Unit unit, @Nullable LocalDate to, String article) {

    enum Unit {
        HUNDRED_THOUSANDTHS,
        WON,
        DAYS,
        MONTHS
    }

    static final int COLUMNS = 2;

    static Measure of(Line line) {
        int column = RuleTable.VALUE;
        return new Measure(
                line.number(column, 0, Integer.MAX_VALUE),
                line.one(column + 1, Unit.class),
                line.dayOrOpen(column - 1),
                line.text(column + COLUMNS));
    }

    int whole() {
        return Math.toIntExact(number);
    }

    Period period() {
        return unit == Unit.MONTHS ? Period.ofMonths(whole()) : Period.ofDays(whole());
    }

    /** The last day, of those through a day, that this line still holds for. */
    LocalDate lastOf(LocalDate through) {
        return to == null || to.isAfter(through) ? through : to;
    }
}
