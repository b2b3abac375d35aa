package kr.daesa.model;

import java.time.LocalDate;
import java.time.Month;

/**
 * A VAT period (과세기간) of half a year: 제1기 January to June, 제2기 July to December (법 제5조).
 *
 * @param half 1 or 2
 */
public record TaxPeriod(int year, int half) implements Comparable<TaxPeriod> {

    public TaxPeriod {
        if (half != 1 && half != 2) {
            throw new IllegalArgumentException("a year has a first and a second tax period, not a number " + half);
        }
    }

    /** The period that holds a day. */
    public static TaxPeriod of(LocalDate day) {
        return new TaxPeriod(day.getYear(), day.getMonthValue() <= Month.JUNE.getValue() ? 1 : 2);
    }

    public LocalDate from() {
        return LocalDate.of(year, half == 1 ? Month.JANUARY : Month.JULY, 1);
    }

    public LocalDate to() {
        return half == 1 ? LocalDate.of(year, Month.JUNE, 30) : LocalDate.of(year, Month.DECEMBER, 31);
    }

    public TaxPeriod previous() {
        return half == 1 ? new TaxPeriod(year - 1, 2) : new TaxPeriod(year, 1);
    }

    @Override
    public int compareTo(TaxPeriod other) {
        return from().compareTo(other.from());
    }

    /** {@code 2026-2}. */
    @Override
    public String toString() {
        return year + "-" + half;
    }
}
