package kr.daesa.law;

import static java.util.stream.Collectors.joining;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.MonthDay;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

/** 관공서의 공휴일에 관한 규정 제2조, 제3조 and 공직선거법 제34조, computed: first against every day that was published. */
class StatutoryHolidaysTest {

    /** Days of 2017 to 2027 that no rule gives, with the reason for each. */
    private static final Map<String, String> PROCLAIMED = Map.of(
            "2017-05-09", "대통령 선거일", // the president was removed on 2017-03-10, before the term ended
            "2017-10-02", "임시공휴일", // between a Sunday and 추석
            "2020-08-17", "임시공휴일", // 광복절 was a Saturday, not yet made up for
            "2023-10-02", "임시공휴일", // between 추석 and 개천절
            "2024-10-01", "국군의 날", // set for that year alone
            "2025-01-27", "임시공휴일", // between a Sunday and 설날
            "2025-06-03", "대통령 선거일"); // the president was removed on 2025-04-04, before the term ended

    private static final List<Line> RULES = TableFile.resource("holiday-rules.tsv");

    private final StatutoryHolidays statutory = new StatutoryHolidays(new HolidayRules(RULES));

    static IntStream publishedYears() {
        Law law = Law.load();
        return IntStream.rangeClosed(
                law.holidaysKnownFrom().getYear(),
                law.holidaysPublishedThrough().getYear());
    }

    @ParameterizedTest
    @MethodSource("publishedYears")
    void everyDayIsByTheRulesWhatWasPublishedOfIt(int year) {
        SortedMap<LocalDate, String> expected = new TreeMap<>();
        Law.load().holidays(LocalDate.of(year, 1, 1), LocalDate.of(year, 12, 31)).stream()
                .filter(holiday -> !PROCLAIMED.containsKey(holiday.day().toString()))
                .forEach(holiday -> expected.put(holiday.day(), holiday.counts() + " " + holiday.name()));

        SortedMap<LocalDate, String> computed = new TreeMap<>();
        statutory
                .between(year, year)
                .forEach((day, holiday) -> computed.put(day, holiday.counts() + " " + holiday.name()));

        assertThat(computed).isEqualTo(expected);
    }

    @Test
    void whatNoRuleGivesWasPublishedAllTheSame() {
        Map<String, String> published = new TreeMap<>();
        Law.load().holidays(LocalDate.parse("2017-01-01"), LocalDate.parse("2027-12-31")).stream()
                .filter(holiday -> PROCLAIMED.containsKey(holiday.day().toString()))
                .forEach(holiday -> published.put(holiday.day().toString(), holiday.name()));

        assertThat(published).isEqualTo(new TreeMap<>(PROCLAIMED));
    }

    /** As the tables of the Korea Astronomy and Space Science Institute (한국천문연구원) have them. */
    @ParameterizedTest
    @CsvSource({
        "2028, 2028-01-27, 2028-05-02, 2028-10-03",
        "2029, 2029-02-13, 2029-05-20, 2029-09-22",
        "2030, 2030-02-03, 2030-05-09, 2030-09-12",
        "2031, 2031-01-23, 2031-05-28, 2031-10-01",
        "2032, 2032-02-11, 2032-05-16, 2032-09-19",
        "2033, 2033-01-31, 2033-05-06, 2033-09-08",
        "2034, 2034-02-19, 2034-05-25, 2034-09-27",
        "2035, 2035-02-08, 2035-05-15, 2035-09-16",
        "2036, 2036-01-28, 2036-05-03, 2036-10-04",
        "2037, 2037-02-15, 2037-05-22, 2037-09-24"
    })
    void lunarDaysOfTheYearsToCome(int year, LocalDate newYear, LocalDate buddha, LocalDate chuseok) {
        LunarDays lunar = new LunarDays();

        assertThat(lunar.of(year, MonthDay.of(1, 1))).isEqualTo(newYear);
        assertThat(lunar.of(year, MonthDay.of(4, 8))).isEqualTo(buddha);
        assertThat(lunar.of(year, MonthDay.of(8, 15))).isEqualTo(chuseok);
    }

