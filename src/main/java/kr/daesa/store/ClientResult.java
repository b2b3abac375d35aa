package kr.daesa.store;

import java.time.LocalDate;
import java.util.List;
import kr.daesa.model.BalanceLine;
import kr.daesa.model.ClientStatus;
import kr.daesa.model.CoverageSpan;
import kr.daesa.model.Reject;
import kr.daesa.model.SummaryTableLine;
import kr.daesa.model.TrackedFinding;
import org.jspecify.annotations.Nullable;

/**
 * How one client of a run ended. That it failed is a value like any other.
 *
 * @param failure why it could not be reconciled; empty unless {@code FAILED}
 * @param certificateExpiresOn the last day of its certificate (인증서); null where no record tells it
 */
public record ClientResult(
        String clientId,
        ClientStatus status,
        String failure,
        List<TrackedFinding> findings,
        List<BalanceLine> balance,
        List<CoverageSpan> coverage,
        List<SummaryTableLine> summaryTable,
        List<Reject> rejects,
        @Nullable LocalDate certificateExpiresOn) {

    public ClientResult {
        findings = List.copyOf(findings);
        balance = List.copyOf(balance);
        coverage = List.copyOf(coverage);
        summaryTable = List.copyOf(summaryTable);
        rejects = List.copyOf(rejects);
    }
}
