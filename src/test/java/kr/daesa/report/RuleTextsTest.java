package kr.daesa.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStreamReader;
import java.io.Reader;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Properties;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import kr.daesa.job.RuleSettings;
import kr.daesa.job.Rulebook;
import kr.daesa.law.Law;
import kr.daesa.law.Violation;
import kr.daesa.model.LawInForce;
import kr.daesa.model.OpenPoint;
import kr.daesa.model.TextSection;
import kr.daesa.model.TransmissionPolicy;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;

/** Every line of every law table has its words in both languages. */
class RuleTextsTest {

    /** Days in every stretch of the tables. */
    private static final List<LocalDate> DAYS = Stream.of(
                    "1999-05-04",
                    "2010-06-30",
                    "2012-07-01",
                    "2015-02-28",
                    "2016-12-31",
                    "2018-05-31",
                    "2019-02-11",
                    "2019-08-01",
                    "2021-07-01",
                    "2022-02-14",
                    "2022-12-31",
                    "2023-07-01",
                    "2024-02-28",
                    "2025-12-31",
                    "2026-06-30",
                    "2026-11-20",
                    "2027-12-31",
                    "2031-01-01")
            .map(LocalDate::parse)
            .toList();

    private static final Pattern CONSTANT = Pattern.compile("[A-Z][A-Z_]{3,}|\\{\\d|null");

    static List<LocalDate> days() {
        return DAYS;
    }

    @ParameterizedTest
    @CsvSource({"rules.properties", "rules_ko.properties"})
    void everyTableAndEveryRuleHasALabel(String bundle) throws IOException {
        Properties texts = properties(bundle);
        Set<String> missing = new TreeSet<>();
        for (LocalDate day : DAYS) {
            Law.load().rulesOn(day).forEach(rule -> {
                String table = rule.table().replace(".tsv", "");
                missing.add("table." + table);
                missing.add("rule." + (table.equals("caps") ? "penalties" : table) + "." + rule.name());
            });
        }
        missing.removeAll(texts.stringPropertyNames());

        assertThat(missing).as("keys that %s lacks", bundle).isEmpty();
    }

    /** A word that has no text comes out as the constant of the table. */
    @ParameterizedTest
    @MethodSource("days")
    void nothingIsShownAsItStandsInATable(LocalDate day) throws IOException {
        for (Locale language : List.of(Locale.KOREAN, Locale.ENGLISH)) {
            for (TextSection section : Rulebook.open(day, new RuleSettings(TransmissionPolicy.EXTENDED, null, null))
                    .sections(language)) {
                assertThat(section.heading()).doesNotMatch("[a-z-]+");
                assertThat(section.rows().stream().flatMap(List::stream))
                        .as(section.heading())
                        .noneMatch(cell -> CONSTANT.matcher(cell).find());
                assertThat(section.rows().stream()
                                .map(List::size)
                                .filter(size -> size > 1)
                                .distinct())
                        .hasSizeLessThanOrEqualTo(1);
            }
        }
    }

    @ParameterizedTest
    @EnumSource(TransmissionPolicy.class)
    void everyOpenPointHasAQuestionAReadingAndAPlace(TransmissionPolicy policy) {
        for (Locale language : List.of(Locale.KOREAN, Locale.ENGLISH)) {
            RuleTexts texts = new RuleTexts(language);
            for (OpenPoint point : Law.load(policy, List.of(), List.of()).openPoints()) {
                assertThat(List.of(texts.question(point), texts.reading(point), texts.where(point)))
                        .allSatisfy(text -> assertThat(text).isNotBlank().doesNotContainPattern(CONSTANT));
            }
        }
    }

    @ParameterizedTest
    @EnumSource(Violation.class)
    void aPenaltyBeginsWithItsCode(Violation violation) {
        for (Locale language : List.of(Locale.KOREAN, Locale.ENGLISH)) {
            assertThat(new RuleTexts(language).rule("penalties", violation.name()))
                    .startsWith(violation.code() + " ");
        }
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            penalties       | 30 SUPPLY SUPPLY          | 0.3%
            penalties       | 0 SUPPLY SUPPLY           | none
            penalties       | 400 SUPPLY ISSUE          | 4% (by issue date)
            penalties       | 200 EXCESS SUPPLY         | 2% of the excess
            exclusions      | PAPER,INACCURATE TAX LATE_ISSUE | Applies: P2a paper, P5 inaccurate entries. Gives way: P1 late issue
            caps            | PERIOD 50000000 100000000 | each tax period 50,000,000 won if small (중소기업), else 100,000,000
            caps            | PERIOD - -                | no cap
            electronic-duty | 0 - - ALWAYS              | whatever the supply
            electronic-duty | 100000000 TOTAL 2022 WINDOW | from 100,000,000 won of taxable and exempt supply a year (2022), for twelve months from 1 July of the next
            electronic-duty | 80000000 TOTAL 2023- PERMANENT | from 80,000,000 won of taxable and exempt supply a year (2023 ~), from 1 July of the next for good
            late-payment    | 22 HUNDRED_THOUSANDTHS    | 0.022%
            deduction       | IN_PERIOD FINAL_RETURN - P9 | deducted in the tax period of the supply, if issued by the final return deadline; the buyer owes P9
            deadlines       | MONTH P1M 10 ISSUING      | day 10 of the month after the month of supply, moved over holidays
            deadlines       | DAY P1D - NONE            | the day after issue
            deadlines       | FINAL_RETURN P6M - NONE   | 6 months after the final return deadline
            deadlines       | FINAL_RETURN P1Y - NONE   | 1 year after the final return deadline
            deadlines       | PERIOD P0D - NONE         | the tax period
            a-new-table     | 30 OF_SOMETHING           | 30 OF_SOMETHING
            """)
    void valuesReadAsPeopleSay(String table, String value, String words) {
        LawInForce.Line line = new LawInForce.Line(table, "ANY", "TAX", "*", null, null, value, "법", "[S]");

        assertThat(new RuleValues(new RuleTexts(Locale.ENGLISH)).of(line)).isEqualTo(words);
    }

    @Test
    void aTableWithoutTextsComesAfterTheOthersUnderItsOwnName() {
        LawInForce.Line known = new LawInForce.Line("penalties", "PAPER", "TAX", "*", null, null, "100", "법", "[S]");
        LawInForce.Line fresh = new LawInForce.Line("a-new-table", "ANY", "*", "*", null, null, "30", "법", "[D]");
        LocalDate day = LocalDate.parse("2026-11-20");
        LawInForce law = new LawInForce(
                day,
                "0123456789abcdef",
                day,
                TransmissionPolicy.EXTENDED,
                day,
                day,
                day,
                List.of(),
                List.of(fresh, known),
                List.of(),
                List.of());

        List<TextSection> sections = new RulesText(Locale.ENGLISH).sections(law);

        assertThat(sections)
                .extracting(TextSection::heading)
                .containsSubsequence(
                        "Penalties, as a share of the supply amount unless said otherwise [tax invoice]",
                        "a-new-table");
        assertThat(sections.get(3).rows()).containsExactly(List.of("ANY", ""), List.of("30"), List.of("법 [D]"));
    }

    private static Properties properties(String name) throws IOException {
        Properties properties = new Properties();
        try (Reader reader = new InputStreamReader(
                Objects.requireNonNull(RuleTexts.class.getResourceAsStream(name)), StandardCharsets.UTF_8)) {
            properties.load(reader);
        }
        return properties;
    }
}
