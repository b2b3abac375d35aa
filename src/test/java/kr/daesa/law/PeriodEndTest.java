package kr.daesa.law;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.time.Period;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** 국세기본법 제4조, 민법 제157조, 제160조, 제161조: the first day is not counted, the corresponding day ends a month. */
class PeriodEndTest {

    private final PeriodEnds ends = new PeriodEnds(new BusinessDays(
            new Holidays(TableFile.resource("holidays.tsv"), TableFile.resource("holiday-rules.tsv"), List.of()),
            Holiday.Counts.SUBMISSION));

    @ParameterizedTest(name = "{1} after {0}: {2}")
    @CsvSource({
        "2025-07-25, P1M,  2025-08-25",
        "2025-07-25, P1Y,  2026-07-25",
        "2025-01-31, P1M,  2025-02-28",
        // Counted from 1 March, a month is the whole of March,
        "2025-02-28, P1M,  2025-03-31",
        "2023-02-28, P1Y,  2024-02-29",
        // and counted from the 31st, a month without one ends with its last day.
        "2025-01-30, P1M,  2025-02-28",
        "2025-03-30, P1M,  2025-04-30",
        "2024-02-29, P1Y,  2025-02-28",
        "2025-01-01, P30D, 2025-01-31"
    })
    void periodBeginsTheDayAfterAndEndsBeforeTheCorrespondingDay(LocalDate day, Period length, LocalDate last) {
        assertThat(ends.after(day, length).strict()).isEqualTo(last);
    }

    @Test
    void saturdayAtTheEndLeavesTwoReadings() {
        PeriodEnd end = ends.after(LocalDate.parse("2025-07-25"), Period.ofYears(1));

        assertThat(end).isEqualTo(new PeriodEnd(LocalDate.parse("2026-07-25"), LocalDate.parse("2026-07-27")));
        assertThat(end.open()).isTrue();
        assertThat(end.allows(LocalDate.parse("2026-07-25"))).isTrue();
        assertThat(end.allows(LocalDate.parse("2026-07-26"))).isFalse();
        assertThat(end.mayAllow(LocalDate.parse("2026-07-27"))).isTrue();
        assertThat(end.mayAllow(LocalDate.parse("2026-07-28"))).isFalse();
    }

    @Test
    void businessDayAtTheEndLeavesOne() {
        assertThat(ends.after(LocalDate.parse("2024-07-25"), Period.ofYears(1)).open())
                .isFalse();
    }

    @Test
    void endBeyondTheCalendarHasNoSecondReadingYet() {
        PeriodEnd end = ends.after(LocalDate.parse("2037-07-27"), Period.ofYears(1));

        assertThat(end).isEqualTo(new PeriodEnd(LocalDate.parse("2038-07-27"), null));
        assertThat(end.open()).isTrue();
        assertThat(end.mayAllow(LocalDate.parse("2038-07-28"))).isFalse();
    }

    @ParameterizedTest
    @CsvSource({
        "2026-07-31, 2026-08-30, 0",
        "2026-07-31, 2026-08-31, 1",
        "2026-07-31, 2026-09-29, 1",
        "2026-07-31, 2026-09-30, 2",
        "2026-07-31, 2031-07-31, 60"
    })
    void monthHasGoneByAtTheEndOfItsLastDay(LocalDate after, LocalDate through, int months) {
        assertThat(PeriodEnds.wholeMonths(after, through)).isEqualTo(months);
    }
}
