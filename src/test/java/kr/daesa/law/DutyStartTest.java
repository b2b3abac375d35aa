package kr.daesa.law;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.time.LocalDate;
import java.util.List;
import kr.daesa.model.BusinessNumber;
import kr.daesa.model.Client;
import kr.daesa.model.ClientType;
import kr.daesa.model.InvoiceKind;
import kr.daesa.model.YearlySupply;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

/** 영 제68조②–④: from which day a year's supply obliges, when it was corrected, and when the notice came late. */
class DutyStartTest {

    private static final long ENOUGH = 80_000_000;
    private static final long TOO_LITTLE = 79_999_999;
    private static final LocalDate BEFORE = LocalDate.parse("2026-01-01");

    private final Law law = Law.load();

    private DutyStart next(YearlySupply... history) {
        return law.nextElectronicDuty(individual(history), InvoiceKind.TAX, BEFORE)
                .orElseThrow();
    }

    @ParameterizedTest
    @CsvSource({
        // a correction in the first tax period obliges from July, one in the second from January
        "2026-01-02, 2026-07-01",
        "2026-06-30, 2026-07-01",
        "2026-07-01, 2027-01-01",
        "2026-12-31, 2027-01-01",
        "2027-01-01, 2027-07-01",
        // amended before the year was over: the year must still end
        "2025-10-20, 2026-07-01"
    })
    void supplyCorrectedToTheThresholdObligesFromTheNextTaxPeriod(LocalDate correctedOn, LocalDate from) {
        DutyStart start = next(YearlySupply.filed(2025, TOO_LITTLE), corrected(2025, ENOUGH, correctedOn));

        assertThat(start.from()).isEqualTo(from);
        assertThat(start.through()).isNull();
        assertThat(start.reason()).isEqualTo(DutyReason.CORRECTION);
    }

    @Test
    void correctionThatOnlyRaisesWhatWasEnoughChangesNothing() {
        DutyStart start = next(YearlySupply.filed(2025, ENOUGH), corrected(2025, 2 * ENOUGH, day("2026-10-14")));

        assertThat(start.from()).isEqualTo(day("2026-07-01"));
        assertThat(start.reason()).isEqualTo(DutyReason.SUPPLY);
    }

    @ParameterizedTest
    @ValueSource(strings = {"2026-03-05", "2026-08-20", "2029-01-31"})
    void supplyCorrectedBelowTheThresholdObligesNobodyAtAnyTime(LocalDate correctedOn) {
        Client client = individual(YearlySupply.filed(2025, ENOUGH), corrected(2025, TOO_LITTLE, correctedOn));

        assertThat(law.nextElectronicDuty(client, InvoiceKind.TAX, BEFORE)).isEmpty();
        for (String each : List.of("2026-07-01", "2026-11-20", "2027-12-31")) {
            assertThat(law.mustIssueElectronically(client, InvoiceKind.TAX, day(each)))
                    .as(each)
                    .isFalse();
        }
    }

    @Test
    void lastOfSeveralCorrectionsStandsInWhateverOrderTheyAreGiven() {
        Client client = individual(
                corrected(2025, TOO_LITTLE, day("2026-10-30")),
                corrected(2025, ENOUGH, day("2026-04-10")),
                YearlySupply.filed(2025, TOO_LITTLE));
        assertThat(law.nextElectronicDuty(client, InvoiceKind.TAX, BEFORE)).isEmpty();

        DutyStart raisedAgain = next(
                YearlySupply.filed(2025, ENOUGH),
                corrected(2025, ENOUGH + 1, day("2027-02-01")),
                corrected(2025, TOO_LITTLE, day("2026-10-30")));
        assertThat(raisedAgain.from()).isEqualTo(day("2027-07-01"));
    }

    @Test
    void yearOfWhichOnlyTheCorrectionIsKnownCountsAsCorrected() {
        assertThat(next(corrected(2025, ENOUGH, day("2026-10-14"))).from()).isEqualTo(day("2027-01-01"));
    }

    @ParameterizedTest
    @CsvSource({
        "2026-05-31, 2026-07-01, SUPPLY",
        "2026-06-01, 2026-08-01, LATE_NOTICE",
        "2026-06-30, 2026-08-01, LATE_NOTICE",
        "2026-07-01, 2026-09-01, LATE_NOTICE",
        "2026-12-31, 2027-02-01, LATE_NOTICE",
        "2026-02-10, 2026-07-01, SUPPLY"
    })
    void noticeReceivedLessThanAMonthBeforePutsTheDutyOff(LocalDate received, LocalDate from, DutyReason reason) {
        DutyStart start = next(new YearlySupply(2025, ENOUGH, null, received));

        assertThat(start.from()).isEqualTo(from);
        assertThat(start.reason()).isEqualTo(reason);
    }