    @Test
    void leapMonthIsNotTakenForTheMonthBeforeIt() {
        // 2028 has a second fifth month, 2033 a second eleventh.
        LunarDays lunar = new LunarDays();

        assertThat(lunar.of(2028, MonthDay.of(5, 1))).isEqualTo("2028-05-24");
        assertThat(lunar.of(2028, MonthDay.of(6, 1))).isEqualTo("2028-07-22");
        assertThat(lunar.of(2033, MonthDay.of(8, 15))).isEqualTo("2033-09-08");
        assertThat(lunar.of(2034, MonthDay.of(1, 1))).isEqualTo("2034-02-19");
    }

    /** The whole of what the years to come have beside the days of the list. */
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "2028 | 10-05 개천절; 추석",
                "2029 | 05-07 어린이날, 05-21 부처님오신날, 09-24 추석",
                "2030 | 02-05 설날, 05-06 어린이날",
                "2031 | 03-03 삼일절",
                "2032 | 05-03 노동절, 05-17 부처님오신날, 07-19 제헌절, 08-16 광복절, 09-21 추석, 10-04 개천절, 10-11 한글날, 12-27 기독탄신일",
                "2033 | 02-02 설날, 05-02 노동절, 07-18 제헌절, 10-10 한글날, 12-26 기독탄신일",
                "2034 | 02-21 설날",
                "2035 | 05-07 어린이날, 09-18 추석",
                "2036 | 01-30 설날, 03-03 삼일절, 05-06 부처님오신날, 10-06 개천절; 추석, 10-07 추석",
                "2037 | 02-17 설날, 03-02 삼일절, 08-17 광복절, 10-05 개천절"
            })
    void substitutesOfTheYearsToCome(int year, String substitutes) {
        assertThat(named(year, " 대체 휴일")).isEqualTo(substitutes);
    }

    @Test
    void yearsBefore2017HadTheSubstitutesOfTheFirstRule() {
        assertThat(named(2013, " 대체 휴일")).isEmpty();
        assertThat(named(2014, " 대체 휴일")).isEqualTo("09-10 추석");
        assertThat(named(2015, " 대체 휴일")).isEqualTo("09-29 추석");
        assertThat(named(2016, " 대체 휴일")).isEqualTo("02-10 설날");
    }

    @ParameterizedTest
    @CsvSource({
        "2018, 06-13 지방",
        "2020, 04-15 국회의원",
        "2022, '03-09 대통령, 06-01 지방'",
        "2024, 04-10 국회의원",
        "2026, 06-03 지방",
        "2028, 04-12 국회의원",
        // 현충일 is the day after the first Wednesday,
        "2030, '03-27 대통령, 06-12 지방'",
        "2032, 04-14 국회의원",
        // and the thirtieth day before is a Wednesday itself.
        "2034, 05-31 지방",
        "2035, 03-28 대통령",
        "2036, 04-09 국회의원"
    })
    void termsEndWithAnElection(int year, String elections) {
        assertThat(named(year, "선거일")).isEqualTo(elections);
    }

    @ParameterizedTest(name = "term to {0}: {2}")
    @CsvSource({
        // held so, and the first possible day was a Wednesday
        "2006-06-30, 30, 2006-05-31",
        "2008-05-29, 50, 2008-04-09",
        "2010-06-30, 30, 2010-06-02",
        "2012-05-29, 50, 2012-04-11",
        "2013-02-24, 70, 2012-12-19",
        "2014-06-30, 30, 2014-06-04",
        "2016-05-29, 50, 2016-04-13"
    })
    void firstWednesdayOfTheSpanIsTheDay(LocalDate termEnd, int daysBefore, LocalDate held) {
        assertThat(election(termEnd, daysBefore).day(day -> false).day()).isEqualTo(held);
    }

    @ParameterizedTest
    @CsvSource({"2026-06-01, 2026-06-03", "2026-06-02, 2026-06-10", "2026-06-03, 2026-06-10", "2026-06-04, 2026-06-10"})
    void electionKeepsADayAwayFromHolidays(LocalDate holiday, LocalDate day) {
        assertThat(election(LocalDate.parse("2026-06-30"), 30)
                        .day(holiday::equals)
                        .day())
                .isEqualTo(day);
    }

    @Test
    void holidaysThatShareAWeekdayAreMadeUpForOnce() {
        assertThat(statutory.between(2025, 2025)).doesNotContainKey(LocalDate.parse("2025-05-07"));
        assertThat(statutory
                        .between(2025, 2025)
                        .get(LocalDate.parse("2025-05-06"))
                        .name())
                .isEqualTo("부처님오신날 대체 휴일; 어린이날 대체 휴일");
    }

    @Test
    void computedDaySaysWhatItRestsOnAndHowSureItIs() {
        SortedMap<LocalDate, Holiday> holidays = statutory.between(2028, 2028);

        assertThat(holidays.get(LocalDate.parse("2028-10-03")))
                .isEqualTo(new Holiday(
                        LocalDate.parse("2028-10-03"),
                        "개천절; 추석",
                        Holiday.Counts.PUBLIC,
                        Holiday.Source.COMPUTED,
                        "관공서의 공휴일에 관한 규정 제2조",
                        "[S]"));
        assertThat(holidays.get(LocalDate.parse("2028-10-05")))
                .isEqualTo(new Holiday(
                        LocalDate.parse("2028-10-05"),
                        "개천절 대체 휴일; 추석 대체 휴일",
                        Holiday.Counts.PUBLIC,
                        Holiday.Source.COMPUTED,
                        "관공서의 공휴일에 관한 규정 제3조",
                        "[D]"));
    }

    @Test
    void substituteOnASaturdayMovesOnWhereTheRuleSaysSo() {
        String day = "SOLAR@개교일@-@-@08-14@0@PUBLIC@규정@[M]";
        String other = "SOLAR@기념일@-@-@08-14@0@PUBLIC@규정@[M]";
        String rule = "SUBSTITUTE@대체@-@-@개교일@HOLIDAY@%s@규정@[M]";

        // 14 August 2026 is a Friday.
        assertThat(computed(day, other, rule.formatted("-"))).containsOnlyKeys(day("2026-08-14"), day("2026-08-15"));
        assertThat(computed(day, other, rule.formatted("SATURDAY")))
                .containsOnlyKeys(day("2026-08-14"), day("2026-08-17"));
    }

    @Test
    void labourDayOfOldIsNoPublicHolidayThatCouldCollide() {
        String old = "SOLAR@근로자의 날@-@-@05-01@0@SUBMISSION@법@[M]";
        String day = "SOLAR@개교일@-@-@05-01@0@PUBLIC@규정@[M]";
        String rule = "SUBSTITUTE@대체@-@-@개교일@HOLIDAY@-@규정@[M]";

        assertThat(computed(old, day, rule)).containsOnlyKeys(day("2026-05-01"));
        assertThat(computed(old, day, rule).get(day("2026-05-01")).counts()).isEqualTo(Holiday.Counts.PUBLIC);
    }

    @ParameterizedTest(name = "{1}")
    @CsvSource(
            delimiter = '|',
            value = {
                "SOLA@한글날@-@-@10-09@0@PUBLIC@법@[S]       | r.tsv:3: 'SOLA' is not one of [SOLAR, LUNAR, ELECTION, SUB",
                "SOLAR@한글날@-@-@10-32@0@PUBLIC@법@[S]      | r.tsv:3: '10-32' is not a month and day such as 05-05",
                "LUNAR@추석@-@-@08-15@x@PUBLIC@법@[S]       | r.tsv:3: 'x' is not a number from -31 to 31",
                "SOLAR@한글날@-@-@10-09@0@BANK@법@[S]        | r.tsv:3: 'BANK' is not one of [PUBLIC, SUBMISSION]",
                "SOLAR@한글날@-@-@10-09@0@PUBLIC@법@S        | r.tsv:3: 'S' is not a mark, [S], [2], [D] or [M]",
                "SOLAR@한글날@-@-@10-09@0@PUBLIC@법          | r.tsv:3: 8 columns in 'SOLAR 한글날 - - 10-09 0 PUBLIC 법'",
                "ELECTION@a@-@2028-05-29@WEDNESDAY@50@PUBLIC@법@[S] | r.tsv:3: '-' is not a day such as 2026-07-01",
                "ELECTION@a@2024-05-30@2024-05-29@WEDNESDAY@50@PUBLIC@법@[S] | r.tsv:3: '2024-05-29' is not after the first",
                "ELECTION@a@2024-05-30@2028-05-29@수@50@PUBLIC@법@[S] | r.tsv:3: '수' is not one of [MONDAY, TUESDAY",
                "SUBSTITUTE@대체@-@-@단오@SUNDAY@-@법@[S]     | r.tsv:3: '단오' is not holidays named above: there is no '단오'",
                "SUBSTITUTE@대체@-@-@삼일절@MONDAY@-@법@[S]   | r.tsv:3: 'MONDAY' is not one of [SATURDAY, SUNDAY, HOLIDAY]",
                "SUBSTITUTE@대체@-@-@삼일절@SUNDAY@SUNDAY@법@[S] | r.tsv:3: 'SUNDAY' is not one of [SATURDAY]",
                "SUBSTITUTE@대체@2022-01-01@2021-01-01@삼일절@SUNDAY@-@법@[S] | r.tsv:3: the stretch 2022-01-01 to 2021-01-01"
            })
    void brokenLineIsNamedWithItsPlace(String line, String message) {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new HolidayRules(lines("SOLAR@삼일절@-@-@03-01@0@PUBLIC@법@[S]", line)))
                .withMessageStartingWith(message);
    }

    @Test
    void holidayIsMadeUpForByOneRuleAtATime() {
        String day = "SOLAR@삼일절@-@-@03-01@0@PUBLIC@법@[S]";
        String rule = "SUBSTITUTE@대체@2021-08-04@-@삼일절@SUNDAY@-@법@[S]";

        assertThatIllegalArgumentException()
                .isThrownBy(() -> new HolidayRules(lines(day, rule, rule)))
                .withMessage(
                        "r.tsv:4: the stretch 2021-08-04 to - of 삼일절 ends before it begins, or overlaps a line above");
    }

    @Test
    void rulesWithoutAHorizonAreRefused() {
        List<Line> lines = TableFile.lines("r.tsv", List.of("SOLAR\t삼일절\t-\t-\t03-01\t0\tPUBLIC\t법\t[S]"));

        assertThatIllegalArgumentException()
                .isThrownBy(() -> new HolidayRules(lines))
                .withMessage("r.tsv: no line computed-through");
    }

    /** {@code 05-07 어린이날, 09-24 추석}: the days of a year that are called so, each with the rest of its name. */
    private String named(int year, String ending) {
        return statutory.between(year, year).values().stream()
                .filter(holiday -> holiday.name().endsWith(ending))
                .map(holiday -> holiday.day().toString().substring(5) + " "
                        + holiday.name().replace(ending, "").strip())
                .collect(joining(", "));
    }

    private static Election election(LocalDate termEnd, int daysBefore) {
        return new Election(
                "선거일", termEnd, DayOfWeek.WEDNESDAY, daysBefore, Holiday.Counts.PUBLIC, "공직선거법 제34조", "[S]");
    }

    private static SortedMap<LocalDate, Holiday> computed(String... lines) {
        return new StatutoryHolidays(new HolidayRules(lines(lines))).between(2026, 2026);
    }

    private static List<Line> lines(String... lines) {
        List<String> all = new ArrayList<>(List.of("computed-through\t2037-12-31"));
        for (String line : lines) {
            all.add(line.replace('@', '\t'));
        }
        return TableFile.lines("r.tsv", all);
    }

    private static LocalDate day(String text) {
        return LocalDate.parse(text);
    }
}
