package kr.daesa.law;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import kr.daesa.model.ClientType;
import kr.daesa.model.CompanySize;
import kr.daesa.model.CorrectionReason;
import kr.daesa.model.InvoiceKind;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Whole cases of one supply of a corporation, its issue and its transmission, judged by deadlines and rates together. */
class StatuteVectorsTest {

    private static final long SUPPLY = 10_000_000;
    private static final LocalDate LONG_AFTER = LocalDate.parse("2027-06-30");

    private final Law law = Law.load();

    @ParameterizedTest(name = "{0}: supplied {1}, issued {2}, transmitted {3}: {4} {5}")
    @CsvSource({
        " 1, 2025-03-31, 2025-04-10, 2025-04-11,   ,      0",
        " 2, 2025-04-30, 2025-05-12, 2025-05-13,   ,      0",
        " 3, 2025-03-31, 2025-04-11, 2025-04-11, P1, 100000",
        " 4, 2025-06-30, 2025-07-25, 2025-07-25, P1, 100000",
        " 5, 2025-06-30, 2025-07-26, 2025-07-26, P2, 200000",
        " 6, 2024-12-31, 2025-01-31, 2025-01-31, P1, 100000",
        " 7, 2025-03-31, 2025-04-10, 2025-04-12, P3,  30000",
        " 9, 2018-05-31, 2018-06-11, 2018-07-11, P3,  50000",
        "10, 2018-05-31, 2018-06-11, 2018-07-12, P4, 100000"
    })
    void sellerPays(int vector, LocalDate supplied, LocalDate issued, LocalDate sent, String code, long won) {
        Cost cost = law.cost(Sale.electronic(supply(supplied, SUPPLY, true), true, issued, sent), LONG_AFTER);

        assertThat(cost.violation() == null ? null : cost.violation().code()).isEqualTo(code);
        assertThat(cost.won()).isEqualTo(won);
        assertThat(cost.until()).isNull();
    }

    @ParameterizedTest(name = "{0}: on {1}: {2} {3}, until {4}")
    @CsvSource({
        "8, 2025-04-11,   ,     0, 2025-04-11",
        "8, 2025-04-12, P3, 30000, 2025-07-25",
        "8, 2025-07-25, P3, 30000, 2025-07-25",
        "8, 2025-07-26, P4, 50000,           "
    })
    void sellerWhoHasNotTransmittedPays(int vector, LocalDate day, String code, long won, LocalDate until) {
        Cost cost =
                law.cost(Sale.electronic(supply(day("2025-03-31"), SUPPLY, true), true, day("2025-04-10"), null), day);

        assertThat(cost.violation() == null ? null : cost.violation().code()).isEqualTo(code);
        assertThat(cost.won()).isEqualTo(won);
        assertThat(cost.until()).isEqualTo(until);
    }

    @ParameterizedTest(name = "{0}: supplied {1}, issued {2}: {3} {4}")
    @CsvSource({
        "3, 2025-03-31, 2025-04-10,   ,       0",
        "3, 2025-03-31, 2025-04-11, P9,   50000",
        "5, 2025-06-30, 2025-07-26, P9,   50000",
        "5, 2025-06-30, 2026-07-25, P9,   50000",
        "5, 2025-06-30, 2026-07-26,   , 1000000"
    })
    void buyerPays(int vector, LocalDate supplied, LocalDate issued, String code, long won) {
        Cost cost = law.cost(new Purchase(supply(supplied, SUPPLY, true), issued), LONG_AFTER);

        assertThat(cost.violation() == null ? null : cost.violation().code()).isEqualTo(code);
        assertThat(cost.won()).isEqualTo(won);
    }

    /** Vector 11. */
    @ParameterizedTest
    @CsvSource({"2025-12-31, 300000", "2026-01-02, 400000"})
    void fictitiousInvoiceCostsByItsDayOfIssue(LocalDate issued, long won) {
        assertThat(law.penalty(
                                Violation.FICTITIOUS_ISSUE,
                                InvoiceKind.TAX,
                                ClientType.CORPORATION,
                                day("2025-12-20"),
                                issued,
                                SUPPLY)
                        .amount())
                .isEqualTo(won);
    }

    /** Vector 12. */
    @Test
    void paperOfACorporationInTimeCostsOnePercentAndHasNoCap() {
        Cost cost =
                law.cost(Sale.onPaper(supply(day("2025-03-31"), SUPPLY, true), true, day("2025-04-05")), LONG_AFTER);

        assertThat(cost.violation()).isEqualTo(Violation.PAPER);
        assertThat(cost.won()).isEqualTo(100_000);
        assertThat(law.total(
                                ClientType.CORPORATION,
                                CompanySize.SMALL,
                                List.of(new Charge("P2a", InvoiceKind.TAX, day("2025-03-31"), 70_000_000)))
                        .payable())
                .isEqualTo(70_000_000);
    }

    /** Open point 4: the text says tax invoice, paper and electronic alike. */
    @ParameterizedTest
    @CsvSource({"2025-04-10, PAPER", "2025-04-11, LATE_ISSUE", "2025-07-25, LATE_ISSUE", "2025-07-26, NOT_ISSUED"})
    void latePaperIsALateIssue(LocalDate issued, Violation violation) {
        assertThat(law.cost(Sale.onPaper(supply(day("2025-03-31"), SUPPLY, true), true, issued), LONG_AFTER)
                        .violation())
                .isEqualTo(violation);
    }

    /** Vector 13. */
    @Test
    void cancellationOfADoubleIssueIsNeverIssuedLate() {
        assertThat(CorrectionReason.DOUBLE_ISSUE.hasIssuingDeadline()).isFalse();
        assertThat(law.cost(
                        Sale.electronic(
                                supply(day("2025-03-31"), SUPPLY, false), true, day("2025-09-01"), day("2025-09-02")),
                        LONG_AFTER))
                .isEqualTo(Cost.nothing(null));
    }

    /** Vector 14, and open point 3: flagged, and nothing assessed. */
    @Test
    void rescissionIssuedLateIsFlaggedAndANegativeAmountIsNotAssessed() {
        Cost cost = law.cost(
                Sale.electronic(
                        supply(day("2025-08-20"), -SUPPLY, CorrectionReason.RESCINDED.hasIssuingDeadline()),
                        true,
                        day("2025-09-15"),
                        day("2025-09-15")),
                LONG_AFTER);

        assertThat(cost.violation()).isEqualTo(Violation.LATE_ISSUE);
        assertThat(cost.penalty()).isNull();
        assertThat(cost.won()).isZero();
    }

    private static Supply supply(LocalDate writeDate, long won, boolean hasIssuingDeadline) {
        return new Supply(InvoiceKind.TAX, ClientType.CORPORATION, null, writeDate, won, won / 10, hasIssuingDeadline);
    }

    private static LocalDate day(String text) {
        return LocalDate.parse(text);
    }
}
