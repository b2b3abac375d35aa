package kr.daesa.law;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import kr.daesa.model.ClientType;
import kr.daesa.model.InvoiceKind;
import kr.daesa.model.Penalty;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

/** 법 제60조 and, for exempt invoices, 법인세법 제75조의8 and 소득세법 제81조의10: rates by supply date. */
class PenaltyTest {

    private final Law law = Law.load();

    @ParameterizedTest(name = "{0} {1} {2} on {3}: {4}")
    @CsvSource({
        "LATE_ISSUE,        TAX, CORPORATION, 2017-01-01, 100",
        "LATE_ISSUE,        TAX, INDIVIDUAL,  2026-11-20, 100",
        "NOT_ISSUED,        TAX, CORPORATION, 2026-11-20, 200",
        "PAPER,             TAX, CORPORATION, 2015-01-01, 100",
        "LATE_TRANSMISSION, TAX, CORPORATION, 2016-12-31, 50",
        "LATE_TRANSMISSION, TAX, INDIVIDUAL,  2016-12-31, 10",
        "LATE_TRANSMISSION, TAX, INDIVIDUAL,  2017-01-01, 50",
        "LATE_TRANSMISSION, TAX, CORPORATION, 2018-12-31, 50",
        "LATE_TRANSMISSION, TAX, CORPORATION, 2019-01-01, 30",
        "LATE_TRANSMISSION, TAX, CORPORATION, 2019-01-02, 30",
        "NOT_TRANSMITTED,   TAX, CORPORATION, 2016-12-31, 100",
        "NOT_TRANSMITTED,   TAX, INDIVIDUAL,  2016-12-31, 30",
        "NOT_TRANSMITTED,   TAX, INDIVIDUAL,  2017-01-01, 100",
        "NOT_TRANSMITTED,   TAX, INDIVIDUAL,  2018-12-31, 100",
        "NOT_TRANSMITTED,   TAX, INDIVIDUAL,  2019-01-01, 50",
        "LATE_RECEIPT,      TAX, CORPORATION, 2016-12-31, 100",
        "LATE_RECEIPT,      TAX, CORPORATION, 2017-01-01, 50",
        "LATE_RECEIPT,      TAX, INDIVIDUAL,  2026-11-20, 50",
        "LATE_RECEIPT,      TAX, SIMPLIFIED,  2026-11-20, 0",
        "LATE_RECEIPT,      TAX, EXEMPT,      2026-11-20, 0",
        "LATE_ISSUE,        TAX, SIMPLIFIED,  2021-06-30, 0",
        "LATE_ISSUE,        TAX, SIMPLIFIED,  2021-07-01, 100",
        "NOT_ISSUED,        TAX, SIMPLIFIED,  2021-07-01, 200",
        "LATE_TRANSMISSION, TAX, SIMPLIFIED,  2021-07-01, 30",
        "NOT_TRANSMITTED,   TAX, SIMPLIFIED,  2021-07-01, 50",
        "LATE_ISSUE,        EXEMPT, CORPORATION, 2017-12-31, 200",
        "LATE_ISSUE,        EXEMPT, CORPORATION, 2018-01-01, 100",
        "LATE_ISSUE,        EXEMPT, EXEMPT,      2018-01-02, 100",
        "NOT_ISSUED,        EXEMPT, INDIVIDUAL,  2026-11-20, 200",
        "PAPER,             EXEMPT, CORPORATION, 2026-11-20, 100",
        "LATE_TRANSMISSION, EXEMPT, CORPORATION, 2016-12-31, 10",
        "LATE_TRANSMISSION, EXEMPT, CORPORATION, 2017-01-01, 50",
        "LATE_TRANSMISSION, EXEMPT, EXEMPT,      2018-12-31, 10",
        "LATE_TRANSMISSION, EXEMPT, INDIVIDUAL,  2018-12-31, 50",
        "LATE_TRANSMISSION, EXEMPT, INDIVIDUAL,  2019-01-01, 30",
        "NOT_TRANSMITTED,   EXEMPT, CORPORATION, 2016-12-31, 30",
        "NOT_TRANSMITTED,   EXEMPT, CORPORATION, 2018-12-31, 100",
        "NOT_TRANSMITTED,   EXEMPT, EXEMPT,      2018-12-31, 30",
        "NOT_TRANSMITTED,   EXEMPT, CORPORATION, 2019-01-01, 50",
        "LATE_RECEIPT,      EXEMPT, CORPORATION, 2026-11-20, 0"
    })
    void rateFollowsTheSupplyDate(
            Violation violation, InvoiceKind kind, ClientType type, LocalDate writeDate, int rate) {
        Penalty penalty = law.penalty(violation, kind, type, writeDate, 1_000_000);

        assertThat(penalty.rateInTenThousandths()).isEqualTo(rate);
        assertThat(penalty.amount()).isEqualTo(rate * 100L);
        assertThat(penalty.code()).isEqualTo(violation.code());
    }

