package kr.daesa.model;

import java.time.LocalDate;
import java.util.List;

/** All that the pages and tables of one client show. */
public record ClientReport(
        ClientSummary summary,
        LocalDate businessDate,
        List<PeriodSpan> periods,
        List<TrackedFinding> findings,
        List<BalanceLine> balance,
        List<CoverageSpan> coverage,
        List<SummaryTableLine> summaryTable,
        List<Reject> rejects) {

    public ClientReport {
        periods = List.copyOf(periods);
        findings = List.copyOf(findings);
        balance = List.copyOf(balance);
        coverage = List.copyOf(coverage);
        summaryTable = List.copyOf(summaryTable);
        rejects = List.copyOf(rejects);
    }
}
