package kr.daesa.law;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.time.LocalDate;
import java.util.List;
import kr.daesa.law.CorrectionRule.Dated;
import kr.daesa.law.CorrectionRule.InReturn;
import kr.daesa.law.CorrectionRule.Sign;
import kr.daesa.model.ClientType;
import kr.daesa.model.CorrectionReason;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

/** 영 제70조: how an invoice is corrected, until when, and in whose return that counts. */
class CorrectionLawTest {

    private static final LocalDate ORIGINAL = LocalDate.parse("2025-03-31");

    private static final CorrectionLaw LAW = Law.load().corrections();

    @ParameterizedTest
    @EnumSource(CorrectionReason.class)
    void reasonsWithAnIssuingDeadlineAreThoseOfTheTable(CorrectionReason reason) {
        assertThat(LAW.rules(reason, ORIGINAL).stream().anyMatch(CorrectionRule::issuingDeadline))
                .isEqualTo(reason.hasIssuingDeadline());
    }

    @ParameterizedTest(name = "{0}: {1}")
    @CsvSource({
        "RETURNED,         'RETURNED, TO_SIMPLIFIED, TO_GENERAL'",
        "RESCINDED,        'RESCINDED, TO_SIMPLIFIED, TO_GENERAL'",
        "AMOUNT_CHANGED,   'AMOUNT_CHANGED, TO_SIMPLIFIED, TO_GENERAL'",
        "LETTER_OF_CREDIT, LETTER_OF_CREDIT",
        "MISTAKE,          'MISTAKE, OTHER_THAN_MISTAKE, TAX_RATE'",
        "DOUBLE_ISSUE,     'DOUBLE_ISSUE, NOT_INVOICEABLE'"
    })
    void eachReasonCodeCoversItsGrounds(CorrectionReason reason, String grounds) {
        assertThat(LAW.rules(reason, ORIGINAL))
                .extracting(rule -> rule.ground().name())
                .containsExactly(grounds.split(", "));
    }

    @Test
    void rescissionTakesOneNegativeDocumentOfItsOwnDay() {
        assertThat(LAW.rules(CorrectionReason.RESCINDED, ORIGINAL).get(0))
                .extracting(
                        CorrectionRule::documents,
                        CorrectionRule::dated,
                        CorrectionRule::sign,
                        CorrectionRule::inReturn,
                        CorrectionRule::article)
                .containsExactly(
                        1, Dated.EVENT, Sign.MINUS, InReturn.EVENT_PERIOD, "부가가치세법 시행령 제70조제1항제2호, 같은 법 제34조제3항");
    }

    @Test
    void mistakeTakesTwoDocumentsOfTheOriginalDayAndNoneOnceAnAssessmentIsForeseen() {
        assertThat(LAW.rules(CorrectionReason.MISTAKE, ORIGINAL))
                .extracting(
                        CorrectionRule::documents,
                        CorrectionRule::dated,
                        CorrectionRule::inReturn,
                        CorrectionRule::barredWhenForeseen)
                .containsOnly(tuple(2, Dated.ORIGINAL, InReturn.ORIGINAL_PERIOD, true));
    }

    @Test
    void doubleIssueTakesOneNegativeDocumentOfTheOriginalDay() {
        assertThat(LAW.rules(CorrectionReason.DOUBLE_ISSUE, ORIGINAL))
                .extracting(CorrectionRule::documents, CorrectionRule::dated, CorrectionRule::sign)
                .containsOnly(tuple(1, Dated.ORIGINAL, Sign.MINUS));
    }

    @ParameterizedTest
    @CsvSource({"2016-02-16, false", "2016-02-17, true"})
    void wrongRateIsBarredByAForeseenAssessmentSince2016(LocalDate original, boolean barred) {
        assertThat(LAW.rules(CorrectionReason.MISTAKE, original))
                .filteredOn(rule -> rule.ground() == CorrectionGround.TAX_RATE)
                .extracting(CorrectionRule::barredWhenForeseen)
                .containsExactly(barred);
    }

