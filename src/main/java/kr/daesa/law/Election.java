package kr.daesa.law;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.temporal.TemporalAdjusters;
import java.util.function.Predicate;

/**
 * The election at the end of a term of office (공직선거법 제34조), a line {@code ELECTION} of {@code holiday-rules.tsv}.
 *
 * @param termEnd 임기만료일
 * @param daysBefore the first such weekday from so many days before the end of the term on is the day of the election
 */
record Election(
        String name,
        LocalDate termEnd,
        DayOfWeek weekday,
        int daysBefore,
        Holiday.Counts counts,
        String article,
        String mark) {

    static Election of(Line line) {
        if (!line.day(3).isAfter(line.day(2))) {
            throw line.wrong(3, "after the first day of the term, " + line.text(2));
        }
        return new Election(
                line.text(1),
                line.day(3),
                line.one(4, DayOfWeek.class),
                (int) line.number(5, 1, 365),
                line.one(6, Holiday.Counts.class),
                line.text(7),
                line.mark(8));
    }

    /** A week later where the day, the one before it or the one after it is a public holiday. */
    Holiday day(Predicate<LocalDate> publicHoliday) {
        LocalDate first = termEnd.minusDays(daysBefore).with(TemporalAdjusters.nextOrSame(weekday));
        boolean taken = publicHoliday.test(first.minusDays(1))
                || publicHoliday.test(first)
                || publicHoliday.test(first.plusDays(1));
        return new Holiday(taken ? first.plusWeeks(1) : first, name, counts, Holiday.Source.COMPUTED, article, mark);
    }
}