    @ParameterizedTest
    @EnumSource(
            value = Violation.class,
            names = {"LATE_ISSUE", "NOT_ISSUED", "PAPER", "LATE_TRANSMISSION", "NOT_TRANSMITTED", "LATE_RECEIPT"})
    void whatARunAssessesHasARateForEveryTaxpayerAndKindSince2017(Violation violation) {
        for (InvoiceKind kind : InvoiceKind.values()) {
            for (ClientType type : ClientType.values()) {
                for (LocalDate day = LocalDate.parse("2017-01-01"); day.getYear() < 2028; day = day.plusMonths(1)) {
                    assertThat(law.penalty(violation, kind, type, day, 0).article())
                            .isNotBlank();
                }
            }
        }
    }

    @ParameterizedTest(name = "{0} {1} on {2}: {3}")
    @CsvSource({
        "OTHER_WORKPLACE,         CORPORATION, 2019-12-31, 200",
        "OTHER_WORKPLACE,         CORPORATION, 2020-01-01, 100",
        "OTHER_WORKPLACE,         CORPORATION, 2020-01-02, 100",
        "INACCURATE,              INDIVIDUAL,  2026-11-20, 100",
        "OTHER_NAME_ISSUE,        CORPORATION, 2017-01-01, 200",
        "OTHER_NAME_RECEIPT,      CORPORATION, 2026-11-20, 200",
        "OVERSTATED_ISSUE,        CORPORATION, 2018-01-01, 200",
        "OVERSTATED_RECEIPT,      CORPORATION, 2018-01-02, 200",
        "NOT_RECEIVED,            SIMPLIFIED,  2021-07-01, 50",
        "SALES_TABLE_MISSING,     CORPORATION, 2016-12-31, 100",
        "SALES_TABLE_MISSING,     CORPORATION, 2017-01-01, 50",
        "SALES_TABLE_INACCURATE,  INDIVIDUAL,  2016-12-31, 100",
        "SALES_TABLE_INACCURATE,  INDIVIDUAL,  2017-01-01, 50",
        "SALES_TABLE_LATE,        CORPORATION, 2016-12-31, 50",
        "SALES_TABLE_LATE,        CORPORATION, 2017-01-01, 30",
        "SALES_TABLE_LATE,        SIMPLIFIED,  2021-07-01, 30",
        "PURCHASE_TABLE_MISSING,  CORPORATION, 2016-12-31, 100",
        "PURCHASE_TABLE_MISSING,  CORPORATION, 2017-01-01, 50",
        "PURCHASE_TABLE_OVERSTATED, CORPORATION, 2016-12-31, 100",
        "PURCHASE_TABLE_OVERSTATED, CORPORATION, 2017-01-01, 50",
        "CARD_SLIPS,              CORPORATION, 2018-12-31, 100",
        "CARD_SLIPS,              CORPORATION, 2019-01-01, 50",
        "CARD_LIST_OVERSTATED,    CORPORATION, 2022-01-01, 50",
        "UNREGISTERED,            INDIVIDUAL,  2026-11-20, 100",
        "REGISTERED_FOR_ANOTHER,  INDIVIDUAL,  2024-12-31, 100",
        "REGISTERED_FOR_ANOTHER,  INDIVIDUAL,  2025-01-01, 200",
        "REGISTERED_FOR_ANOTHER,  INDIVIDUAL,  2025-01-02, 200",
        "CASH_STATEMENT,          INDIVIDUAL,  2026-11-20, 100"
    })
    void rateOfWhatAPersonAssessesFollowsTheSupplyDateToo(
            Violation violation, ClientType type, LocalDate writeDate, int rate) {
        assertThat(law.penalty(violation, InvoiceKind.TAX, type, writeDate, 1_000_000)
                        .rateInTenThousandths())
                .isEqualTo(rate);
    }

