package kr.daesa.job;

import java.time.LocalDate;
import java.util.Collection;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Stream;
import kr.daesa.model.Client;
import kr.daesa.model.ClientReport;
import kr.daesa.model.ClientSummary;
import kr.daesa.model.Finding;
import kr.daesa.model.FindingCode;
import kr.daesa.model.FindingStatus;
import kr.daesa.model.Problem;
import kr.daesa.model.ProblemCode;
import kr.daesa.model.Provenance;
import kr.daesa.model.Reject;
import kr.daesa.model.Severity;
import kr.daesa.model.Side;
import kr.daesa.model.SourceFile;
import kr.daesa.model.TrackedFinding;
import kr.daesa.store.ClientResult;
import kr.daesa.store.Database;
import kr.daesa.store.ResultStore;
import kr.daesa.store.SourceStore;
import org.jspecify.annotations.Nullable;

/** Makes the report of a client of its result in the database. */
final class ClientReports {

    private final CurrentRun run;
    private final FrozenRoster roster;
    private final SourceStore sources;
    private final ResultStore results;

    ClientReports(CurrentRun run, FrozenRoster roster, Database database) {
        this.run = run;
        this.roster = roster;
        this.sources = database.sources();
        this.results = database.results();
    }

    ClientReport of(String clientId) {
        ClientResult result = results.load(run.id(), clientId);
        BalanceCheck.check(result.balance());
        return new ClientReport(
                summary(result),
                run.run().businessDate(),
                run.run().periods(),
                result.findings(),
                result.balance(),
                result.coverage(),
                result.summaryTable(),
                rejects(result));
    }

    /** Lines of the roster that were refused, and what lies at no place, stand on the firm's own line, before its rows. */
    private List<Reject> rejects(ClientResult result) {
        return Firm.is(result.clientId())
                ? Stream.of(results.rosterRejects(run.id()), strays(), result.rejects())
                        .flatMap(Collection::stream)
                        .toList()
                : result.rejects();
    }

    /** Files and folders that belong to no client: not a row of them was read. */
    private List<Reject> strays() {
        return sources.strays(run.id()).stream()
                .map(path -> new Reject(
                        Firm.CLIENT.id(),
                        Side.LEDGER,
                        new Provenance(new SourceFile(path, "", 0), "", 0),
                        "",
                        "",
                        Problem.of(ProblemCode.NO_PLACE),
                        null,
                        null,
                        null,
                        null,
                        null))
                .toList();
    }

    private ClientSummary summary(ClientResult result) {
        List<Finding> counted = result.findings().stream()
                .filter(tracked -> tracked.status().counts())
                .map(TrackedFinding::finding)
                .toList();
        SortedMap<FindingCode, Integer> codes = new TreeMap<>();
        Map<Severity, Integer> severities = new EnumMap<>(Severity.class);
        for (Finding finding : counted) {
            codes.merge(finding.code(), 1, Integer::sum);
            severities.merge(finding.severity(), 1, Integer::sum);
        }
        Client client = roster.client(result.clientId());
        RiskOutlook outlook = new RiskOutlook(run.law(), client);
        return new ClientSummary(
                client,
                result.status(),
                result.failure(),
                codes,
                severities.getOrDefault(Severity.ERROR, 0),
                severities.getOrDefault(Severity.WARNING, 0),
                outlook.penalties(counted),
                outlook.of(counted, run.run().businessDate(), nightBefore(result.clientId())),
                count(result, FindingStatus.NEW),
                count(result, FindingStatus.CONTINUING),
                count(result, FindingStatus.RESOLVED),
                counted.stream()
                        .map(Finding::dueDate)
                        .filter(due -> due != null && !due.isBefore(run.run().businessDate()))
                        .min(Comparator.<LocalDate>naturalOrder())
                        .orElse(null),
                result.certificateExpiresOn());
    }

    /** What the night before left open, without what was waived; only a page shows it. */
    private @Nullable List<Finding> nightBefore(String clientId) {
        if (!run.request().withPages()) {
            return null;
        }
        return results.before(run.run().businessDate(), clientId)
                .map(findings -> findings.stream()
                        .filter(tracked -> tracked.status().counts())
                        .map(TrackedFinding::finding)
                        .toList())
                .orElse(null);
    }

    private static int count(ClientResult result, FindingStatus status) {
        return Math.toIntExact(result.findings().stream()
                .filter(tracked -> tracked.status() == status)
                .count());
    }
}
