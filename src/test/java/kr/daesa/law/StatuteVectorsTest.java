package kr.daesa.law;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import kr.daesa.model.ClientType;
import kr.daesa.model.CorrectionReason;
import kr.daesa.model.InvoiceKind;
import org.junit.jupiter.api.Test;

/** Whole cases of one supply, its issue and its transmission, judged by the deadlines and rates together. */
class StatuteVectorsTest {

    private static final ClientType CORPORATION = ClientType.CORPORATION;

    private final Law law = Law.load();

    @Test
    void issuedOnTheTenthAndTransmittedTheNextDayIsInTime() {
        assertThat(law.issuingDeadline(day("2025-03-31"))).isEqualTo("2025-04-10");
        assertThat(law.transmissionDeadline(day("2025-04-10"))).isEqualTo("2025-04-11");
    }

    @Test
    void issuedOnMondayTheTwelfthAfterASaturdayIsInTime() {
        assertThat(law.issuingDeadline(day("2025-04-30"))).isEqualTo("2025-05-12");
        assertThat(law.transmissionDeadline(day("2025-05-12"))).isEqualTo("2025-05-13");
    }

    @Test
    void issuedOnTheEleventhCostsOnePercentAndTheBuyerHalf() {
        LocalDate supply = day("2025-03-31");

        assertThat(day("2025-04-11")).isAfter(law.issuingDeadline(supply));
        assertThat(day("2025-04-11")).isBefore(issueLimit(supply));
        assertThat(rate(Violation.LATE_ISSUE, supply)).isEqualTo(100);
        assertThat(rate(Violation.LATE_RECEIPT, supply)).isEqualTo(50);
    }

    @Test
    void issuedOnTheDayOfTheFinalReturnIsStillLate() {
        assertThat(issueLimit(day("2025-06-30"))).isEqualTo("2025-07-25");
    }

    @Test
    void issuedTheDayAfterIsNoIssueAndTheBuyerHasAYear() {
        LocalDate supply = day("2025-06-30");

        assertThat(day("2025-07-26")).isAfter(issueLimit(supply));
        assertThat(rate(Violation.NOT_ISSUED, supply)).isEqualTo(200);
        assertThat(law.deductionLimit(supply, null)).isEqualTo("2026-07-25");
        assertThat(rate(Violation.LATE_RECEIPT, supply)).isEqualTo(50);
    }

    @Test
    void finalReturnMovedByTheNewYearHolidaysMovesTheLimit() {
        assertThat(issueLimit(day("2024-12-31"))).isEqualTo("2025-01-31");
    }

    @Test
    void transmittedTwoDaysAfterIssueIsLate() {
        assertThat(day("2025-04-12")).isAfter(law.transmissionDeadline(day("2025-04-10")));
        assertThat(rate(Violation.LATE_TRANSMISSION, day("2025-03-31"))).isEqualTo(30);
    }

    @Test
    void notTransmittedByTheFinalReturnIsNoTransmission() {
        assertThat(day("2025-07-26")).isAfter(transmissionLimit(day("2025-03-31")));
        assertThat(rate(Violation.NOT_TRANSMITTED, day("2025-03-31"))).isEqualTo(50);
    }

    @Test
    void supplyOf2018TransmittedByThe11thOfJulyIsLate() {
        LocalDate supply = day("2018-05-31");

        assertThat(law.issuingDeadline(supply)).isEqualTo("2018-06-11");
        assertThat(transmissionLimit(supply)).isEqualTo("2018-07-11");
        assertThat(rate(Violation.LATE_TRANSMISSION, supply)).isEqualTo(50);
    }

    @Test
    void supplyOf2018TransmittedOnThe12thOfJulyIsNoTransmission() {
        LocalDate supply = day("2018-05-31");

        assertThat(day("2018-07-12")).isAfter(transmissionLimit(supply));
        assertThat(rate(Violation.NOT_TRANSMITTED, supply)).isEqualTo(100);
    }

    @Test
    void paperOfACorporationInTimeCostsOnePercent() {
        LocalDate supply = day("2025-03-31");

        assertThat(day("2025-04-05")).isBefore(law.issuingDeadline(supply));
        assertThat(rate(Violation.PAPER, supply)).isEqualTo(100);
    }

    @Test
    void cancellationOfADoubleIssueHasNoIssuingDeadline() {
        assertThat(CorrectionReason.DOUBLE_ISSUE.hasIssuingDeadline()).isFalse();
        assertThat(law.transmissionDeadline(day("2025-09-01"))).isEqualTo("2025-09-02");
    }

    @Test
    void rescissionIsDueByTheTenthAfterItsDayAndANegativeAmountIsNotAssessed() {
        assertThat(CorrectionReason.RESCINDED.hasIssuingDeadline()).isTrue();
        assertThat(law.issuingDeadline(day("2025-08-20"))).isEqualTo("2025-09-10");
        assertThat(law.penalty(Violation.LATE_ISSUE, InvoiceKind.TAX, CORPORATION, day("2025-08-20"), -1_000_000)
                        .amount())
                .isZero();
    }

    private int rate(Violation violation, LocalDate supply) {
        return law.penalty(violation, InvoiceKind.TAX, CORPORATION, supply, 1_000_000)
                .rateInTenThousandths();
    }

    private LocalDate issueLimit(LocalDate supply) {
        return law.lateIssueLimit(InvoiceKind.TAX, CORPORATION, supply, null);
    }

    private LocalDate transmissionLimit(LocalDate supply) {
        return law.lateTransmissionLimit(InvoiceKind.TAX, CORPORATION, supply, null);
    }

    private static LocalDate day(String text) {
        return LocalDate.parse(text);
    }
}
