package kr.daesa.model;

import java.time.LocalDate;
import java.util.List;

/**
 * One run at a glance.
 *
 * @param rulesVersion the hash of the law tables it applied
 * @param inputs every input file, by path
 * @param clients by client id
 * @param legalDates the days of the law that lie ahead, in order
 */
public record RunSummary(
        String runId,
        LocalDate businessDate,
        List<PeriodSpan> periods,
        String rulesVersion,
        List<SourceFile> inputs,
        boolean balanced,
        List<ClientSummary> clients,
        List<LegalDate> legalDates) {

    public RunSummary {
        periods = List.copyOf(periods);
        inputs = List.copyOf(inputs);
        clients = List.copyOf(clients);
        legalDates = List.copyOf(legalDates);
    }
}
