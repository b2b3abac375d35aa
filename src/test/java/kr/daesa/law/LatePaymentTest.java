package kr.daesa.law;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import java.time.LocalDate;
import kr.daesa.law.Arrears.Cause;
import kr.daesa.law.Arrears.Notice;
import kr.daesa.law.LatePayment.Part;
import kr.daesa.law.LatePayment.Unit;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** 국세기본법 제47조의4, 같은 법 시행령 제27조의4: what each day, each month after a notice, and the notice itself cost. */
class LatePaymentTest {

    private static final long TEN_MILLION = 10_000_000;

    private static final ReturnLaw LAW = Law.load().returns();

    @ParameterizedTest(name = "due {0}, paid {1}: {2}")
    @CsvSource({
        // Nothing on the last day itself.
        "2019-01-25, 2019-01-25,      0",
        "2019-01-25, 2019-01-26,   3000",
        // Three ten-thousandths a day, from 2019-02-12 two and a half,
        "2019-01-25, 2019-02-10,  48000",
        "2019-01-25, 2019-02-11,  51000",
        "2019-01-25, 2019-02-12,  53500",
        "2019-01-25, 2019-02-13,  56000",
        // from 2022-02-15 two and two tenths.
        "2022-01-25, 2022-02-14,  50000",
        "2022-01-25, 2022-02-15,  52200",
        "2022-01-25, 2022-02-16,  54400",
        // The day of payment counts until 2026-06-30 and no longer from 2026-07-01.
        "2026-04-27, 2026-06-29, 138600",
        "2026-04-27, 2026-06-30, 140800",
        "2026-04-27, 2026-07-01, 140800",
        "2026-04-27, 2026-07-02, 143000",
        "2026-07-27, 2026-07-28,      0",
        "2026-07-27, 2026-07-29,   2200"
    })
    void eachDayCostsTheRateOfThatDay(LocalDate due, LocalDate paidOn, long won) {
        assertThat(paid(Cause.UNPAID, TEN_MILLION, due, null, paidOn).won()).isEqualTo(won);
    }

    @Test
    void longStretchIsSplitWhereTheRateChanges() {
        LatePayment payment = paid(Cause.UNPAID, TEN_MILLION, day("2018-07-25"), null, day("2026-07-31"));

        assertThat(payment.parts())
                .extracting(Part::from, Part::through, Part::count, Part::rateInHundredThousandths, Part::won)
                .containsExactly(
                        tuple(day("2018-07-26"), day("2019-02-11"), 201, 30, 603_000L),
                        tuple(day("2019-02-12"), day("2022-02-14"), 1_099, 25, 2_747_500L),
                        tuple(day("2022-02-15"), day("2026-07-30"), 1_627, 22, 3_579_400L));
        assertThat(payment.won()).isEqualTo(6_929_900);
        assertThat(payment.parts()).allSatisfy(part -> {
            assertThat(part.unit()).isEqualTo(Unit.DAY);
            assertThat(part.article()).startsWith("국세기본법 제47조의4제1항제1호");
        });
    }

    @Test
    void wonBelowTenAreDroppedFromTheSumAndPartsOfAWonFromEachPart() {
        LatePayment payment = paid(Cause.UNPAID, 123_456, day("2022-01-25"), null, day("2022-02-16"));

        // 20 days at 25 are 617.28, two at 22 are 54.32; together 671.60.
        assertThat(payment.parts()).extracting(Part::won).containsExactly(617L, 54L);
        assertThat(payment.won()).isEqualTo(670);
    }

    @Test
    void refundReceivedTooHighCostsFromTheDayAfterItCame() {
        LatePayment payment = paid(Cause.OVER_REFUNDED, TEN_MILLION, day("2026-02-10"), null, day("2026-02-11"));

        assertThat(payment.won()).isEqualTo(2_200);
        assertThat(payment.parts().get(0).article()).startsWith("국세기본법 제47조의4제1항제2호");
    }

    @Test
    void daysFromTheNoticeToItsDeadlineAreFree() {
        Notice notice = new Notice(day("2026-07-06"), day("2026-07-31"));

        for (String paidOn : new String[] {"2026-07-06", "2026-07-20", "2026-07-31"}) {
            LatePayment payment = paid(Cause.UNPAID, TEN_MILLION, day("2026-04-27"), notice, day(paidOn));
            assertThat(payment.parts())
                    .extracting(Part::through, Part::count)
                    .containsExactly(tuple(day("2026-07-05"), 69));
        }
    }

