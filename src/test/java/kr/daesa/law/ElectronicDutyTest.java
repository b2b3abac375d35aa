package kr.daesa.law;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
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

/** 법 제32조②, 영 제68조①②, 소득세법 시행령 제211조의2: who must issue electronically. */
class ElectronicDutyTest {

    private static final long MILLION = 1_000_000;

    private final Law law = Law.load();

    @ParameterizedTest
    @CsvSource({
        "TAX, 2010-12-31, false", "TAX, 2011-01-01, true", "TAX, 2026-11-20, true",
        "EXEMPT, 2015-06-30, false", "EXEMPT, 2015-07-01, true", "EXEMPT, 2026-11-20, true"
    })
    void corporationMustWhateverItsSupply(InvoiceKind kind, LocalDate writeDate, boolean must) {
        assertThat(law.mustIssueElectronically(client(ClientType.CORPORATION, null, Map.of()), kind, writeDate))
                .isEqualTo(must);
    }

    @ParameterizedTest(name = "{1} million in {0}, supply of {2}: {3}")
    @CsvSource({
        // ten hundred million until 2014-06-30; the supply of 2010 for the first half of 2012 alone
        "2010, 1000, 2011-12-31, false",
        "2010, 1000, 2012-01-01, true",
        "2010, 1000, 2012-01-02, true",
        "2010, 1000, 2012-06-30, true",
        "2010, 1000, 2012-07-01, false",
        "2010,  999, 2012-01-01, false",
        "2011, 1000, 2012-06-30, false",
        "2011, 1000, 2012-07-01, true",
        "2011, 1000, 2013-06-30, true",
        "2011, 1000, 2013-07-01, false",
        "2012,  999, 2013-07-01, false",
        "2012, 1000, 2013-06-30, false",
        "2012, 1000, 2013-07-01, true",
        "2012, 1000, 2014-06-30, true",
        "2012, 1000, 2014-07-01, false",
        // three hundred million until 2022-06-30
        "2013,  299, 2014-07-01, false",
        "2013,  300, 2014-06-30, false",
        "2013,  300, 2014-07-01, true",
        "2013,  300, 2014-07-02, true",
        "2012,  300, 2014-06-30, false",
        "2017,  300, 2019-06-30, true",
        "2017,  300, 2019-07-01, false",
        "2018,  300, 2019-06-30, false",
        "2018,  300, 2019-07-01, true",
        "2018,  300, 2020-06-30, true",
        "2018,  300, 2020-07-01, false",
        "2020,  299, 2022-06-30, false",
        "2020,  300, 2022-06-30, true",
        // two hundred million for one year; whoever reached only that was free again on 2023-07-01
        "2021,  199, 2022-07-01, false",
        "2021,  200, 2022-06-30, false",
        "2021,  200, 2022-07-01, true",
        "2021,  200, 2023-06-30, true",
        "2021,  200, 2023-07-01, false",
        // one hundred million from 2023-07-01, and for good
        "2022,   99, 2023-07-01, false",
        "2022,  100, 2023-06-30, false",
        "2022,  100, 2023-07-01, true",
        "2022,  100, 2024-07-01, true",
        "2022,  100, 2026-11-20, true",
        "2022,   80, 2024-07-01, false",
        // eighty million from 2024-07-01, and for good
        "2023,   79, 2024-07-01, false",
        "2023,   80, 2024-06-30, false",
        "2023,   80, 2024-07-01, true",
        "2023,   80, 2027-12-31, true",
        "2025,   80, 2026-06-30, false",
        "2025,   80, 2026-07-01, true"
    })
    void individualMustFromJulyOfTheYearAfterReachingTheThreshold(
            int year, long millions, LocalDate writeDate, boolean must) {
        Client client = client(ClientType.INDIVIDUAL, null, Map.of(year, millions * MILLION));

        assertThat(law.mustIssueElectronically(client, InvoiceKind.TAX, writeDate))
                .isEqualTo(must);
    }

    @Test
    void whoeverReachedTwoHundredMillionIn2021AloneWasFreeAgainOnJuly2023() {
        Client client = client(ClientType.INDIVIDUAL, null, Map.of(2021, 250 * MILLION, 2022, 99 * MILLION));

        assertThat(law.mustIssueElectronically(client, InvoiceKind.TAX, LocalDate.parse("2023-06-30")))
                .isTrue();
        assertThat(law.mustIssueElectronically(client, InvoiceKind.TAX, LocalDate.parse("2023-07-01")))
                .isFalse();
        assertThat(law.mustIssueElectronically(client, InvoiceKind.TAX, LocalDate.parse("2024-07-01")))
                .isFalse();
    }

    @ParameterizedTest
    @CsvSource({
        // the supply of 2023 measured against eighty million, that of 2022 still against a hundred
        "90, 0, 2024-06-30, false",
        "90, 0, 2024-07-01, false",
        "0, 90, 2024-06-30, false",
        "0, 90, 2024-07-01, true"
    })
    void eightyMillionCountsForTheSupplyOf2023AndLater(long of2022, long of2023, LocalDate writeDate, boolean must) {
        Client client = client(ClientType.INDIVIDUAL, null, Map.of(2022, of2022 * MILLION, 2023, of2023 * MILLION));

        assertThat(law.mustIssueElectronically(client, InvoiceKind.TAX, writeDate))
                .isEqualTo(must);
    }

