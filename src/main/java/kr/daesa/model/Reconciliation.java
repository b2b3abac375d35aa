package kr.daesa.model;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What reconciling one client came to. Every list has one fixed order that does not depend on the order of the input.
 *
 * @param certificateExpiresOn the last day of the client's certificate (인증서); null where no record tells it
 */
public record Reconciliation(
        String clientId,
        ClientStatus status,
        List<Finding> findings,
        List<BalanceLine> balance,
        List<CoverageSpan> coverage,
        List<MatchLine> matches,
        List<SummaryTableLine> summaryTable,
        @Nullable LocalDate certificateExpiresOn) {

    public Reconciliation {
        findings = List.copyOf(findings);
        balance = List.copyOf(balance);
        coverage = List.copyOf(coverage);
        matches = List.copyOf(matches);
        summaryTable = List.copyOf(summaryTable);
    }
}
