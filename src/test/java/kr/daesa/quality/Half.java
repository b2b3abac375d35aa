package kr.daesa.quality;

import java.time.LocalDate;

/** Half a year, the tax period of VAT (과세기간). */
public record Half(int year, int half) {

    public static Half of(LocalDate day) {
        return new Half(day.getYear(), day.getMonthValue() <= 6 ? 1 : 2);
    }

    static Half parse(String name) {
        return new Half(Integer.parseInt(name.substring(0, 4)), Integer.parseInt(name.substring(5)));
    }

    public LocalDate first() {
        return LocalDate.of(year, half == 1 ? 1 : 7, 1);
    }

    public LocalDate last() {
        return first().plusMonths(6).minusDays(1);
    }

    Half previous() {
        return of(first().minusDays(1));
    }

    /** The final return: the 25th of the month after, or the next business day. */
    public LocalDate finalReturn() {
        return Statute.businessDay(last().plusDays(25));
    }

    @Override
    public String toString() {
        return year + "-" + half;
    }
}