    @ParameterizedTest
    @CsvSource({
        "2026-11-30, 2027-01-01, CORRECTION",
        "2026-12-01, 2027-02-01, LATE_NOTICE",
        "2027-01-15, 2027-03-01, LATE_NOTICE"
    })
    void noticeOfACorrectedYearIsAskedForItsOwnStart(LocalDate received, LocalDate from, DutyReason reason) {
        DutyStart start = next(
                new YearlySupply(2025, TOO_LITTLE, null, day("2026-06-20")),
                new YearlySupply(2025, ENOUGH, day("2026-10-14"), received));

        assertThat(start.from()).isEqualTo(from);
        assertThat(start.reason()).isEqualTo(reason);
    }

    @Test
    void noticeOfADutyThatWasCorrectedAwaySaysNothingOfALaterOne() {
        DutyStart start = next(
                new YearlySupply(2025, ENOUGH, null, day("2026-05-20")),
                new YearlySupply(2025, TOO_LITTLE, day("2026-06-10"), null),
                new YearlySupply(2025, ENOUGH, day("2026-10-14"), day("2026-12-10")));

        assertThat(start.from()).isEqualTo(day("2027-02-01"));
    }

    @ParameterizedTest
    @CsvSource({"2018-02-12, 2017-07-01", "2018-02-13, 2018-04-01"})
    void noticesCountFromFebruary2018(LocalDate received, LocalDate from) {
        Client client = individual(new YearlySupply(2016, 300_000_000, null, received));

        assertThat(law.nextElectronicDuty(client, InvoiceKind.TAX, day("2017-01-01")))
                .hasValueSatisfying(start -> {
                    assertThat(start.from()).isEqualTo(from);
                    assertThat(start.through()).isEqualTo(day("2018-06-30"));
                });
    }

