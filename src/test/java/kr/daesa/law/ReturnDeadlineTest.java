package kr.daesa.law;

import static kr.daesa.model.ClientType.INDIVIDUAL;
import static kr.daesa.model.ClientType.SIMPLIFIED;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import kr.daesa.model.ClientType;
import kr.daesa.model.InvoiceKind;
import kr.daesa.model.TaxPeriod;
import kr.daesa.model.TransmissionPolicy;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

/** 법 제48조, 제49조 with 국세기본법 제5조: the 25th after a period, or the next business day. */
class ReturnDeadlineTest {

    /** Every 25th of 2017 to 2027 that moves, with the day it moves to. All others stand. */
    private static final Set<String> MOVED = Set.of(
            "2017-02-27",
            "2017-03-27",
            "2017-06-26",
            "2017-11-27",
            "2017-12-26",
            "2018-02-26",
            "2018-03-26",
            "2018-08-27",
            "2018-09-27",
            "2018-11-26",
            "2018-12-26",
            "2019-05-27",
            "2019-08-26",
            "2019-12-26",
            "2020-01-28",
            "2020-04-27",
            "2020-07-27",
            "2020-10-26",
            "2020-12-28",
            "2021-04-26",
            "2021-07-26",
            "2021-09-27",
            "2021-12-27",
            "2022-06-27",
            "2022-09-26",
            "2022-12-26",
            "2023-02-27",
            "2023-03-27",
            "2023-06-26",
            "2023-11-27",
            "2023-12-26",
            "2024-02-26",
            "2024-05-27",
            "2024-08-26",
            "2024-12-26",
            "2025-01-31",
            "2025-05-26",
            "2025-10-27",
            "2025-12-26",
            "2026-01-26",
            "2026-04-27",
            "2026-05-26",
            "2026-07-27",
            "2026-09-28",
            "2026-10-26",
            "2026-12-28",
            "2027-04-26",
            "2027-07-26",
            "2027-09-27",
            "2027-12-28");

    private final Law law = Law.load();

    /** A line a calendar year: the return of the year before, preliminary 1기, final 1기, preliminary 2기. */
    @ParameterizedTest
    @CsvSource({
        "2017, 2017-01-25, 2017-04-25, 2017-07-25, 2017-10-25",
        "2018, 2018-01-25, 2018-04-25, 2018-07-25, 2018-10-25",
        "2019, 2019-01-25, 2019-04-25, 2019-07-25, 2019-10-25",
        "2020, 2020-01-28, 2020-04-27, 2020-07-27, 2020-10-26",
        "2021, 2021-01-25, 2021-04-26, 2021-07-26, 2021-10-25",
        "2022, 2022-01-25, 2022-04-25, 2022-07-25, 2022-10-25",
        "2023, 2023-01-25, 2023-04-25, 2023-07-25, 2023-10-25",
        "2024, 2024-01-25, 2024-04-25, 2024-07-25, 2024-10-25",
        "2025, 2025-01-31, 2025-04-25, 2025-07-25, 2025-10-27",
        "2026, 2026-01-26, 2026-04-27, 2026-07-27, 2026-10-26",
        "2027, 2027-01-25, 2027-04-26, 2027-07-26, 2027-10-25",
        // Computed from here on.
        "2028, 2028-01-25, 2028-04-25, 2028-07-25, 2028-10-25",
        "2031, 2031-01-27, 2031-04-25, 2031-07-25, 2031-10-27"
    })
    void returnsAreDueOnThe25thOrTheNextBusinessDay(
            int year, LocalDate january, LocalDate april, LocalDate july, LocalDate october) {
        assertThat(law.filingDeadline(new TaxPeriod(year - 1, 2))).isEqualTo(january);
        assertThat(law.preliminaryFilingDeadline(new TaxPeriod(year, 1))).isEqualTo(april);
        assertThat(law.filingDeadline(new TaxPeriod(year, 1))).isEqualTo(july);
        assertThat(law.preliminaryFilingDeadline(new TaxPeriod(year, 2))).isEqualTo(october);
    }

    @Test
    void secondPeriodOf2037NeedsTheCalendarOf2038() {
        assertThatThrownBy(() -> law.filingDeadline(new TaxPeriod(2037, 2)))
                .isInstanceOf(LawUnknownException.class)
                .hasMessageContaining("FINAL_RETURN of 2037-12-31")
                .hasMessageContaining("known-through");
    }

    static Stream<YearMonth> monthsOfFiling() {
        return Stream.iterate(YearMonth.of(2017, 1), month -> month.plusMonths(1))
                .limit(11 * 12);
    }