    @ParameterizedTest(name = "supply of 2017-06-30, {0} on {1}: {2}")
    @CsvSource({
        "FICTITIOUS_ISSUE,        2017-12-31, 200",
        "FICTITIOUS_ISSUE,        2018-01-01, 300",
        "FICTITIOUS_ISSUE,        2025-12-31, 300",
        "FICTITIOUS_ISSUE,        2026-01-01, 400",
        "FICTITIOUS_ISSUE,        2026-01-02, 400",
        "FICTITIOUS_RECEIPT,      2025-12-31, 300",
        "FICTITIOUS_RECEIPT,      2026-01-01, 400",
        "FICTITIOUS_NON_BUSINESS, 2025-12-31, 300",
        "FICTITIOUS_NON_BUSINESS, 2026-01-01, 400"
    })
    void rateOfAFictitiousInvoiceFollowsTheDayOfIssue(Violation violation, LocalDate issued, int rate) {
        Penalty penalty = law.penalty(
                violation, InvoiceKind.TAX, ClientType.CORPORATION, LocalDate.parse("2017-06-30"), issued, 1_000_000);

        assertThat(penalty.rateInTenThousandths()).isEqualTo(rate);
        assertThat(penalty.code()).startsWith("P6");
    }

    @Test
    void rateOfAFictitiousInvoiceIsNotToldWithoutTheDayOfIssue() {
        LocalDate supply = LocalDate.parse("2025-12-20");

        assertThatThrownBy(() -> law.penalty(
                        Violation.FICTITIOUS_ISSUE, InvoiceKind.TAX, ClientType.CORPORATION, supply, 1_000_000))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("day of issue");
    }

    @Test
    void overstatementHadNoPenaltyOfItsOwnBefore2018() {
        assertThatThrownBy(() -> law.penalty(
                        Violation.OVERSTATED_ISSUE,
                        InvoiceKind.TAX,
                        ClientType.CORPORATION,
                        LocalDate.parse("2017-12-31"),
                        1_000_000))
                .isInstanceOf(LawUnknownException.class);
    }

    @ParameterizedTest(name = "{0} won of supply cost {1}")
    @CsvSource({
        "1000000, 3000",
        "1003300, 3000",
        "1003333, 3000",
        "1003334, 3010",
        "3333, 0",
        "3334, 10",
        "0, 0",
        "-1000000, 0"
    })
    void wonBelowTenAreDropped(long supply, long amount) {
        Penalty penalty = law.penalty(
                Violation.LATE_TRANSMISSION,
                InvoiceKind.TAX,
                ClientType.CORPORATION,
                LocalDate.parse("2026-07-31"),
                supply);

        assertThat(penalty.amount()).isEqualTo(amount);
    }

    @Test
    void amountThatDoesNotFitIsNoAmount() {
        assertThatThrownBy(() -> law.penalty(
                        Violation.NOT_ISSUED,
                        InvoiceKind.TAX,
                        ClientType.CORPORATION,
                        LocalDate.parse("2026-07-31"),
                        Long.MAX_VALUE))
                .isInstanceOf(ArithmeticException.class);
    }

    @ParameterizedTest
    @CsvSource({
        "LATE_ISSUE, P1, TAX, CORPORATION, 부가가치세법 제60조제2항제1호",
        "NOT_ISSUED, P2, TAX, CORPORATION, 부가가치세법 제60조제2항제2호",
        "PAPER, P2a, TAX, CORPORATION, 부가가치세법 제60조제2항제2호가목",
        "LATE_TRANSMISSION, P3, TAX, INDIVIDUAL, 부가가치세법 제60조제2항제3호",
        "NOT_TRANSMITTED, P4, TAX, INDIVIDUAL, 부가가치세법 제60조제2항제4호",
        "LATE_ISSUE, P1, EXEMPT, CORPORATION, 법인세법 제75조의8",
        "LATE_ISSUE, P1, EXEMPT, EXEMPT, 소득세법 제81조의10"
    })
    void penaltyNamesItsArticle(Violation violation, String code, InvoiceKind kind, ClientType type, String article) {
        Penalty penalty = law.penalty(violation, kind, type, LocalDate.parse("2026-07-31"), 10_000);

        assertThat(penalty.code()).isEqualTo(code);
        assertThat(penalty.article()).isEqualTo(article);
    }

    @Test
    void rateOfADayBeforeTheTablesIsRefused() {
        assertThatThrownBy(() -> law.penalty(
                        Violation.LATE_ISSUE,
                        InvoiceKind.TAX,
                        ClientType.CORPORATION,
                        LocalDate.parse("2014-12-31"),
                        10_000))
                .isInstanceOf(LawUnknownException.class)
                .hasMessage("penalties.tsv says nothing of LATE_ISSUE, TAX invoice, CORPORATION, on 2014-12-31");
    }
}
