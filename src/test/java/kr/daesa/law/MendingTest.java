package kr.daesa.law;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.tuple;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import kr.daesa.model.Penalty;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

/** 국세기본법 제47조의2, 제47조의3 with 제48조② and 제47조의4: what mending a return costs today and later. */
class MendingTest {

    private static final LocalDate DUE = LocalDate.parse("2026-07-27");

    private static final ReturnLaw LAW = Law.load().returns();

    @ParameterizedTest(name = "{0}: {1} of {2} won")
    @CsvSource({
        "NOT_FILED,                   2000, 200000, 국세기본법 제47조의2제1항제2호",
        "NOT_FILED_FRAUD,             4000, 400000, 국세기본법 제47조의2제1항제1호",
        "NOT_FILED_FRAUD_ABROAD,      6000, 600000, 국세기본법 제47조의2제1항제1호",
        "UNDER_REPORTED,              1000, 100000, 국세기본법 제47조의3제1항제2호",
        "UNDER_REPORTED_FRAUD,        4000, 400000, 국세기본법 제47조의3제1항제1호가목",
        "UNDER_REPORTED_FRAUD_ABROAD, 6000, 600000, 국세기본법 제47조의3제1항제1호가목",
        "ZERO_RATED_NOT_FILED,          50,   5000, 국세기본법 제47조의2제2항제2호",
        "ZERO_RATED_UNDER_REPORTED,     50,   5000, 국세기본법 제47조의3제2항제2호"
    })
    void faultOfAReturnCostsAShareOfItsBase(ReturnFault fault, int rate, long won, String article) {
        assertThat(LAW.penalty(fault, DUE, 1_000_000)).isEqualTo(new Penalty(fault.name(), rate, won, article));
    }

    @ParameterizedTest(name = "mended on {0}: {1} + {2}")
    @CsvSource({
        "2026-07-27,       0,      0",
        "2026-07-28,  100000,      0",
        "2026-08-27,  100000,  66000",
        "2026-08-28,  250000,  68200",
        "2026-10-27,  250000, 200200",
        "2026-10-28,  500000, 202400"
    })
    void underReportedTaxOfTenMillionCostsMoreAfterEachStep(LocalDate day, long penalty, long latePayment) {
        MendingCost cost = LAW.mending(shortfall(MendedReturn.AMENDED, 10_000_000, 0, DUE), day);

        assertThat(cost.reduced()).isEqualTo(penalty);
        assertThat(cost.latePayment().won()).isEqualTo(latePayment);
        assertThat(cost.won()).isEqualTo(penalty + latePayment);
    }

    @Test
    void zeroRatedBaseCostsHalfAPercentOfItselfAndNoLatePayment() {
        MendingCost cost =
                LAW.mending(shortfall(MendedReturn.AMENDED, 0, 10_000_000, DUE), LocalDate.parse("2026-09-01"));

        assertThat(cost.penalties())
                .extracting(Penalty::code, Penalty::amount)
                .containsExactly(tuple("ZERO_RATED_UNDER_REPORTED", 50_000L));
        assertThat(cost.reduced()).isEqualTo(12_500);
        assertThat(cost.latePayment().won()).isZero();
    }

    @Test
    void taxAndZeroRatedBaseAreOnePenaltyWhoseWonAreDroppedOnce() {
        MendingCost cost =
                LAW.mending(shortfall(MendedReturn.AMENDED, 1_234, 1_111, DUE), LocalDate.parse("2030-01-01"));

        // 123.4 and 5.555
        assertThat(cost.penalties()).extracting(Penalty::amount).containsExactly(120L);
        assertThat(cost.reduced()).isEqualTo(120);
        assertThat(LAW.mending(shortfall(MendedReturn.AMENDED, 1_234, 1_400, DUE), LocalDate.parse("2030-01-01"))
                        .reduced())
                .isEqualTo(130);
    }

    @Test
    void returnNotFiledCostsTwentyPercentLessHalfInTheFirstMonth() {
        MendingCost cost = LAW.mending(shortfall(MendedReturn.LATE, 10_000_000, 0, DUE), LocalDate.parse("2026-08-27"));

        assertThat(cost.penalties()).extracting(Penalty::amount).containsExactly(2_000_000L);
        assertThat(cost.reduced()).isEqualTo(1_000_000);
    }

