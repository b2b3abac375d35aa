package kr.daesa.model;

import java.util.List;

/** What reconciling one client came to. Every list has one fixed order that does not depend on the order of the input. */
public record Reconciliation(
        String clientId,
        ClientStatus status,
        List<Finding> findings,
        List<BalanceLine> balance,
        List<CoverageSpan> coverage,
        List<MatchLine> matches,
        List<SummaryTableLine> summaryTable) {

    public Reconciliation {
        findings = List.copyOf(findings);
        balance = List.copyOf(balance);
        coverage = List.copyOf(coverage);
        matches = List.copyOf(matches);
        summaryTable = List.copyOf(summaryTable);
    }
}
