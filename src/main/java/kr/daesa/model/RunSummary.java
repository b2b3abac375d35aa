package kr.daesa.model;

import java.time.LocalDate;
import java.util.List;

/**
 * One run at a glance.
 *
 * @param rulesVersion the hash of the law tables it applied
 * @param inputs every input file, by path
 * @param clients by client id
 */
public record RunSummary(
        String runId,
        LocalDate businessDate,
        List<PeriodSpan> periods,
        String rulesVersion,
        List<SourceFile> inputs,
        boolean balanced,
        List<ClientSummary> clients) {

    public RunSummary {
        periods = List.copyOf(periods);
        inputs = List.copyOf(inputs);
        clients = List.copyOf(clients);
    }
}
