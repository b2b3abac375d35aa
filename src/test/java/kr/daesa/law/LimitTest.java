package kr.daesa.law;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import kr.daesa.model.ClientType;
import kr.daesa.model.InvoiceKind;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

/** Until when late is late and not never: 법 제60조②, 법인세법 제75조의8, 소득세법 제81조의10; and 영 제75조 for the buyer. */
class LimitTest {

    private final Law law = Law.load();

    @ParameterizedTest(name = "supply {0}: issued late by {1}, transmitted late by {2}")
    @CsvSource({
        // Before 2017 a late issue had to be within the tax period.
        "2016-12-31, 2016-12-31, 2017-01-11",
        "2017-01-01, 2017-07-25, 2017-07-11",
        // Before 2019 a late transmission ended on the 11th after the period.
        "2018-05-31, 2018-07-25, 2018-07-11",
        "2018-12-31, 2019-01-25, 2019-01-11",
        "2019-01-01, 2019-07-25, 2019-07-25",
        "2024-12-31, 2025-01-31, 2025-01-31",
        "2026-06-30, 2026-07-27, 2026-07-27",
        "2026-07-01, 2027-01-25, 2027-01-25"
    })
    void taxInvoicesAreLateUntilTheFinalReturn(LocalDate supply, LocalDate issue, LocalDate transmission) {
        for (ClientType type : new ClientType[] {ClientType.CORPORATION, ClientType.INDIVIDUAL, ClientType.EXEMPT}) {
            assertThat(law.lateIssueLimit(InvoiceKind.TAX, type, supply, null)).isEqualTo(issue);
            assertThat(law.lateTransmissionLimit(InvoiceKind.TAX, type, supply, null))
                    .isEqualTo(transmission);
        }
    }

    @ParameterizedTest(name = "supply {0}, closed {1}: {2}")
    @CsvSource({"2025-02-28,, 2026-01-26", "2025-12-31,, 2026-01-26", "2025-02-28, 2025-03-15, 2025-04-25"})
    void taxPeriodOfASimplifiedTaxpayerIsTheYear(LocalDate supply, LocalDate closedOn, LocalDate limit) {
        assertThat(law.lateIssueLimit(InvoiceKind.TAX, ClientType.SIMPLIFIED, supply, closedOn))
                .isEqualTo(limit);
        assertThat(law.lateTransmissionLimit(InvoiceKind.TAX, ClientType.SIMPLIFIED, supply, closedOn))
                .isEqualTo(limit);
    }

    @ParameterizedTest
    @EnumSource(ClientType.class)
    void exemptInvoicesAreLateUntilThe25thAfterTheYear(ClientType type) {
        LocalDate supply = LocalDate.parse("2025-02-28");

        // A Sunday: the text names a day and no return, so it does not move; nor does a closing.
        assertThat(law.lateIssueLimit(InvoiceKind.EXEMPT, type, supply, null)).isEqualTo("2026-01-25");
        assertThat(law.lateTransmissionLimit(InvoiceKind.EXEMPT, type, supply, LocalDate.parse("2025-03-15")))
                .isEqualTo("2026-01-25");
    }

    @ParameterizedTest
    @CsvSource({"2018-12-31, 2019-01-11", "2019-01-01, 2020-01-25", "2020-12-31, 2021-01-25"})
    void exemptTransmissionEndedOnThe11thForSuppliesBefore2019(LocalDate supply, LocalDate limit) {
        assertThat(law.lateTransmissionLimit(InvoiceKind.EXEMPT, ClientType.CORPORATION, supply, null))
                .isEqualTo(limit);
        assertThat(law.lateTransmissionLimit(InvoiceKind.EXEMPT, ClientType.INDIVIDUAL, supply, null))
                .isEqualTo(limit);
    }

    @ParameterizedTest(name = "supply {0}: deducted when issued by {1}")
    @CsvSource({
        "2015-12-31, 2015-12-31",
        "2016-07-01, 2017-01-25",
        "2019-02-11, 2019-07-25",
        "2019-02-12, 2020-01-25",
        "2022-02-14, 2023-01-25",
        "2022-02-15, 2023-07-25",
        "2024-12-31, 2026-01-31",
        "2025-06-30, 2026-07-25",
        "2026-07-01, 2028-01-25"
    })
    void lateInvoiceGivesDeductionForALongerTimeSinceEachReform(LocalDate supply, LocalDate limit) {
        assertThat(law.deductionLimit(supply, null)).isEqualTo(limit);
    }

    @ParameterizedTest
    @CsvSource({"2025-02-10, 2025-03-15, 2026-04-25", "2019-01-10, 2019-01-31, 2019-02-25"})
    void deductionIsCountedFromTheReturnOfAClosedBusiness(LocalDate supply, LocalDate closedOn, LocalDate limit) {
        assertThat(law.deductionLimit(supply, closedOn)).isEqualTo(limit);
    }
}
