package kr.daesa.law;

import java.time.LocalDate;
import java.time.MonthDay;
import java.util.Optional;

/**
 * A holiday of every year, a line {@code SOLAR} or {@code LUNAR} of {@code holiday-rules.tsv}.
 *
 * @param plusDays added to the day, for the one before the first of a lunar month
 */
record StatutoryDay(
        boolean lunar,
        String name,
        Validity validity,
        MonthDay day,
        int plusDays,
        Holiday.Counts counts,
        String article,
        String mark) {

    static StatutoryDay of(Line line, boolean lunar) {
        return new StatutoryDay(
                lunar,
                line.text(1),
                new Validity(line.dayOrOpen(2), line.dayOrOpen(3)),
                line.monthDay(4),
                (int) line.number(5, -31, 31),
                line.one(6, Holiday.Counts.class),
                line.text(7),
                line.mark(8));
    }

    /** The day of a year; empty where the line does not hold for it. */
    Optional<Holiday> in(int year, LunarDays lunarDays) {
        LocalDate falls = (lunar ? lunarDays.of(year, day) : day.atYear(year)).plusDays(plusDays);
        return validity.includes(falls)
                ? Optional.of(new Holiday(falls, name, counts, Holiday.Source.COMPUTED, article, mark))
                : Optional.empty();
    }
}
