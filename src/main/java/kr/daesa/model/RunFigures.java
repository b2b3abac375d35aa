package kr.daesa.model;

import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/**
 * What a run came to, in figures.
 *
 * @param clients how many there are of each status; those without a result are in none
 * @param findings how many there are of each status, severity and code
 * @param penaltyTotal won of penalties after the caps; null where the run has not come so far
 * @param rowsRead of both sides, as the balance has them
 */
public record RunFigures(
        Map<ClientStatus, Long> clients,
        List<Findings> findings,
        @Nullable Long penaltyTotal,
        long rowsRead,
        long rowsRejected) {

    public static final RunFigures NOTHING = new RunFigures(Map.of(), List.of(), null, 0, 0);

    public RunFigures {
        clients = Map.copyOf(clients);
        findings = List.copyOf(findings);
    }

    /** The findings of one sort. */
    public record Findings(FindingStatus status, Severity severity, FindingCode code, long count) {}

    /** Clients that have a result. */
    public long clientCount() {
        return clients.values().stream().mapToLong(Long::longValue).sum();
    }

    public long clients(ClientStatus status) {
        return clients.getOrDefault(status, 0L);
    }

    public long findings(FindingStatus status) {
        return count(each -> each.status() == status);
    }

    /** Those of a severity that count: neither resolved nor waived. */
    public long counted(Severity severity) {
        return count(each -> each.severity() == severity && each.status().counts());
    }

    /** All that count. */
    public long counted() {
        return count(each -> each.status().counts());
    }

    private long count(Predicate<Findings> wanted) {
        return findings.stream().filter(wanted).mapToLong(Findings::count).sum();
    }
}
