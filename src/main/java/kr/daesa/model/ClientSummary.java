package kr.daesa.model;

import java.time.LocalDate;
import java.util.SortedMap;
import org.jspecify.annotations.Nullable;

/**
 * One client at a glance. Findings that are resolved or waived are not counted.
 *
 * @param failure why the client could not be reconciled; empty unless {@code FAILED}
 * @param penalties what they come to as of the business date, before and after the caps (가산세 한도)
 * @param risk penalties and lost deductions today, the night before and after the next legal dates
 * @param nextDue the nearest day by which something must be done; null where nothing is
 * @param certificateExpiresOn the last day of its certificate (인증서); null where no record tells it
 */
public record ClientSummary(
        Client client,
        ClientStatus status,
        String failure,
        SortedMap<FindingCode, Integer> findings,
        int errors,
        int warnings,
        PenaltyTotal penalties,
        MoneyAtRisk risk,
        int newFindings,
        int continuingFindings,
        int resolvedFindings,
        @Nullable LocalDate nextDue,
        @Nullable LocalDate certificateExpiresOn) {

    /** Won of penalties after the caps. */
    public long penaltyTotal() {
        return penalties.payable();
    }
}
