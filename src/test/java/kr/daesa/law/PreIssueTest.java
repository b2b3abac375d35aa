package kr.daesa.law;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** 법 제17조: an invoice before the supply that is right all the same. */
class PreIssueTest {

    private static final String NONE = "";

    private static final PurchaseLaw LAW = Law.load().purchases();

    @ParameterizedTest(name = "issued {0}, supplied {1}, paid {2}, payable {3}: {4}")
    @CsvSource(
            nullValues = "-",
            value = {
                // ① paid first; until 2017 on the very day
                "2025-06-10, -, 2025-03-01, -, 부가가치세법 제17조제1항",
                "2025-06-10, -, 2025-06-10, -, 부가가치세법 제17조제1항",
                "2018-01-01, -, 2017-12-31, -, 부가가치세법 제17조제1항",
                "2017-12-31, -, 2017-12-30, -, ''",
                "2017-12-31, -, 2017-12-31, -, 부가가치세법 제17조제1항",
                // ② paid within seven days
                "2025-06-10, -, 2025-06-17, -, 부가가치세법 제17조제2항",
                "2025-06-10, -, 2025-06-18, -, ''",
                // ③1 contract, thirty days; of its own since 2019
                "2025-06-10, -, -, 2025-07-10, 부가가치세법 제17조제3항제1호",
                "2025-06-10, -, -, 2025-07-11, ''",
                "2019-01-01, -, -, 2019-01-31, 부가가치세법 제17조제3항제1호",
                "2018-12-31, -, -, 2019-01-30, ''",
                "2018-12-01, -, 2018-12-31, 2018-12-31, 부가가치세법 제17조제3항",
                "2018-12-01, -, 2019-01-01, 2018-12-31, ''",
                // ③2 the same tax period; until 2021 paid in it too
                "2025-01-02, 2025-06-30, -, -, 부가가치세법 제17조제3항제2호",
                "2025-01-02, 2025-07-01, -, -, ''",
                "2022-01-01, 2022-06-30, -, -, 부가가치세법 제17조제3항제2호",
                "2021-12-01, 2021-12-31, -, -, ''",
                "2021-12-01, 2021-12-31, 2021-12-31, -, 부가가치세법 제17조제3항제2호",
                "2021-12-01, 2021-12-31, 2022-01-01, -, ''",
                "2018-12-01, 2018-12-31, 2018-12-31, -, ''",
                // nothing known
                "2025-06-10, -, -, -, ''"
            })
    void datesDecideWhetherItIsRight(
            LocalDate issued, LocalDate supplied, LocalDate paid, LocalDate payable, String article) {
        assertThat(LAW.preIssueArticle(new PreIssue(issued, supplied, paid, payable))
                        .orElse(NONE))
                .isEqualTo(article);
    }

    @Test
    void whatNoDateDecidesIsShownAndNotAnswered() {
        assertThat(Law.load().rulesOn(LocalDate.parse("2026-11-20")))
                .filteredOn(rule -> rule.table().equals("pre-issue.tsv"))
                .extracting(Rule::name)
                .containsExactly(
                        "PAID", "PAID_SOON", "CONTRACT", "SAME_PERIOD", "EARLY_REFUND", "CONTINUOUS", "CARRIAGE");
    }

    @ParameterizedTest(name = "{0}: {1} on {2}")
    @CsvSource({
        "BUYER_ISSUED_SMALLEST,    100000 WON, 2023-02-27",
        "BUYER_ISSUED_SMALLEST,    50000 WON,  2023-02-28",
        "BUYER_ISSUED_APPLICATION, 3 MONTHS,   2019-02-11",
        "BUYER_ISSUED_APPLICATION, 6 MONTHS,   2019-02-12",
        "BUYER_ISSUED_APPLICATION, 6 MONTHS,   2024-02-28",
        "BUYER_ISSUED_APPLICATION, 12 MONTHS,  2024-02-29",
        "REGISTRATION,             20 DAYS,    2026-11-20"
    })
    void amountsAndTermsOfBuyersAreShown(String name, String value, LocalDate day) {
        assertThat(Law.load().rulesOn(day))
                .filteredOn(rule -> rule.table().equals("purchase-limits.tsv")
                        && rule.name().equals(name))
                .extracting(Rule::value)
                .containsExactly(value);
    }
}