    @ParameterizedTest(name = "paid {0}: {1} months")
    @CsvSource({
        "2026-08-01, 0,  451800",
        "2026-08-31, 0,  451800",
        "2026-09-01, 1,  518800",
        "2026-09-30, 1,  518800",
        "2026-10-01, 2,  585800",
        "2031-07-31, 59, 4404800",
        "2031-08-01, 60, 4471800",
        // Five years at most.
        "2031-09-01, 60, 4471800",
        "2036-08-01, 60, 4471800"
    })
    void afterItsDeadlineANoticeCostsThreePercentAndEachWholeMonth(LocalDate paidOn, int months, long won) {
        Notice notice = new Notice(day("2026-07-06"), day("2026-07-31"));

        LatePayment payment = paid(Cause.UNPAID, TEN_MILLION, day("2026-04-27"), notice, paidOn);

        assertThat(payment.won()).isEqualTo(won);
        assertThat(payment.parts())
                .filteredOn(part -> part.unit() == Unit.ONCE)
                .extracting(Part::rateInHundredThousandths, Part::won, Part::article)
                .containsExactly(tuple(3_000, 300_000L, "국세기본법 제47조의4제1항제3호"));
        assertThat(payment.parts().stream()
                        .filter(part -> part.unit() == Unit.MONTH)
                        .mapToInt(Part::count)
                        .sum())
                .isEqualTo(months);
    }

    @Test
    void noticeDueBefore2026July1CostsByTheDayThroughThePayment() {
        Notice notice = new Notice(day("2026-06-01"), day("2026-06-30"));

        LatePayment payment = paid(Cause.UNPAID, TEN_MILLION, day("2026-01-26"), notice, day("2026-09-30"));

        assertThat(payment.parts())
                .extracting(Part::unit, Part::from, Part::through, Part::count)
                .containsExactly(
                        tuple(Unit.DAY, day("2026-01-27"), day("2026-05-31"), 125),
                        tuple(Unit.DAY, day("2026-07-01"), day("2026-09-30"), 92),
                        tuple(Unit.ONCE, day("2026-07-01"), day("2026-07-01"), 1));
    }

    @Test
    void noticeDueBefore2026July1CostsNoMoreThanFiveYearsOfDays() {
        Notice notice = new Notice(day("2020-12-01"), day("2020-12-31"));

        LatePayment payment = paid(Cause.UNPAID, TEN_MILLION, day("2020-07-27"), notice, day("2027-03-01"));

        assertThat(payment.parts())
                .filteredOn(part -> part.unit() == Unit.DAY)
                .last()
                .extracting(Part::through)
                .isEqualTo(day("2025-12-31"));
    }

    @ParameterizedTest(name = "notice of {0} won: {1} days after its deadline")
    @CsvSource({"999999, 0", "1000000, 31", "1499999, 31", "1500000, 59"})
    void smallNoticeCostsNoDaysAndTheBoundRoseIn2022(long tax, int days) {
        Notice notice = new Notice(day("2021-11-15"), day("2021-11-30"));

        LatePayment payment = paid(Cause.UNPAID, tax, day("2021-11-14"), notice, day("2022-01-28"));

        assertThat(payment.parts().stream()
                        .filter(part -> part.unit() == Unit.DAY)
                        .mapToInt(Part::count)
                        .sum())
                .isEqualTo(days);
        assertThat(payment.parts()).filteredOn(part -> part.unit() == Unit.ONCE).hasSize(1);
    }

    @ParameterizedTest
    @CsvSource({"1499999, 0", "1500000, 3"})
    void smallNoticeCostsNoMonthsEither(long tax, int months) {
        Notice notice = new Notice(day("2026-07-28"), day("2026-07-31"));

        LatePayment payment = paid(Cause.UNPAID, tax, day("2026-07-27"), notice, day("2026-11-20"));

        assertThat(payment.parts().stream()
                        .filter(part -> part.unit() == Unit.MONTH)
                        .mapToInt(Part::count)
                        .sum())
                .isEqualTo(months);
    }

    @Test
    void noticeOnARefundCostsMonthsAndByTheTextNoThreePercent() {
        Notice notice = new Notice(day("2026-07-28"), day("2026-07-31"));

        LatePayment payment = paid(Cause.OVER_REFUNDED, TEN_MILLION, day("2026-07-27"), notice, day("2026-09-01"));

        assertThat(payment.parts())
                .extracting(Part::unit, Part::article)
                .containsExactly(tuple(Unit.MONTH, "국세기본법 제47조의4제1항제2호의2, 같은 법 시행령 제27조의4제2항"));
    }

    @Test
    void noticeDueBefore2020IsRefused() {
        Notice notice = new Notice(day("2019-12-01"), day("2019-12-31"));

        assertThatThrownBy(() -> paid(Cause.UNPAID, TEN_MILLION, day("2019-07-25"), notice, day("2020-02-01")))
                .isInstanceOf(LawUnknownException.class)
                .hasMessageContaining("late-payment.tsv says nothing of LONGEST");
    }

    @Test
    void arrearsThatCannotBeAreRefused() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new Arrears(Cause.UNPAID, -1, day("2026-07-27"), null))
                .withMessage("a tax owed is not negative: -1");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new Notice(day("2026-07-06"), day("2026-07-05")))
                .withMessage("a notice of 2026-07-06 cannot be due before, on 2026-07-05");
    }

    private LatePayment paid(Cause cause, long tax, LocalDate since, @Nullable Notice notice, LocalDate paidOn) {
        return LAW.latePayment(new Arrears(cause, tax, since, notice), paidOn);
    }

    private static LocalDate day(String text) {
        return LocalDate.parse(text);
    }
}