    @Test
    void noticeAfterTheTwelveMonthsLeavesNoDuty() {
        Client client = individual(new YearlySupply(2020, 300_000_000, null, day("2022-05-10")));

        assertThat(law.nextElectronicDuty(client, InvoiceKind.TAX, day("2021-01-01")))
                .isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        // two tax periods from the next on, until 2023-06-30 at the latest
        "2019, 2020-09-10, 2021-01-01, 2021-12-31", "2021, 2022-10-05, 2023-01-01, 2023-06-30",
        "2022, 2024-02-20, 2024-07-01, ", "2022, 2023-03-31, 2023-07-01, "
    })
    void correctionsOfTheYearsOfTwelveMonthsObligeForTwelveMonths(
            int year, LocalDate correctedOn, LocalDate from, @Nullable LocalDate through) {
        Client client = individual(YearlySupply.filed(year, 1), corrected(year, 300_000_000, correctedOn));

        assertThat(law.electronicDuty(client, InvoiceKind.TAX, from)).hasValueSatisfying(start -> {
            assertThat(start.from()).isEqualTo(from);
            assertThat(start.through()).isEqualTo(through);
        });
        assertThat(law.mustIssueElectronically(client, InvoiceKind.TAX, from.minusDays(1)))
                .isFalse();
        if (through != null) {
            assertThat(law.mustIssueElectronically(client, InvoiceKind.TAX, through))
                    .isTrue();
            assertThat(law.mustIssueElectronically(client, InvoiceKind.TAX, through.plusDays(1)))
                    .isFalse();
        }
    }

    @Test
    void correctedSupplyIsMeasuredAgainstTheThresholdOfItsYear() {
        Client client = individual(corrected(2022, 90_000_000, day("2025-03-10")));

        assertThat(law.nextElectronicDuty(client, InvoiceKind.TAX, day("2023-01-01")))
                .isEmpty();
    }

    @Test
    void reasonNamesLineYearAndSupply() {
        DutyStart start = next(YearlySupply.filed(2025, TOO_LITTLE), corrected(2025, ENOUGH, day("2026-10-14")));

        assertThat(start.rule()).isNotNull().satisfies(rule -> {
            assertThat(rule.table()).isEqualTo("electronic-duty.tsv");
            assertThat(rule.value()).isEqualTo("80000000 TOTAL 2023- PERMANENT");
            assertThat(rule.article()).isEqualTo("부가가치세법 제32조제2항, 같은 법 시행령 제68조제1항");
        });
        assertThat(start.reached())
                .isEqualTo(new DutyStart.Reached(
                        corrected(2025, ENOUGH, day("2026-10-14")), ENOUGH, SupplyBase.TOTAL, day("2026-10-14")));
        assertThat(next(YearlySupply.filed(2025, ENOUGH)).reached())
                .extracting(DutyStart.Reached::knownFrom)
                .isEqualTo(day("2026-01-01"));
    }

    @Test
    void longestStandingOfSeveralDutiesIsTheOneThatIsNamed() {
        Client client = individual(YearlySupply.filed(2023, ENOUGH), YearlySupply.filed(2025, ENOUGH));

        assertThat(law.electronicDuty(client, InvoiceKind.TAX, day("2026-11-20")))
                .map(DutyStart::from)
                .contains(day("2024-07-01"));
    }

    @Test
    void corporationIsBoundSince2011AndTheRosterByItsOwnDay() {
        Client corporation = client(ClientType.CORPORATION, null);
        assertThat(law.electronicDuty(corporation, InvoiceKind.TAX, day("2026-11-20")))
                .hasValueSatisfying(start -> {
                    assertThat(start.from()).isEqualTo(day("2011-01-01"));
                    assertThat(start.reason()).isEqualTo(DutyReason.CORPORATION);
                    assertThat(start.reached()).isNull();
                });

        Client named = client(ClientType.INDIVIDUAL, day("2027-03-01"), YearlySupply.filed(2023, ENOUGH));
        assertThat(law.electronicDuty(named, InvoiceKind.TAX, day("2026-11-20")))
                .isEmpty();
        assertThat(law.nextElectronicDuty(named, InvoiceKind.TAX, day("2026-11-20")))
                .contains(new DutyStart(day("2027-03-01"), null, DutyReason.ROSTER, null, null));
    }

    @ParameterizedTest
    @EnumSource(InvoiceKind.class)
    void correctionsAndNoticesHoldForBothKinds(InvoiceKind kind) {
        Client client = individual(
                YearlySupply.filed(2025, TOO_LITTLE),
                new YearlySupply(2025, ENOUGH, day("2026-10-14"), day("2026-12-10")));

        assertThat(law.nextElectronicDuty(client, kind, BEFORE))
                .map(DutyStart::from)
                .contains(day("2027-02-01"));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "80000000@TOTAL@2023 -@PERMANENT | t.tsv:1: '2023 -' is not years such as 2010-2012, 2021 or 2023-",
                "80000000@TOTAL@20232024@PERMANENT | t.tsv:1: '20232024' is not years such as 2010-2012, 2021 or 2023-",
                "80000000@ALL@2023-@PERMANENT | t.tsv:1: 'ALL' is not one of [TAXABLE, TOTAL, REVENUE]",
                "80000000@TOTAL@2023-@ONCE | t.tsv:1: 'ONCE' is not one of [ALWAYS, WINDOW, PERMANENT]"
            })
    void brokenLineIsNamedWithItsPlace(String values, String message) {
        String line = "ELECTRONIC_ISSUE@TAX@INDIVIDUAL@2024-07-01@-@" + values + "@법@[S]";
        List<Line> lines = TableFile.lines("t.tsv", List.of(line.replace('@', '\t')));
        SupplyDutyStart starts = new SupplyDutyStart(TableFile.resource("duty-starts.tsv"));
        Issuers issuers = new Issuers(TableFile.resource("issuers.tsv"));

        assertThatIllegalArgumentException()
                .isThrownBy(() -> new ElectronicDuty(lines, starts, issuers))
                .withMessage(message);
    }

    @Test
    void dutyMovedByAHolidayIsRefused() {
        List<Line> lines =
                TableFile.lines("t.tsv", List.of("FILED@TAX@*@-@-@YEAR@P7M@1@SUBMISSION@법@[S]".replace('@', '\t')));

        assertThatIllegalArgumentException()
                .isThrownBy(() -> new SupplyDutyStart(lines))
                .withMessage("t.tsv:1: 'SUBMISSION' is not NONE: a duty begins on a holiday as well");
    }

    private static LocalDate day(String text) {
        return LocalDate.parse(text);
    }

    private static YearlySupply corrected(int year, long amount, LocalDate correctedOn) {
        return new YearlySupply(year, amount, correctedOn, null);
    }

    private static Client individual(YearlySupply... history) {
        return client(ClientType.INDIVIDUAL, null, history);
    }

    private static Client client(ClientType type, @Nullable LocalDate electronicFrom, YearlySupply... history) {
        return new Client(
                "K1", "상사", BusinessNumber.parse("124-81-00998"), type, electronicFrom, null, List.of(history));
    }
}
