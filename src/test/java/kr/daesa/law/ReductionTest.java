package kr.daesa.law;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

/** 국세기본법 제48조②: how much is let off, on the last day of each step and the day after. */
class ReductionTest {

    private static final ReturnLaw LAW = Law.load().returns();

    @ParameterizedTest(name = "{0} of a return due 2021-07-26, on {1}: {2} %")
    @CsvSource({
        "AMENDED, 2021-07-26, 100, 2021-07-26",
        "AMENDED, 2021-07-27,  90, 2021-08-26",
        "AMENDED, 2021-08-26,  90, 2021-08-26",
        "AMENDED, 2021-08-27,  75, 2021-10-26",
        "AMENDED, 2021-10-26,  75, 2021-10-26",
        "AMENDED, 2021-10-27,  50, 2022-01-26",
        "AMENDED, 2022-01-26,  50, 2022-01-26",
        "AMENDED, 2022-01-27,  30, 2022-07-26",
        "AMENDED, 2022-07-26,  30, 2022-07-26",
        "AMENDED, 2022-07-27,  20, 2023-01-26",
        "AMENDED, 2023-01-26,  20, 2023-01-26",
        "AMENDED, 2023-01-27,  10, 2023-07-26",
        "AMENDED, 2023-07-26,  10, 2023-07-26",
        "AMENDED, 2023-07-27,   0,",
        "LATE,    2021-07-26, 100, 2021-07-26",
        "LATE,    2021-08-26,  50, 2021-08-26",
        "LATE,    2021-08-27,  30, 2021-10-26",
        "LATE,    2021-10-26,  30, 2021-10-26",
        "LATE,    2021-10-27,  20, 2022-01-26",
        "LATE,    2022-01-26,  20, 2022-01-26",
        "LATE,    2022-01-27,   0,"
    })
    void ladderOf2020GoesDownStepByStep(MendedReturn way, LocalDate day, int percent, LocalDate through) {
        Reduction reduction = LAW.reduction(way, LocalDate.parse("2021-07-26"), day, false);

        assertThat(reduction.percent()).isEqualTo(percent);
        assertThat(reduction.possiblePercent()).isEqualTo(percent);
        if (through == null) {
            assertThat(reduction.through()).isNull();
        } else {
            assertThat(reduction.through()).isEqualTo(new PeriodEnd(through, through));
        }
    }

    @ParameterizedTest(name = "{0} of a return due {1}, on {2}: {3} %")
    @CsvSource({
        // Six months, one year, two years.
        "AMENDED, 2018-01-25, 2018-01-26, 50",
        "AMENDED, 2018-01-25, 2018-07-25, 50",
        "AMENDED, 2018-01-25, 2018-07-26, 20",
        "AMENDED, 2018-01-25, 2019-01-25, 20",
        "AMENDED, 2017-07-25, 2018-07-26, 10",
        "AMENDED, 2017-07-25, 2019-07-25, 10",
        "AMENDED, 2017-07-25, 2019-07-26,  0",
        "LATE,    2019-01-25, 2019-02-25, 50",
        "LATE,    2019-01-25, 2019-02-26, 20",
        "LATE,    2019-01-25, 2019-07-25, 20",
        "LATE,    2019-01-25, 2019-07-26,  0",
        // 법률 제16841호 부칙 제8조: the new ladder for older deadlines too, by the day of the return.
        "AMENDED, 2019-10-25, 2019-12-31, 50",
        "AMENDED, 2019-10-25, 2020-01-01, 75",
        "AMENDED, 2019-01-25, 2019-12-31, 20",
        "AMENDED, 2019-01-25, 2020-01-01, 30",
        "AMENDED, 2018-07-25, 2019-12-31, 10",
        "AMENDED, 2018-07-25, 2020-01-01, 20",
        "AMENDED, 2018-07-25, 2020-01-25, 20",
        "LATE,    2019-10-25, 2019-12-31, 20",
        "LATE,    2019-10-25, 2020-01-01, 30"
    })
    void before2020TheLadderHadFewerStepsAndTheDayOfTheReturnDecides(
            MendedReturn way, LocalDate deadline, LocalDate day, int percent) {
        assertThat(LAW.reduction(way, deadline, day, false).percent()).isEqualTo(percent);
    }

    @Test
    void stepOfTheOldLadderEndsWithTheOldLadder() {
        assertThat(LAW.reduction(
                                MendedReturn.AMENDED,
                                LocalDate.parse("2019-10-25"),
                                LocalDate.parse("2019-12-01"),
                                false)
                        .through())
                .isEqualTo(new PeriodEnd(LocalDate.parse("2019-12-31"), LocalDate.parse("2019-12-31")));
    }

    /** Three months after 2025-07-25 end on a Saturday: 75 % for certain until then, perhaps until Monday. */
    @ParameterizedTest(name = "on {0}: {1} % or {2} %")
    @CsvSource({"2025-10-25, 75, 75", "2025-10-26, 50, 75", "2025-10-27, 50, 75", "2025-10-28, 50, 50"})
    void stepThatEndsOnASaturdayHasTwoAnswers(LocalDate day, int percent, int possible) {
        Reduction reduction = LAW.reduction(MendedReturn.AMENDED, LocalDate.parse("2025-07-25"), day, false);

        assertThat(reduction.percent()).isEqualTo(percent);
        assertThat(reduction.possiblePercent()).isEqualTo(possible);
    }

