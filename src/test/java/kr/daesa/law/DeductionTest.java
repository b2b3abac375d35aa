package kr.daesa.law;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import kr.daesa.model.Evidence;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

/** 법 제39조①2 and 영 제75조: which way a buyer deducts an invoice that came late, early, on paper, untransmitted. */
class DeductionTest {

    private static final PurchaseLaw LAW = Law.load().purchases();

    @ParameterizedTest(name = "supply {0}, issued {1}: {2}, until {3}, P9 {4}")
    @CsvSource({
        // 제34조③: by the tenth nothing is late.
        "2025-03-31, 2025-04-10, IN_PERIOD,      2025-04-10, false",
        "2025-03-31, 2025-04-11, IN_PERIOD,      2025-07-25, true",
        // 제3호: by the final return.
        "2025-06-30, 2025-07-25, IN_PERIOD,      2025-07-25, true",
        "2025-06-30, 2025-07-26, AMENDED_RETURN, 2026-07-25, true",
        "2024-12-31, 2025-01-31, IN_PERIOD,      2025-01-31, true",
        "2024-12-31, 2025-02-01, AMENDED_RETURN, 2026-01-31, true",
        // 제7호: a year for supplies from 2022-02-15,
        "2022-02-15, 2023-07-25, AMENDED_RETURN, 2023-07-25, true",
        "2022-02-15, 2023-07-26, NONE,           2023-07-25, false",
        "2025-06-30, 2026-07-25, AMENDED_RETURN, 2026-07-25, true",
        // six months for supplies from 2019-02-12,
        "2022-02-14, 2023-01-25, AMENDED_RETURN, 2023-01-25, true",
        "2022-02-14, 2023-01-26, NONE,           2023-01-25, false",
        "2019-02-12, 2019-07-26, AMENDED_RETURN, 2020-01-25, true",
        // and before that no day after the final return.
        "2019-02-11, 2019-07-25, IN_PERIOD,      2019-07-25, true",
        "2019-02-11, 2019-07-26, NONE,           2019-07-25, false"
    })
    void lateInvoiceIsDeductedByTheReturnOrThenByAnAmendedOne(
            LocalDate supply, LocalDate issued, DeductionWay way, LocalDate until, boolean penalty) {
        Deduction deduction = LAW.deduction(electronic(supply, issued, null));

        assertThat(deduction.way()).isEqualTo(way);
        assertThat(deduction.possibleWay()).isEqualTo(way);
        assertThat(deduction.until()).isNotNull();
        assertThat(deduction.until().strict()).isEqualTo(until);
        assertThat(deduction.lateReceipt()).isEqualTo(penalty);
    }

    /** The year after 2025-07-25 ends on a Saturday; 민법 제161조 would give the Monday. */
    @ParameterizedTest(name = "issued {0}: {1} for certain, {2} possibly")
    @CsvSource({
        "2026-07-25, AMENDED_RETURN, AMENDED_RETURN, true",
        "2026-07-26, NONE,           AMENDED_RETURN, true",
        "2026-07-27, NONE,           AMENDED_RETURN, true",
        "2026-07-28, NONE,           NONE,           false"
    })
    void yearThatEndsOnASaturdayHasTwoAnswers(
            LocalDate issued, DeductionWay way, DeductionWay possible, boolean penalty) {
        Deduction deduction = LAW.deduction(electronic(LocalDate.parse("2025-06-30"), issued, null));

        assertThat(deduction.way()).isEqualTo(way);
        assertThat(deduction.possibleWay()).isEqualTo(possible);
        assertThat(deduction.lateReceipt()).isEqualTo(penalty);
        assertThat(deduction.until())
                .isEqualTo(new PeriodEnd(LocalDate.parse("2026-07-25"), LocalDate.parse("2026-07-27")));
    }

    @Test
    void closedBusinessCountsFromItsOwnReturn() {
        Receipt receipt =
                electronic(LocalDate.parse("2025-02-10"), LocalDate.parse("2025-04-26"), LocalDate.parse("2025-03-15"));

        assertThat(LAW.deduction(receipt).way()).isEqualTo(DeductionWay.AMENDED_RETURN);
        assertThat(LAW.deduction(receipt).until())
                .isEqualTo(new PeriodEnd(LocalDate.parse("2026-04-25"), LocalDate.parse("2026-04-27")));
    }

    @ParameterizedTest
    @CsvSource({
        "2025-04-10, '부가가치세법 제38조제1항, 제34조제3항'",
        "2025-04-11, '부가가치세법 제39조제1항제2호, 같은 법 시행령 제75조제3호'",
        "2025-07-26, '부가가치세법 제39조제1항제2호, 같은 법 시행령 제75조제7호'"
    })
    void deductionNamesItsNumberOfTheDecree(LocalDate issued, String article) {
        assertThat(LAW.deduction(electronic(LocalDate.parse("2025-03-31"), issued, null))
                        .article())
                .startsWith(article);
    }

    @Test
    void untransmittedInvoiceIsDeductedAllTheSame() {
        Receipt receipt = new Receipt(
                LocalDate.parse("2025-03-31"), LocalDate.parse("2025-04-10"), Evidence.ELECTRONIC, false, true, null);

        Deduction deduction = LAW.deduction(receipt);

        assertThat(deduction.way()).isEqualTo(DeductionWay.IN_PERIOD);
        assertThat(deduction.lateReceipt()).isFalse();
        assertThat(deduction.article()).endsWith("같은 법 시행령 제75조제4호");
    }

