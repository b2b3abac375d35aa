package kr.daesa.law;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

/** 법 제34조③: the tenth of the month after the supply, or the next day that is no Saturday and no public holiday. */
class IssuingDeadlineTest {

    /** Every tenth of 2017 to 2027 that moves, with the day it moves to. All others stand. */
    private static final Set<String> MOVED = Set.of(
            "2017-06-12",
            "2017-09-11",
            "2017-12-11",
            "2018-02-12",
            "2018-03-12",
            "2018-06-11",
            "2018-11-12",
            "2019-02-11",
            "2019-03-11",
            "2019-08-12",
            "2019-11-11",
            "2020-05-11",
            "2020-10-12",
            "2021-01-11",
            "2021-04-12",
            "2021-07-12",
            "2021-10-12",
            "2022-04-11",
            "2022-07-11",
            "2022-09-13",
            "2022-10-11",
            "2022-12-12",
            "2023-06-12",
            "2023-09-11",
            "2023-12-11",
            "2024-02-13",
            "2024-03-11",
            "2024-04-11",
            "2024-08-12",
            "2024-11-11",
            "2025-05-12",
            "2025-08-11",
            "2026-01-12",
            "2026-05-11",
            "2026-10-12",
            "2027-01-11",
            "2027-04-12",
            "2027-07-12",
            "2027-10-12");

    private final Law law = Law.load();

    static Stream<YearMonth> monthsOfIssue() {
        return Stream.iterate(YearMonth.of(2017, 1), month -> month.plusMonths(1))
                .limit(11 * 12);
    }

    @ParameterizedTest
    @MethodSource("monthsOfIssue")
    void tenthStandsUnlessItIsListedAsMoved(YearMonth month) {
        List<String> moved =
                MOVED.stream().filter(day -> day.startsWith(month.toString())).toList();
        LocalDate expected = moved.isEmpty() ? month.atDay(10) : LocalDate.parse(moved.get(0));

        LocalDate lastOfSupplyMonth = month.minusMonths(1).atEndOfMonth();

        assertThat(law.issuingDeadline(lastOfSupplyMonth)).isEqualTo(expected);
        assertThat(law.issuingDeadline(lastOfSupplyMonth.withDayOfMonth(1))).isEqualTo(expected);
    }

    @ParameterizedTest(name = "{0} to {1}: {2}")
    @CsvSource({
        "2024-03-31, 2024-04-11, an election on the tenth",
        "2022-08-31, 2022-09-13, 추석 on a Saturday and its substitute on Monday",
        "2024-01-31, 2024-02-13, 설날 on a Saturday and its substitute on Monday",
        "2021-09-30, 2021-10-12, a Sunday and the substitute of 한글날",
        "2016-12-31, 2017-01-10, the first deadline the calendar reaches"
    })
    void holidayMovesTheTenth(LocalDate writeDate, LocalDate deadline, String why) {
        assertThat(law.issuingDeadline(writeDate)).as(why).isEqualTo(deadline);
    }

    @Test
    void labourDayMovesAnIssuingDeadlineOnlySinceItIsAPublicHoliday() {
        Holidays holidays =
                new Holidays(TableFile.resource("holidays.tsv"), TableFile.resource("holiday-rules.tsv"), List.of());
        BusinessDays issuing = new BusinessDays(holidays, Holiday.Counts.PUBLIC);

        assertThat(issuing.nextOrSame(LocalDate.parse("2025-05-01"))).contains(LocalDate.parse("2025-05-01"));
        assertThat(issuing.nextOrSame(LocalDate.parse("2026-05-01"))).contains(LocalDate.parse("2026-05-04"));
    }

    @ParameterizedTest(name = "{0} to {1}: {2}")
    @CsvSource({
        "2027-11-30, 2027-12-10, the last deadline the published calendar reaches",
        "2027-12-31, 2028-01-10, the first after it",
        "2032-09-30, 2032-10-12, a Sunday and the substitute of 한글날",
        "2035-01-31, 2035-02-12, 설날 from Wednesday to Friday and a weekend",
        "2036-11-30, 2036-12-10, an ordinary Wednesday"
    })
    void afterThePublishedCalendarTheComputedOneMovesTheTenth(LocalDate writeDate, LocalDate deadline, String why) {
        assertThat(law.issuingDeadline(writeDate)).as(why).isEqualTo(deadline);
    }

    @Test
    void deadlineBeyondTheCalendarIsRefused() {
        assertThat(law.issuingDeadline(LocalDate.parse("2037-11-30"))).isEqualTo("2037-12-10");

        assertThatThrownBy(() -> law.issuingDeadline(LocalDate.parse("2037-12-01")))
                .isInstanceOf(LawUnknownException.class)
                .hasMessageContaining("ISSUE of 2037-12-01")
                .hasMessageContaining("2017-01-01 to 2037-12-31");
    }

    @Test
    void deadlineBeforeTheCalendarIsRefused() {
        assertThatThrownBy(() -> law.issuingDeadline(LocalDate.parse("2016-11-30")))
                .isInstanceOf(LawUnknownException.class);
        assertThatThrownBy(() -> law.issuingDeadline(LocalDate.parse("2013-06-30")))
                .isInstanceOf(LawUnknownException.class)
                .hasMessageContaining("deadlines.tsv says nothing of ISSUE");
    }
}
