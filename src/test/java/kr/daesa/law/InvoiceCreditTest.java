package kr.daesa.law;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import kr.daesa.law.InvoiceCredit.Entitlement;
import kr.daesa.model.BusinessNumber;
import kr.daesa.model.Client;
import kr.daesa.model.ClientType;
import kr.daesa.model.YearlySupply;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** 법 제47조, 영 제89조: 200 won for each electronic invoice, for whom and when; and who issues tax invoices at all. */
class InvoiceCreditTest {

    private final Law law = Law.load();

    @ParameterizedTest
    @CsvSource({
        // any business until 2013, individuals until 2015, nobody until 2022-06-30
        "CORPORATION, 2013-12-31, ENTITLED",
        "CORPORATION, 2014-01-01, NONE",
        "CORPORATION, 2026-11-20, NONE",
        "INDIVIDUAL, 2013-12-31, ENTITLED",
        "INDIVIDUAL, 2014-01-01, ENTITLED",
        "INDIVIDUAL, 2015-12-31, ENTITLED",
        "INDIVIDUAL, 2016-01-01, NONE",
        "INDIVIDUAL, 2022-06-30, NONE",
        "INDIVIDUAL, 2022-07-01, ENTITLED",
        "INDIVIDUAL, 2024-12-31, ENTITLED",
        "INDIVIDUAL, 2025-01-01, ENTITLED",
        "INDIVIDUAL, 2027-12-31, ENTITLED",
        "INDIVIDUAL, 2028-01-01, NONE",
        "SIMPLIFIED, 2023-06-30, NONE",
        "SIMPLIFIED, 2023-07-01, ENTITLED",
        "SIMPLIFIED, 2027-12-31, ENTITLED",
        "SIMPLIFIED, 2028-01-01, NONE",
        "EXEMPT, 2026-11-20, NONE"
    })
    void creditIsForItsTimesAndTaxpayers(ClientType type, LocalDate issueDate, Entitlement entitlement) {
        YearlySupply before = YearlySupply.filed(issueDate.getYear() - 1, 60_000_000);
        YearlySupply twoBefore = YearlySupply.filed(issueDate.getYear() - 2, 60_000_000);
        InvoiceCredit credit = law.invoiceCredit(client(type, before, twoBefore), issueDate);

        assertThat(credit.entitlement()).isEqualTo(entitlement);
        assertThat(credit.wonEach()).isEqualTo(entitlement == Entitlement.ENTITLED ? 200 : 0);
    }

    @ParameterizedTest
    @CsvSource({"299999999, ENTITLED", "300000000, SUPPLY_TOO_MUCH"})
    void supplyOfTheYearBeforeIsBelowThreeHundredMillion(long supply, Entitlement entitlement) {
        Client client = client(ClientType.INDIVIDUAL, YearlySupply.filed(2025, supply), YearlySupply.filed(2026, 1));

        assertThat(law.invoiceCredit(client, LocalDate.parse("2026-01-01")).entitlement())
                .isEqualTo(entitlement);
    }

    @Test
    void supplyCountsAsCorrectedLast() {
        Client client = client(
                ClientType.INDIVIDUAL,
                YearlySupply.filed(2025, 290_000_000),
                new YearlySupply(2025, 310_000_000, LocalDate.parse("2026-05-04"), null));

        assertThat(law.invoiceCredit(client, LocalDate.parse("2026-11-20")).entitlement())
                .isEqualTo(Entitlement.SUPPLY_TOO_MUCH);
    }

    @ParameterizedTest
    @CsvSource({"2024-02-28, SUPPLY_UNKNOWN", "2024-02-29, OPENING_UNKNOWN", "2026-11-20, OPENING_UNKNOWN"})
    void whatIsNotKnownIsSaid(LocalDate issueDate, Entitlement entitlement) {
        InvoiceCredit credit = law.invoiceCredit(client(ClientType.INDIVIDUAL), issueDate);

        assertThat(credit.entitlement()).isEqualTo(entitlement);
        assertThat(credit.wonEach()).as("perhaps had").isEqualTo(200);
    }

    @ParameterizedTest
    @CsvSource({"0, 0", "1, 200", "4999, 999800", "5000, 1000000", "5001, 1000000", "100000, 1000000"})
    void amountIsTwoHundredWonEachUpToAMillion(long invoices, long won) {
        Client client = client(ClientType.INDIVIDUAL, YearlySupply.filed(2025, 90_000_000));

        assertThat(law.invoiceCredit(client, LocalDate.parse("2026-11-20")).amount(invoices))
                .isEqualTo(won);
    }

    @ParameterizedTest
    @CsvSource({"100, 1, 200", "100, 3, 600", "4999, 3, 200", "5000, 3, 0", "0, 0, 0"})
    void eachLateTransmissionLosesTwoHundredWonBelowTheCap(long inTime, long late, long won) {
        Client client = client(ClientType.INDIVIDUAL, YearlySupply.filed(2025, 90_000_000));

        assertThat(law.invoiceCredit(client, LocalDate.parse("2026-11-20")).lost(inTime, late))
                .isEqualTo(won);
    }

    @Test
    void whoHasNoCreditLosesNone() {
        InvoiceCredit none = law.invoiceCredit(client(ClientType.CORPORATION), LocalDate.parse("2026-11-20"));

        assertThat(none.amount(100)).isZero();
        assertThat(none.lost(100, 3)).isZero();
        assertThat(none.rule()).isNull();
    }

    @ParameterizedTest
    @CsvSource({
        "SIMPLIFIED, 48000000, 2021-06-30, false",
        "SIMPLIFIED, 48000000, 2021-07-01, true",
        "SIMPLIFIED, 43636364, 2021-07-01, true", // with tax 48,000,000 won
        "SIMPLIFIED, 43636363, 2021-07-01, false",
        "SIMPLIFIED, 43636363, 2022-06-30, false",
        "SIMPLIFIED, 43636363, 2022-07-01, true", // of 2021 nothing is known
        "INDIVIDUAL, 1, 2021-07-01, true",
        "CORPORATION, 1, 2021-07-01, true",
        "EXEMPT, 90000000, 2021-07-01, false"
    })
    void simplifiedTaxpayersIssueTaxInvoicesAfterAYearOfFortyEightMillionWithTax(
            ClientType type, long supplyOf2020, LocalDate writeDate, boolean issues) {
        Client client = client(type, YearlySupply.filed(2020, supplyOf2020));

        assertThat(law.issuesTaxInvoices(client, writeDate)).isEqualTo(issues);
    }

    @Test
    void simplifiedTaxpayerWithoutTaxInvoicesHasNoCredit() {
        Client client = client(ClientType.SIMPLIFIED, YearlySupply.filed(2025, 30_000_000));

        assertThat(law.invoiceCredit(client, LocalDate.parse("2026-11-20")).entitlement())
                .isEqualTo(Entitlement.NO_TAX_INVOICES);
    }

    @ParameterizedTest
    @CsvSource({
        "2020-12-31, 48000000",
        "2021-01-01, 80000000",
        "2024-06-30, 80000000",
        "2024-07-01, 104000000",
        "2026-11-20, 104000000"
    })
    void simplifiedTaxpayersHaveACeiling(LocalDate day, String gross) {
        assertThat(law.rulesOn(day))
                .filteredOn(rule -> rule.name().equals("SIMPLIFIED_CEILING"))
                .extracting(Rule::value)
                .containsExactly(gross);
    }

    private static Client client(ClientType type, YearlySupply... history) {
        return new Client("K1", "상사", BusinessNumber.parse("124-81-00998"), type, null, null, List.of(history));
    }
}