    /** A business closed in the month before: the 25th of any month can be a final return deadline. */
    @ParameterizedTest
    @MethodSource("monthsOfFiling")
    void everyTwentyFifthStandsUnlessItIsListedAsMoved(YearMonth month) {
        List<String> moved =
                MOVED.stream().filter(day -> day.startsWith(month.toString())).toList();
        LocalDate closedOn = month.minusMonths(1).atEndOfMonth();

        assertThat(law.finalReturnDeadline(INDIVIDUAL, closedOn, closedOn))
                .isEqualTo(moved.isEmpty() ? month.atDay(25) : LocalDate.parse(moved.get(0)));
    }

    @ParameterizedTest
    @CsvSource({"2025-01-01, 2025-07-25", "2025-06-30, 2025-07-25", "2025-07-01, 2026-01-26", "2024-12-31, 2025-01-31"})
    void finalReturnFollowsThePeriodOfTheSupply(LocalDate writeDate, LocalDate deadline) {
        assertThat(law.finalReturnDeadline(INDIVIDUAL, writeDate, null)).isEqualTo(deadline);
    }

    @ParameterizedTest
    @CsvSource({"2025-01-01, 2026-01-26", "2025-06-30, 2026-01-26", "2025-12-31, 2026-01-26", "2024-06-30, 2025-01-31"})
    void thatOfASimplifiedTaxpayerFollowsTheYear(LocalDate writeDate, LocalDate deadline) {
        assertThat(law.finalReturnDeadline(SIMPLIFIED, writeDate, null)).isEqualTo(deadline);
    }

    @ParameterizedTest(name = "supply {0}, closed {1}: {2}")
    @CsvSource({
        "2025-02-10, 2025-03-15, 2025-04-25",
        "2025-02-10, 2025-06-30, 2025-07-25",
        "2025-09-01, 2025-09-30, 2025-10-27",
        // A supply of the period before the closing keeps its own deadline,
        "2024-11-30, 2025-03-15, 2025-01-31",
        // and so does one dated in a period after it.
        "2025-07-02, 2025-03-15, 2026-01-26"
    })
    void closedBusinessFilesByThe25thAfterTheMonthOfClosing(
            LocalDate writeDate, LocalDate closedOn, LocalDate deadline) {
        assertThat(law.finalReturnDeadline(INDIVIDUAL, writeDate, closedOn)).isEqualTo(deadline);
        assertThat(law.lateIssueLimit(InvoiceKind.TAX, ClientType.CORPORATION, writeDate, closedOn))
                .isEqualTo(deadline);
    }

    @Test
    void taxOfficeMayMoveAFinalReturn() {
        Law moved = Law.load(TransmissionPolicy.EXTENDED, List.of("# 직권연장", "2022-2\t2023-01-27", ""), List.of());

        assertThat(moved.filingDeadline(new TaxPeriod(2022, 2))).isEqualTo("2023-01-27");
        assertThat(moved.filingDeadline(new TaxPeriod(2022, 1))).isEqualTo("2022-07-25");
        assertThat(moved.preliminaryFilingDeadline(new TaxPeriod(2022, 2))).isEqualTo("2022-10-25");
        assertThat(moved.lateIssueLimit(InvoiceKind.TAX, ClientType.SIMPLIFIED, LocalDate.parse("2022-03-31"), null))
                .isEqualTo("2023-01-27");
        assertThat(moved.deductionLimit(LocalDate.parse("2022-10-31"), null)).isEqualTo("2024-01-27");
    }

    @Test
    void movedReturnIsThatOfABusinessClosedInTheLastMonthToo() {
        Law moved = Law.load(TransmissionPolicy.EXTENDED, List.of("2022-2\t2023-01-27"), List.of());
        LocalDate supply = LocalDate.parse("2022-08-31");

        assertThat(moved.finalReturnDeadline(INDIVIDUAL, supply, LocalDate.parse("2022-12-15")))
                .isEqualTo("2023-01-27");
        assertThat(moved.finalReturnDeadline(INDIVIDUAL, supply, LocalDate.parse("2022-09-15")))
                .isEqualTo("2022-10-25");
        assertThat(moved.finalReturnDeadline(INDIVIDUAL, LocalDate.parse("2023-01-10"), LocalDate.parse("2023-02-15")))
                .isEqualTo("2023-03-27");
    }

    @ParameterizedTest
    @CsvSource({
        "2026-01-15, 2026-04-11",
        "2026-03-31, 2026-04-11",
        "2026-04-01, 2026-07-11",
        "2026-09-30, 2026-10-11",
        "2026-12-31, 2027-01-11"
    })
    void summaryTableSparesWhatIsTransmittedByThe11thAfterTheQuarter(LocalDate writeDate, LocalDate cutoff) {
        assertThat(law.summaryTableCutoff(writeDate)).isEqualTo(cutoff);
    }

    @Test
    void withoutAPreliminaryReturnTheSummaryTableCoversTheHalfYear() {
        assertThat(law.summaryTableCutoff(new TaxPeriod(2026, 1))).isEqualTo("2026-07-11");
    }
}
