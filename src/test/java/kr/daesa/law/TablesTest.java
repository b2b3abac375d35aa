package kr.daesa.law;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.tuple;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import kr.daesa.model.InvoiceKind;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The resources themselves, and what the reader says of a broken one. */
class TablesTest {

    private static final String GOOD = "LATE_ISSUE@TAX@*@2017-01-01@-@100@SUPPLY@SUPPLY@법 제60조@[S]";

    @ParameterizedTest
    @CsvSource({
        "2017, 19",
        "2018, 19",
        "2019, 17",
        "2020, 19",
        "2021, 19",
        "2022, 20",
        "2023, 19",
        "2024, 20",
        "2025, 20",
        "2026, 22",
        "2027, 24"
    })
    void everyYearOfTheCalendarIsThere(int year, long days) {
        assertThat(holidayLines().stream()
                        .filter(line -> line.text(0).startsWith(year + "-"))
                        .count())
                .isEqualTo(days);
    }

    @Test
    void substitutesFallOnWeekdays() {
        assertThat(holidayLines())
                .filteredOn(line -> line.cells().size() == 5 && line.text(2).contains("대체"))
                .hasSizeGreaterThan(20)
                .allSatisfy(
                        line -> assertThat(line.day(0).getDayOfWeek()).isNotIn(DayOfWeek.SATURDAY, DayOfWeek.SUNDAY));
    }

    @ParameterizedTest
    @ValueSource(strings = {"01-01", "03-01", "05-05", "06-06", "08-15", "10-03", "10-09", "12-25"})
    void fixedHolidaysAreThereInEveryYear(String day) {
        Holidays holidays = new Holidays(holidayLines(), ruleLines(), List.of());

        for (int year = 2017; year <= 2027; year++) {
            assertThat(holidays.contains(LocalDate.parse(year + "-" + day), Holiday.Counts.PUBLIC))
                    .as("%d-%s", year, day)
                    .isTrue();
        }
    }

    @ParameterizedTest
    @EnumSource(Duty.class)
    void everyDutyHasAnArticleForBothKinds(Duty duty) {
        Law law = Law.load();

        assertThat(law.article(duty)).isNotBlank();
        assertThat(law.article(duty, InvoiceKind.EXEMPT, LocalDate.parse("2017-01-01")))
                .isNotBlank();
    }

    @Test
    void articleOfTheTransmissionDiffersByKind() {
        LocalDate day = LocalDate.parse("2026-07-31");

        assertThat(Law.load().article(Duty.TRANSMISSION, InvoiceKind.TAX, day))
                .isEqualTo("부가가치세법 제32조제3항, 같은 법 시행령 제68조제7항");
        assertThat(Law.load().article(Duty.TRANSMISSION, InvoiceKind.EXEMPT, day))
                .isEqualTo("법인세법 시행령 제164조제5항, 소득세법 시행령 제211조의2제4항");
    }

    @Test
    void rulesOfADayAreTheLinesInForce() {
        Map<String, List<Rule>> rules =
                Law.load().rulesOn(LocalDate.parse("2018-12-31")).stream().collect(Collectors.groupingBy(Rule::table));

        assertThat(rules)
                .containsOnlyKeys(
                        "deadlines.tsv",
                        "penalties.tsv",
                        "exclusions.tsv",
                        "caps.tsv",
                        "electronic-duty.tsv",
                        "duty-starts.tsv",
                        "issuers.tsv",
                        "articles.tsv",
                        "return-penalties.tsv",
                        "late-payment.tsv",
                        "reductions.tsv",
                        "deduction.tsv",
                        "purchase-limits.tsv",
                        "pre-issue.tsv",
                        "corrections.tsv");
        assertThat(rules.get("penalties.tsv"))
                .filteredOn(rule ->
                        rule.name().equals("LATE_TRANSMISSION") && rule.kind().equals("TAX"))
                .extracting(Rule::taxpayer, Rule::value, Rule::mark)
                .containsExactly(
                        tuple("CORPORATION,INDIVIDUAL,EXEMPT", "50 SUPPLY SUPPLY", "[S]"),
                        tuple("SIMPLIFIED", "0 SUPPLY SUPPLY", "[D]"));
    }

    @Test
    void commentsAndBlankLinesAreFreeAndCountAsLines() {
        List<Line> lines = TableFile.lines("t.tsv", List.of("# head", "", GOOD.replace('@', '\t')));

        assertThat(lines).extracting(Line::place).containsExactly("t.tsv:3");
    }