    @ParameterizedTest(name = "{0} of {1}, event {2}: by {3}")
    @CsvSource({
        // The tenth after the event, or the next business day.
        "RESCINDED,          2025-03-31, 2025-08-20, 2025-09-10",
        "RETURNED,           2025-03-31, 2025-07-31, 2025-08-11",
        "AMOUNT_CHANGED,     2025-03-31, 2026-09-01, 2026-10-12",
        // A letter of credit after the period leaves the days to its 25th.
        "LETTER_OF_CREDIT,   2025-03-31, 2025-05-20, 2025-06-10",
        "LETTER_OF_CREDIT,   2025-03-31, 2025-06-30, 2025-07-10",
        "LETTER_OF_CREDIT,   2025-03-31, 2025-07-20, 2025-07-25",
        // Not by mistake: the final return, since 2022-02-15 a year more.
        "OTHER_THAN_MISTAKE, 2022-02-14, 2022-05-01, 2022-07-25",
        "OTHER_THAN_MISTAKE, 2022-02-15, 2022-05-01, 2023-07-25",
        "OTHER_THAN_MISTAKE, 2025-03-31, 2025-05-01, 2026-07-25"
    })
    void decreeNamesALastDay(CorrectionGround ground, LocalDate original, LocalDate event, LocalDate last) {
        assertThat(LAW.lastDay(ground, original, event))
                .hasValueSatisfying(end -> assertThat(end.strict()).isEqualTo(last));
    }

    @Test
    void yearThatEndsOnASaturdayHasTwoAnswers() {
        assertThat(LAW.lastDay(CorrectionGround.OTHER_THAN_MISTAKE, ORIGINAL, ORIGINAL))
                .contains(new PeriodEnd(LocalDate.parse("2026-07-25"), LocalDate.parse("2026-07-27")));
    }

    @ParameterizedTest
    @EnumSource(
            value = CorrectionGround.class,
            names = {"MISTAKE", "DOUBLE_ISSUE", "NOT_INVOICEABLE", "TAX_RATE", "TO_SIMPLIFIED", "TO_GENERAL"})
    void decreeNamesNoLastDay(CorrectionGround ground) {
        assertThat(LAW.lastDay(ground, LocalDate.parse("2025-07-31"), LocalDate.parse("2026-09-01")))
                .isEmpty();
    }

    @ParameterizedTest(name = "{0} of {1}, original {2}, issued {3}: {4}")
    @CsvSource({
        "DOUBLE_ISSUE, CORPORATION, 2025-03-31, 2025-07-25, false",
        "DOUBLE_ISSUE, CORPORATION, 2025-03-31, 2025-07-26, true",
        "DOUBLE_ISSUE, CORPORATION, 2025-03-31, 2025-09-01, true",
        "MISTAKE,      INDIVIDUAL,  2024-12-31, 2025-01-31, false",
        "MISTAKE,      INDIVIDUAL,  2024-12-31, 2025-02-01, true",
        "MISTAKE,      SIMPLIFIED,  2025-03-31, 2025-07-26, false",
        "MISTAKE,      SIMPLIFIED,  2025-03-31, 2026-01-27, true",
        // These count in the period of their own day.
        "RESCINDED,      CORPORATION, 2025-03-31, 2025-09-01, false",
        "RETURNED,       CORPORATION, 2025-03-31, 2025-09-01, false",
        "AMOUNT_CHANGED, CORPORATION, 2025-03-31, 2025-09-01, false"
    })
    void correctionOfTheOriginalDayAfterItsReturnNeedsAnAmendedOne(
            CorrectionReason reason, ClientType type, LocalDate original, LocalDate issued, boolean crosses) {
        assertThat(LAW.crossesReturn(reason, type, original, issued, null)).isEqualTo(crosses);
    }

    @Test
    void closedBusinessIsAskedByItsOwnReturn() {
        assertThat(LAW.crossesReturn(
                        CorrectionReason.DOUBLE_ISSUE,
                        ClientType.CORPORATION,
                        LocalDate.parse("2025-02-10"),
                        LocalDate.parse("2025-04-26"),
                        LocalDate.parse("2025-03-15")))
                .isTrue();
    }

    @Test
    void changeToAGeneralTaxpayerIsAGroundSince2021July() {
        assertThat(List.of(LocalDate.parse("2021-06-30"), LocalDate.parse("2021-07-01")))
                .extracting(day -> LAW.rules(CorrectionReason.RETURNED, day).stream()
                        .anyMatch(rule -> rule.ground() == CorrectionGround.TO_GENERAL))
                .containsExactly(false, true);
    }
}