    /** 제5호 is none of those for which the buyer pays, but 제3호 is. */
    @ParameterizedTest(name = "paper of {0}: {1} for certain, {2} possibly, P9 {3}")
    @CsvSource({
        "2025-04-10, IN_PERIOD, IN_PERIOD,      false",
        "2025-04-11, IN_PERIOD, IN_PERIOD,      true",
        "2025-07-25, IN_PERIOD, IN_PERIOD,      true",
        "2025-07-26, NONE,      AMENDED_RETURN, true",
        "2026-07-28, NONE,      NONE,           false"
    })
    void paperOfAnObligedSupplierIsDeductedUntilTheFinalReturn(
            LocalDate issued, DeductionWay way, DeductionWay possible, boolean penalty) {
        Deduction deduction =
                LAW.deduction(new Receipt(LocalDate.parse("2025-03-31"), issued, Evidence.PAPER, false, true, null));

        assertThat(deduction.way()).isEqualTo(way);
        assertThat(deduction.possibleWay()).isEqualTo(possible);
        assertThat(deduction.lateReceipt()).isEqualTo(penalty);
        assertThat(deduction.article()).endsWith("제75조제5호");
    }

    @Test
    void paperOfOneWhoMayUseItIsAnInvoiceLikeAnyOther() {
        Receipt receipt = new Receipt(
                LocalDate.parse("2025-03-31"), LocalDate.parse("2025-07-26"), Evidence.PAPER, false, false, null);

        assertThat(LAW.deduction(receipt).way()).isEqualTo(DeductionWay.AMENDED_RETURN);
    }

    /** 제8호: the supply must follow within six months of issue, for supplies before 2022-02-15 within thirty days. */
    @ParameterizedTest(name = "issued {0}, supplied {1}: {2}")
    @CsvSource({
        "2025-06-10, 2025-07-01, ON_ASSESSMENT, ON_ASSESSMENT, 2025-12-10",
        "2025-06-10, 2025-12-10, ON_ASSESSMENT, ON_ASSESSMENT, 2025-12-10",
        "2025-06-10, 2025-12-11, NONE,          NONE,          2025-12-10",
        "2021-12-20, 2022-01-19, ON_ASSESSMENT, ON_ASSESSMENT, 2022-01-19",
        "2021-12-20, 2022-01-20, NONE,          NONE,          2022-01-19",
        "2021-12-20, 2022-02-14, NONE,          NONE,          2022-01-19",
        "2021-12-20, 2022-02-15, ON_ASSESSMENT, ON_ASSESSMENT, 2022-06-20",
        // Six months after 2025-11-30 end with May, on a Sunday.
        "2025-11-30, 2026-05-31, ON_ASSESSMENT, ON_ASSESSMENT, 2026-05-31",
        "2025-11-30, 2026-06-01, NONE,          ON_ASSESSMENT, 2026-05-31",
        "2025-11-30, 2026-06-02, NONE,          NONE,          2026-05-31"
    })
    void invoiceBeforeTheSupplyIsDeductedOnlyWhereItIsAssessed(
            LocalDate issued, LocalDate supply, DeductionWay way, DeductionWay possible, LocalDate until) {
        Deduction deduction = LAW.deduction(electronic(supply, issued, null));

        assertThat(deduction.way()).isEqualTo(way);
        assertThat(deduction.possibleWay()).isEqualTo(possible);
        assertThat(deduction.until()).isNotNull();
        assertThat(deduction.until().strict()).isEqualTo(until);
        assertThat(deduction.lateReceipt()).isEqualTo(possible != DeductionWay.NONE);
    }

    @Test
    void invoiceBeforeTheSupplyWasLostBefore2019February12() {
        Deduction deduction =
                LAW.deduction(electronic(LocalDate.parse("2019-02-11"), LocalDate.parse("2019-02-10"), null));

        assertThat(deduction.way()).isEqualTo(DeductionWay.NONE);
        assertThat(deduction.until()).isNull();
    }

    @Test
    void invoiceBeforeTheSupplyOfTheSamePeriodIsRightSince2022() {
        Deduction deduction =
                LAW.deduction(electronic(LocalDate.parse("2025-06-30"), LocalDate.parse("2025-01-02"), null));

        assertThat(deduction.way()).isEqualTo(DeductionWay.IN_PERIOD);
        assertThat(deduction.lateReceipt()).isFalse();
        assertThat(deduction.article()).isEqualTo("부가가치세법 제17조제3항제2호");
    }

    @ParameterizedTest
    @EnumSource(
            value = Evidence.class,
            names = {"ELECTRONIC", "PAPER"},
            mode = EnumSource.Mode.EXCLUDE)
    void otherEvidenceIsNoInvoice(Evidence evidence) {
        LocalDate day = LocalDate.parse("2025-03-31");

        assertThatIllegalArgumentException()
                .isThrownBy(() -> new Receipt(day, day, evidence, true, true, null))
                .withMessage("a tax invoice is electronic or on paper, not " + evidence);
    }

    @Test
    void supplyBeforeTheTableIsRefused() {
        LocalDate day = LocalDate.parse("2013-06-30");

        assertThatThrownBy(() -> LAW.deduction(electronic(day, day, null)))
                .isInstanceOf(LawUnknownException.class)
                .hasMessage("deduction.tsv says nothing of a supply on 2013-06-30");
    }

    private static Receipt electronic(LocalDate supply, LocalDate issued, @Nullable LocalDate closedOn) {
        return new Receipt(supply, issued, Evidence.ELECTRONIC, true, true, closedOn);
    }
}