    @ParameterizedTest
    @CsvSource({
        "2012-01-01, TAXABLE",
        "2019-06-30, TAXABLE",
        "2019-07-01, TOTAL",
        "2022-07-01, TOTAL",
        "2026-11-20, TOTAL"
    })
    void exemptSupplyIsCountedFromJuly2019(LocalDate day, String base) {
        assertThat(law.rulesOn(day))
                .filteredOn(rule -> rule.table().equals("electronic-duty.tsv")
                        && rule.kind().equals("TAX")
                        && rule.taxpayer().equals("INDIVIDUAL"))
                .singleElement()
                .satisfies(rule -> assertThat(rule.value().split(" ")[1]).isEqualTo(base));
    }

    @Test
    void oneWonLessIsNotReached() {
        Client client = client(ClientType.INDIVIDUAL, null, Map.of(2023, 80 * MILLION - 1));

        assertThat(law.mustIssueElectronically(client, InvoiceKind.TAX, LocalDate.parse("2024-07-01")))
                .isFalse();
    }

    @Test
    void laterSmallYearsDoNotEndAPermanentDuty() {
        Client client = client(
                ClientType.INDIVIDUAL, null, Map.of(2022, 100 * MILLION, 2023, MILLION, 2024, MILLION, 2025, MILLION));

        assertThat(law.mustIssueElectronically(client, InvoiceKind.TAX, LocalDate.parse("2026-11-20")))
                .isTrue();
    }

    @Test
    void simplifiedTaxpayerMustLikeAnyIndividualSinceItIssuesTaxInvoices() {
        Client client = client(ClientType.SIMPLIFIED, null, Map.of(2019, 500 * MILLION, 2023, 90 * MILLION));

        assertThat(law.mustIssueElectronically(client, InvoiceKind.TAX, LocalDate.parse("2021-06-30")))
                .isFalse();
        assertThat(law.mustIssueElectronically(client, InvoiceKind.TAX, LocalDate.parse("2024-07-01")))
                .isTrue();
    }

    @ParameterizedTest
    @CsvSource({
        "2017,  999, 2018-07-01, false", "2017, 1000, 2018-07-01, true", "2018, 300, 2019-07-01, true",
        "2021,  200, 2022-07-01, true", "2022,  100, 2023-07-01, true", "2023, 80, 2024-07-01, true",
        "2023,   80, 2026-11-20, true"
    })
    void exemptBusinessMustIssueExemptInvoicesFromItsOwnThresholds(
            int year, long millions, LocalDate writeDate, boolean must) {
        Client client = client(ClientType.EXEMPT, null, Map.of(year, millions * MILLION));

        assertThat(law.mustIssueElectronically(client, InvoiceKind.EXEMPT, writeDate))
                .isEqualTo(must);
        assertThat(law.mustIssueElectronically(client, InvoiceKind.TAX, writeDate))
                .isFalse();
    }

    @Test
    void simplifiedTaxpayerIsNotBoundWhileItIssuesNoTaxInvoices() {
        Client client = client(ClientType.SIMPLIFIED, null, Map.of(2023, 90 * MILLION, 2024, 30 * MILLION));

        assertThat(law.mustIssueElectronically(client, InvoiceKind.TAX, LocalDate.parse("2025-06-30")))
                .isTrue();
        assertThat(law.mustIssueElectronically(client, InvoiceKind.TAX, LocalDate.parse("2025-07-01")))
                .isFalse();
        assertThat(law.mustIssueElectronically(client, InvoiceKind.TAX, LocalDate.parse("2026-07-01")))
                .isTrue();
    }

    @Test
    void individualBoundForTaxInvoicesIsBoundForExemptOnesSinceJuly2015() {
        Client client = client(ClientType.INDIVIDUAL, null, Map.of(2013, 300 * MILLION, 2014, 300 * MILLION));

        assertThat(law.mustIssueElectronically(client, InvoiceKind.EXEMPT, LocalDate.parse("2015-06-30")))
                .isFalse();
        assertThat(law.mustIssueElectronically(client, InvoiceKind.EXEMPT, LocalDate.parse("2015-07-01")))
                .isTrue();
    }

    @ParameterizedTest
    @EnumSource(
            value = ClientType.class,
            names = {"INDIVIDUAL", "SIMPLIFIED", "EXEMPT"})
    void withoutAHistoryNoOneButACorporationMust(ClientType type) {
        for (InvoiceKind kind : InvoiceKind.values()) {
            assertThat(law.mustIssueElectronically(client(type, null, Map.of()), kind, LocalDate.parse("2026-11-20")))
                    .isFalse();
        }
    }

    @ParameterizedTest
    @EnumSource(ClientType.class)
    void dayInTheRosterDecides(ClientType type) {
        Client client = client(type, LocalDate.parse("2026-03-01"), Map.of(2023, 900 * MILLION));

        assertThat(law.mustIssueElectronically(client, InvoiceKind.TAX, LocalDate.parse("2026-02-28")))
                .isFalse();
        assertThat(law.mustIssueElectronically(client, InvoiceKind.TAX, LocalDate.parse("2026-03-01")))
                .isTrue();
    }

    private static Client client(ClientType type, @Nullable LocalDate electronicFrom, Map<Integer, Long> supply) {
        List<YearlySupply> history = supply.entrySet().stream()
                .map(year -> YearlySupply.filed(year.getKey(), year.getValue()))
                .toList();
        return new Client("K1", "상사", BusinessNumber.parse("124-81-00998"), type, electronicFrom, null, history);
    }
}
