package kr.daesa.store;

import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import kr.daesa.model.ClientFigures;
import kr.daesa.model.ClientStatus;
import kr.daesa.model.FindingCode;
import kr.daesa.model.FindingStatus;
import kr.daesa.model.PastRun;
import kr.daesa.model.PeriodSpan;
import kr.daesa.model.RunFigures;
import kr.daesa.model.Severity;
import kr.daesa.model.SourceFacts;
import kr.daesa.model.TrackedFinding;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;

/** What people ask of runs that are over. It changes nothing. */
public final class HistoryStore {

    private static final String RUN_COLUMNS = "SELECT run_id, business_date, state, is_current, periods, rules_version,"
            + " started_at, ended_at, ending, closing_line FROM recon_run";
    private static final String NEWEST_FIRST = " ORDER BY business_date DESC, run_number DESC";

    private final JdbcClient client;
    private final FindingTable findings;

    HistoryStore(JdbcTemplate jdbc) {
        this.client = JdbcClient.create(jdbc);
        this.findings = new FindingTable(jdbc);
    }

    /** The newest runs first, as many as wanted. */
    public List<PastRun> newest(int most) {
        return withFigures(client.sql(RUN_COLUMNS + NEWEST_FIRST + " FETCH FIRST " + most + " ROWS ONLY")
                .query(Sql.reading(HistoryStore::run))
                .list());
    }

    /** A run by its name, or, by a business date alone, the run whose report is published. */
    public Optional<PastRun> find(String name) {
        return withFigures(client.sql(RUN_COLUMNS + " WHERE run_id = :name OR"
                                + " (is_current AND CAST(business_date AS VARCHAR(10)) = :name)" + NEWEST_FIRST)
                        .param("name", name)
                        .query(Sql.reading(HistoryStore::run))
                        .list())
                .stream()
                .findFirst();
    }

    /** The published run of the newest business date before that of a run: what its findings are compared with. */
    public Optional<PastRun> before(PastRun run) {
        return withFigures(client.sql(RUN_COLUMNS + " WHERE is_current AND business_date < :date" + NEWEST_FIRST
                                + " FETCH FIRST 1 ROW ONLY")
                        .param("date", run.businessDate())
                        .query(Sql.reading(HistoryStore::run))
                        .list())
                .stream()
                .findFirst();
    }

    /** The published run of the newest business date. */
    public Optional<PastRun> newestCurrent() {
        return client.sql(RUN_COLUMNS + " WHERE is_current" + NEWEST_FIRST + " FETCH FIRST 1 ROW ONLY")
                .query(Sql.reading(HistoryStore::run))
                .optional();
    }

    /** The runs that have a finding, the newest first. */
    public List<PastRun> runsWith(String findingId) {
        return client.sql(RUN_COLUMNS + " WHERE run_id IN (SELECT run_id FROM finding WHERE finding_id = :id)"
                        + NEWEST_FIRST)
                .param("id", findingId)
                .query(Sql.reading(HistoryStore::run))
                .list();
    }

    /** A finding as a run has it. */
    public Optional<TrackedFinding> finding(String runId, String findingId) {
        return findings.find(runId, findingId);
    }

    /** The ids of a run's findings, in order. */
    public List<String> findingIds(String runId) {
        return client
                .sql("SELECT DISTINCT finding_id FROM finding WHERE run_id = :run")
                .param("run", runId)
                .query(String.class)
                .list()
                .stream()
                .sorted()
                .toList();
    }

    /** The findings of a run that have a status, by client. */
    public List<TrackedFinding> findings(String runId, FindingStatus status) {
        return findings.load(runId, status).stream()
                .sorted(Comparator.comparing(tracked -> tracked.finding().clientId()))
                .toList();
    }

    /** Every client that the run reconciles, by id; the firm's own line only where it has findings. */
    public List<ClientFigures> clients(String runId) {
        Map<String, List<RunFigures.Findings>> counts = new HashMap<>();
        client.sql("SELECT client_id, status, severity, code, COUNT(*) AS findings FROM finding WHERE run_id = :run"
                        + " GROUP BY client_id, status, severity, code")
                .param("run", runId)
                .query(Sql.reading(row -> counts.computeIfAbsent(row.text("client_id"), id -> new ArrayList<>())
                        .add(count(row))))
                .list();
        return client
                .sql("SELECT client_id, client_name, status, penalty_total FROM run_client"
                        + " WHERE run_id = :run AND selected")
                .param("run", runId)
                .query(Sql.reading(row -> client(row, counts.getOrDefault(row.text("client_id"), List.of()))))
                .list()
                .stream()
                .filter(figures -> !figures.clientId().equals(SourceFacts.FIRM) || counts.containsKey(SourceFacts.FIRM))
                .sorted(Comparator.comparing(ClientFigures::clientId))
                .toList();
    }

