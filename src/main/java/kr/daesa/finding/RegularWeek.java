package kr.daesa.finding;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.IntStream;

/**
 * The days of the month on which a counterparty is invoiced, and whether they fall in one week month after month. A week
 * is seven days of the month in a row, such as the 8th to the 14th, whatever days of the week they are; the last day of a
 * month counts as the 31st, so that invoices at the ends of months go together.
 */
public final class RegularWeek {

    /** How many months in a row make a habit. */
    public static final int MONTHS = 6;

    private static final int DAYS = 7;
    private static final int LAST_DAY = 31;

    /** Of each month its days, the first in the lowest bit. */
    private final Map<YearMonth, Integer> days = new TreeMap<>();

    void add(LocalDate day) {
        int ofMonth = day.getDayOfMonth() == day.lengthOfMonth() ? LAST_DAY : day.getDayOfMonth();
        days.merge(YearMonth.from(day), 1 << (ofMonth - 1), (one, other) -> one | other);
    }

    boolean hasAny(YearMonth month) {
        return days.containsKey(month);
    }

    /**
     * The last day of the week in which an invoice is to be expected in a month, since each of the six months before has one
     * in that week; of several such weeks the latest. Empty where there is none.
     */
    Optional<LocalDate> expectedBy(YearMonth month) {
        int[] before = new int[MONTHS];
        for (int back = 1; back <= MONTHS; back++) {
            before[back - 1] = days.getOrDefault(month.minusMonths(back), 0);
            if (before[back - 1] == 0) {
                return Optional.empty();
            }
        }
        for (int first = LAST_DAY - DAYS + 1; first >= 1; first--) {
            int week = ((1 << DAYS) - 1) << (first - 1);
            if (IntStream.of(before).allMatch(ofMonth -> (ofMonth & week) != 0)) {
                return Optional.of(month.atDay(Math.min(first + DAYS - 1, month.lengthOfMonth())));
            }
        }
        return Optional.empty();
    }
}
