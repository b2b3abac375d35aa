package kr.daesa.report;

import java.util.EnumMap;
import java.util.Map;
import kr.daesa.model.ClientStatus;
import kr.daesa.model.ClientSummary;
import kr.daesa.model.FindingCode;
import kr.daesa.model.RunSummary;

/**
 * The run added up. The firm's own line is no client, but its findings count.
 *
 * @param byStatus how many clients there are of each status; a status without any may be absent
 * @param findings how many there are of each code; codes without any are absent
 */
record RunTotals(
        Map<ClientStatus, Integer> byStatus,
        Map<FindingCode, Integer> findings,
        int errors,
        int warnings,
        long penaltyTotal,
        int newFindings,
        int continuing,
        int resolved) {

    static RunTotals of(RunSummary run) {
        Map<ClientStatus, Integer> byStatus = new EnumMap<>(ClientStatus.class);
        Map<FindingCode, Integer> findings = new EnumMap<>(FindingCode.class);
        int errors = 0;
        int warnings = 0;
        long penalties = 0;
        int opened = 0;
        int continuing = 0;
        int resolved = 0;
        for (ClientSummary client : run.clients()) {
            if (!ClientRows.isFirm(client.client())) {
                byStatus.merge(client.status(), 1, Integer::sum);
            }
            client.findings().forEach((code, count) -> findings.merge(code, count, Integer::sum));
            errors += client.errors();
            warnings += client.warnings();
            penalties = Math.addExact(penalties, client.penaltyTotal());
            opened += client.newFindings();
            continuing += client.continuingFindings();
            resolved += client.resolvedFindings();
        }
        return new RunTotals(byStatus, findings, errors, warnings, penalties, opened, continuing, resolved);
    }

    int clients() {
        return byStatus.values().stream().mapToInt(Integer::intValue).sum();
    }

    int of(ClientStatus status) {
        return byStatus.getOrDefault(status, 0);
    }

    /** Findings that are neither errors nor warnings. */
    int infos() {
        return findings.values().stream().mapToInt(Integer::intValue).sum() - errors - warnings;
    }
}