    private static ClientFigures client(Columns row, List<RunFigures.Findings> findings) throws SQLException {
        RunFigures figures = new RunFigures(Map.of(), findings, null, 0, 0);
        return new ClientFigures(
                row.text("client_id"),
                row.text("client_name"),
                row.nameOrNull("status", ClientStatus.class),
                figures.counted(Severity.ERROR),
                figures.counted(Severity.WARNING),
                figures.counted(Severity.INFO),
                figures.findings(FindingStatus.NEW),
                figures.findings(FindingStatus.CONTINUING),
                figures.findings(FindingStatus.RESOLVED),
                row.numberOrNull("penalty_total"));
    }

    private static PastRun run(Columns row) throws SQLException {
        String ending = row.textOrNull("ending");
        String closingLine = row.textOrNull("closing_line");
        OffsetDateTime ended = row.momentOrNull("ended_at");
        Instant started = row.moment("started_at").toInstant();
        return new PastRun(
                row.text("run_id"),
                row.day("business_date"),
                ending == null ? row.text("state") : ending,
                row.flag("is_current"),
                row.texts("periods").stream().map(PeriodSpan::parse).toList(),
                row.text("rules_version"),
                started,
                ended == null ? null : ended.toInstant(),
                closingLine == null ? "" : closingLine,
                RunFigures.NOTHING);
    }

    private List<PastRun> withFigures(List<PastRun> runs) {
        if (runs.isEmpty()) {
            return runs;
        }
        List<String> ids = runs.stream().map(PastRun::id).toList();
        Map<String, List<RunFigures.Findings>> counts = new HashMap<>();
        client.sql("SELECT run_id, status, severity, code, COUNT(*) AS findings FROM finding WHERE run_id IN (:runs)"
                        + " GROUP BY run_id, status, severity, code ORDER BY run_id, code, severity, status")
                .param("runs", ids)
                .query(Sql.reading(row -> counts.computeIfAbsent(row.text("run_id"), id -> new ArrayList<>())
                        .add(count(row))))
                .list();
        Map<String, Map<ClientStatus, Long>> clients = new HashMap<>();
        Map<String, Long> penalties = new HashMap<>();
        client.sql("SELECT run_id, status, COUNT(*) AS clients, SUM(penalty_total) AS won FROM run_client"
                        + " WHERE run_id IN (:runs) AND selected AND status IS NOT NULL AND client_id <> :firm"
                        + " GROUP BY run_id, status")
                .param("runs", ids)
                .param("firm", SourceFacts.FIRM)
                .query(Sql.reading(row -> {
                    Long won = row.numberOrNull("won");
                    if (won != null) {
                        penalties.merge(row.text("run_id"), won, Math::addExact);
                    }
                    return clients.computeIfAbsent(row.text("run_id"), id -> new EnumMap<>(ClientStatus.class))
                            .put(row.name("status", ClientStatus.class), row.number("clients"));
                }))
                .list();
        Map<String, long[]> rows = new HashMap<>();
        client.sql("SELECT run_id, SUM(rows_read) AS rows_read, SUM(rejected) AS rejected FROM balance_line"
                        + " WHERE run_id IN (:runs) GROUP BY run_id")
                .param("runs", ids)
                .query(Sql.reading(row ->
                        rows.put(row.text("run_id"), new long[] {row.number("rows_read"), row.number("rejected")})))
                .list();
        return runs.stream()
                .map(run -> {
                    long[] counted = rows.getOrDefault(run.id(), new long[2]);
                    return with(
                            run,
                            new RunFigures(
                                    clients.getOrDefault(run.id(), Map.of()),
                                    counts.getOrDefault(run.id(), List.of()),
                                    penalties.get(run.id()),
                                    counted[0],
                                    counted[1]));
                })
                .toList();
    }

    private static RunFigures.Findings count(Columns row) throws SQLException {
        return new RunFigures.Findings(
                row.name("status", FindingStatus.class),
                row.name("severity", Severity.class),
                row.name("code", FindingCode.class),
                row.number("findings"));
    }

    private static PastRun with(PastRun run, RunFigures figures) {
        return new PastRun(
                run.id(),
                run.businessDate(),
                run.state(),
                run.current(),
                run.periods(),
                run.rulesVersion(),
                run.startedAt(),
                run.endedAt(),
                run.closingLine(),
                figures);
    }
}