    @ParameterizedTest
    @CsvSource({
        "AMENDED, 2021-07-27, 국세기본법 제48조제2항제1호가목",
        "AMENDED, 2023-07-27, 국세기본법 제48조제2항제1호바목",
        "LATE,    2021-07-27, 국세기본법 제48조제2항제2호가목",
        "AMENDED, 2021-07-26, 국세기본법 제47조의3",
        "LATE,    2021-07-26, 국세기본법 제47조의2"
    })
    void reductionNamesItsArticle(MendedReturn way, LocalDate day, String article) {
        assertThat(LAW.reduction(way, LocalDate.parse("2021-07-26"), day, false).article())
                .startsWith(article);
    }

    @ParameterizedTest
    @EnumSource(MendedReturn.class)
    void nothingIsLetOffOnceAnAssessmentIsForeseen(MendedReturn way) {
        Reduction reduction = LAW.reduction(way, LocalDate.parse("2026-04-27"), LocalDate.parse("2026-05-10"), true);

        assertThat(reduction.percent()).isZero();
        assertThat(reduction.possiblePercent()).isZero();
        assertThat(reduction.through()).isNull();
        assertThat(reduction.article()).startsWith("국세기본법 제48조제2항");
    }

    /** 제3호 다목, 라목: half, until the final return; 제1호 가목, 나목 may give an under-reported one more. */
    @ParameterizedTest(name = "{0} due {1}, mended {2}: {3} % or {4} %")
    @CsvSource({
        "PRELIMINARY_AMENDED, 2026-04-27, 2026-05-27, 50, 90",
        "PRELIMINARY_AMENDED, 2026-04-27, 2026-05-28, 50, 75",
        "PRELIMINARY_AMENDED, 2026-04-27, 2026-07-27, 50, 75",
        "PRELIMINARY_AMENDED, 2026-04-27, 2026-07-28,  0,  0",
        // The new year holidays moved the final return past the third month.
        "PRELIMINARY_AMENDED, 2024-10-25, 2025-01-25, 50, 75",
        "PRELIMINARY_AMENDED, 2024-10-25, 2025-01-31, 50, 75",
        "PRELIMINARY_LATE,    2026-04-27, 2026-04-28, 50, 50",
        "PRELIMINARY_LATE,    2026-04-27, 2026-07-27, 50, 50",
        "PRELIMINARY_LATE,    2026-04-27, 2026-07-28,  0,  0",
        "PRELIMINARY_LATE,    2025-10-27, 2025-12-31, 50, 50",
        "PRELIMINARY_LATE,    2025-10-27, 2026-01-26, 50, 50"
    })
    void preliminaryReturnMendedByTheFinalOneKeepsHalf(
            MendedReturn way, LocalDate deadline, LocalDate day, int percent, int possible) {
        Reduction reduction = LAW.reduction(way, deadline, day, false);

        assertThat(reduction.percent()).isEqualTo(percent);
        assertThat(reduction.possiblePercent()).isEqualTo(possible);
    }

    @ParameterizedTest
    @CsvSource({"2025-12-31, 국세기본법 제48조제2항제3호다목", "2026-01-01, '국세기본법 제48조제2항제3호다목, 제45조'"})
    void preliminaryReturnMustBeAmendedAsSuchFrom2026(LocalDate day, String article) {
        assertThat(LAW.reduction(MendedReturn.PRELIMINARY_AMENDED, LocalDate.parse("2025-10-27"), day, false)
                        .article())
                .isEqualTo(article);
    }

    @ParameterizedTest
    @ValueSource(strings = {"P10", "P11", "P12", "P13", "P14"})
    void summaryTableFiledWithinAMonthCostsHalf(String penalty) {
        LocalDate deadline = LocalDate.parse("2026-07-27");

        assertThat(LAW.dutyReduction(penalty, deadline, LocalDate.parse("2026-08-27")))
                .hasValueSatisfying(reduction -> assertThat(reduction.percent()).isEqualTo(50));
        assertThat(LAW.dutyReduction(penalty, deadline, LocalDate.parse("2026-08-28")))
                .hasValueSatisfying(reduction -> assertThat(reduction.percent()).isZero());
    }

    @ParameterizedTest
    @ValueSource(strings = {"P1", "P2", "P2a", "P2b", "P3", "P4", "P5", "P9"})
    void issueAndTransmissionAreNotNamed(String penalty) {
        assertThat(LAW.dutyReduction(penalty, LocalDate.parse("2026-07-27"), LocalDate.parse("2026-07-28")))
                .isEmpty();
    }

    @Test
    void boundariesAreTheDeadlineAndTheEndOfEachStep() {
        assertThat(LAW.boundaries(MendedReturn.AMENDED, LocalDate.parse("2025-07-25")))
                .extracting(end -> end.strict().toString())
                .containsExactly(
                        "2025-07-25",
                        "2025-08-25",
                        "2025-10-25",
                        "2026-01-25",
                        "2026-07-25",
                        "2027-01-25",
                        "2027-07-25");
        assertThat(LAW.boundaries(MendedReturn.PRELIMINARY_LATE, LocalDate.parse("2026-10-26")))
                .extracting(end -> end.strict().toString())
                .containsExactly("2026-10-26", "2027-01-25");
    }
}