    @ParameterizedTest(name = "{1}")
    @CsvSource(
            delimiter = '|',
            value = {
                "LATE_ISUE@TAX@*@-@-@100@SUPPLY@SUPPLY@법@[S]           | t.tsv:2: 'LATE_ISUE' is not one of [LATE_ISSUE, NOT_ISSUED",
                "LATE_ISSUE@VAT@*@-@-@100@SUPPLY@SUPPLY@법@[S]          | t.tsv:2: 'VAT' is not one of [TAX, EXEMPT]",
                "LATE_ISSUE@TAX@A,B@-@-@100@SUPPLY@SUPPLY@법@[S]        | t.tsv:2: 'A,B' is not one of [CORPORATION",
                "LATE_ISSUE@EXEMPT@*@2017@-@100@SUPPLY@SUPPLY@법@[S]    | t.tsv:2: '2017' is not a day such as 2026-07-01",
                "LATE_ISSUE@EXEMPT@*@-@-@1%@SUPPLY@SUPPLY@법@[S]        | t.tsv:2: '1%' is not a number from 0 to 10000",
                "LATE_ISSUE@EXEMPT@*@-@-@10001@SUPPLY@SUPPLY@법@[S]     | t.tsv:2: '10001' is not a number from 0 to 10000",
                "LATE_ISSUE@EXEMPT@*@-@-@100@SUPPLY@SUPPLY@@[S]         | t.tsv:2: '' is not a text",
                "LATE_ISSUE@EXEMPT@*@-@-@100@SUPPLY@SUPPLY@법@S         | t.tsv:2: 'S' is not a mark",
                "LATE_ISSUE@EXEMPT@*@-@-@100@SUPPLY@SUPPLY@법           | t.tsv:2: 9 columns in 'LATE_ISSUE EXEMPT * - - 100 SUPPLY SUPPLY 법'",
                "LATE_ISSUE@TAX@EXEMPT@2018-01-01@-@1@SUPPLY@SUPPLY@법@[S] | t.tsv:2: the stretch 2018-01-01 to - of LATE_ISSUE ends",
                "LATE_ISSUE@TAX@*@-@2017-01-01@1@SUPPLY@SUPPLY@법@[S]   | t.tsv:2: the stretch - to 2017-01-01 of LATE_ISSUE ends",
                "PAPER@TAX@*@2018-01-02@2018-01-01@1@SUPPLY@SUPPLY@법@[S] | t.tsv:2: the stretch 2018-01-02 to 2018-01-01 of PAPER ends",
                "LATE_ISSUE@EXEMPT@*@-@-@1@TURNOVER@SUPPLY@법@[S] | t.tsv:2: 'TURNOVER' is not one of [SUPPLY, EXCESS",
                "LATE_ISSUE@EXEMPT@*@-@-@1@SUPPLY@ISSUE@법@[S] | t.tsv:2: 'ISSUE' is not SUPPLY, as a line above has it"
            })
    void brokenLineIsNamedWithItsPlace(String line, String message) {
        List<Line> lines = TableFile.lines("t.tsv", List.of(GOOD.replace('@', '\t'), line.replace('@', '\t')));

        assertThatIllegalArgumentException()
                .isThrownBy(() -> new PenaltyTable(lines))
                .withMessageStartingWith(message);
    }

    @Test
    void brokenPeriodIsNamedWithItsPlace() {
        List<Line> lines =
                TableFile.lines("t.tsv", List.of("ISSUE@*@*@-@-@MONTH@1M@10@ISSUING@법@[S]".replace('@', '\t')));

        assertThatIllegalArgumentException()
                .isThrownBy(() -> new Deadlines(lines, new Holidays(holidayLines(), ruleLines(), List.of()), Map.of()))
                .withMessage("t.tsv:1: '1M' is not a period such as P1M");
    }

    @Test
    void calendarWithoutItsBoundsIsRefused() {
        List<Line> lines = TableFile.lines("h.tsv", List.of("known-from\t2017-01-01"));

        assertThatIllegalArgumentException()
                .isThrownBy(() -> new Holidays(lines, ruleLines(), List.of()))
                .withMessage("h.tsv: no line known-through");
    }

    private static List<Line> ruleLines() {
        return TableFile.resource("holiday-rules.tsv");
    }

    private static List<Line> holidayLines() {
        return TableFile.resource("holidays.tsv");
    }
}