    @Test
    void foreseenAssessmentCostsTheWholePenalty() {
        Shortfall foreseen = new Shortfall(MendedReturn.AMENDED, 10_000_000, 0, DUE, true);

        assertThat(LAW.mending(foreseen, LocalDate.parse("2026-07-28")).reduced())
                .isEqualTo(1_000_000);
    }

    @Test
    void openEndOfAStepGivesTwoCosts() {
        MendingCost cost = LAW.mending(
                shortfall(MendedReturn.AMENDED, 10_000_000, 0, LocalDate.parse("2025-07-25")),
                LocalDate.parse("2025-10-27"));

        assertThat(cost.reduced()).isEqualTo(500_000);
        assertThat(cost.possiblyReduced()).isEqualTo(250_000);
    }

    @Test
    void negativeShortfallIsRefused() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> shortfall(MendedReturn.AMENDED, 0, -1, DUE))
                .withMessage("a shortfall is not negative: tax 0, zero-rated base -1");
    }

    static IntStream seeds() {
        return IntStream.range(0, 30);
    }

    @Test
    void newLadderMadeMendingAnOlderReturnCheaperOvernight() {
        Shortfall shortfall = shortfall(MendedReturn.AMENDED, 10_000_000, 0, LocalDate.parse("2019-10-25"));

        assertThat(LAW.mending(shortfall, LocalDate.parse("2019-12-31")).won()).isEqualTo(500_000 + 167_500);
        assertThat(LAW.mending(shortfall, LocalDate.parse("2020-01-01")).won()).isEqualTo(250_000 + 170_000);
    }

    /**
     * One day alone made mending cheaper: 2020-01-01, with the ladder that serves older deadlines too (법률 제16841호 부칙
     * 제8조).
     */
    @ParameterizedTest
    @MethodSource("seeds")
    void costOfMendingNeverFallsAsDaysPass(int seed) {
        Random random = new Random(seed);
        MendedReturn way = random.nextBoolean() ? MendedReturn.AMENDED : MendedReturn.LATE;
        LocalDate due = LocalDate.parse("2017-01-25").plusDays(random.nextInt(3_600));
        Shortfall shortfall = new Shortfall(
                way, random.nextInt(1_000_000_000), random.nextInt(1_000_000_000), due, random.nextInt(5) == 0);

        List<LocalDate> cheaper = new ArrayList<>();
        long before = 0;
        for (LocalDate day = due; day.isBefore(due.plusYears(3)); day = day.plusDays(1)) {
            long won = LAW.mending(shortfall, day).won();
            if (won < before) {
                cheaper.add(day);
            }
            before = won;
        }

        assertThat(cheaper).as("%s", shortfall).isSubsetOf(LocalDate.parse("2020-01-01"));
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void costOfPayingLateNeverFallsWithANoticeEither(int seed) {
        Random random = new Random(seed);
        LocalDate due = LocalDate.parse("2020-01-01").plusDays(random.nextInt(2_600));
        LocalDate noticed = due.plusDays(1 + random.nextInt(400));
        Arrears arrears = new Arrears(
                random.nextBoolean() ? Arrears.Cause.UNPAID : Arrears.Cause.OVER_REFUNDED,
                random.nextInt(3_000_000),
                due,
                new Arrears.Notice(noticed, noticed.plusDays(random.nextInt(40))));

        List<LocalDate> cheaper = new ArrayList<>();
        long before = 0;
        for (LocalDate day = due; day.isBefore(due.plusYears(7)); day = day.plusDays(1)) {
            long won = LAW.latePayment(arrears, day).won();
            if (won < before) {
                cheaper.add(day);
            }
            before = won;
        }

        assertThat(cheaper).as("%s", arrears).isEmpty();
    }

    private static Shortfall shortfall(MendedReturn way, long tax, long zeroRatedBase, LocalDate due) {
        return new Shortfall(way, tax, zeroRatedBase, due, false);
    }
}
