package kr.daesa.store;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import kr.daesa.model.ClientStatus;
import kr.daesa.model.Reject;
import kr.daesa.model.TrackedFinding;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;

/** What each run came to, client by client. */
public final class ResultStore {

    /** Under this owner stand the lines of the roster that were refused; no client can have the name. */
    private static final String ROSTER = "_roster";

    private final JdbcTemplate jdbc;
    private final JdbcClient client;
    private final FindingTable findings;
    private final BalanceTable balance;
    private final CoverageTable coverage;
    private final SummaryPartTable summaryParts;
    private final RejectTable rejects;

    ResultStore(JdbcTemplate jdbc) {
        this.jdbc = jdbc;
        this.client = JdbcClient.create(jdbc);
        this.findings = new FindingTable(jdbc);
        this.balance = new BalanceTable(jdbc);
        this.coverage = new CoverageTable(jdbc);
        this.summaryParts = new SummaryPartTable(jdbc);
        this.rejects = new RejectTable(jdbc);
    }

    /**
     * Deletes what an attempt that died may have left of clients without a result: once for all of them, since for each
     * one it would be the dearest part of writing.
     */
    public void clearOpen(String runId) {
        for (String lines : List.of("finding", "balance_line", "coverage_span", "summary_part")) {
            clearOpen(lines, "client_id", runId);
        }
        clearOpen("run_reject", "owner_id", runId);
    }

    private void clearOpen(String table, String owner, String runId) {
        jdbc.update(
                "DELETE FROM " + table + " WHERE run_id = ? AND " + owner
                        + " IN (SELECT client_id FROM run_client WHERE run_id = ? AND status IS NULL)",
                runId,
                runId);
    }

    /** Writes the results of clients that have none yet. */
    public void save(String runId, List<ClientResult> results) {
        findings.insert(runId, results);
        balance.insert(runId, results);
        coverage.insert(runId, results);
        summaryParts.insert(runId, results);
        rejects.insert(runId, results);
        for (ClientResult result : results) {
            int clients = jdbc.update(
                    "UPDATE run_client SET status = ?, failure = ?, certificate_expires_on = ?"
                            + " WHERE run_id = ? AND client_id = ?",
                    result.status().name(),
                    result.failure(),
                    result.certificateExpiresOn(),
                    runId,
                    result.clientId());
            if (clients != 1) {
                throw new IllegalStateException(
                        "client " + result.clientId() + " is not on the work list of run " + runId);
            }
        }
    }

    /** Notes what the penalties of a client come to after the caps. */
    public void savePenaltyTotal(String runId, String clientId, long won) {
        jdbc.update("UPDATE run_client SET penalty_total = ? WHERE run_id = ? AND client_id = ?", won, runId, clientId);
    }

    /**
     * The result of a client.
     *
     * @throws IllegalStateException if the client is not reconciled yet
     */
    public ClientResult load(String runId, String clientId) {
        return client.sql("SELECT status, failure, certificate_expires_on FROM run_client"
                        + " WHERE run_id = :run AND client_id = :client AND status IS NOT NULL")
                .param("run", runId)
                .param("client", clientId)
                .query(Sql.reading(row -> new ClientResult(
                        clientId,
                        row.name("status", ClientStatus.class),
                        row.text("failure"),
                        findings.load(runId, clientId),
                        balance.load(runId, clientId),
                        coverage.load(runId, clientId),
                        summaryParts.load(runId, clientId),
                        rejects.load(runId, clientId),
                        row.dayOrNull("certificate_expires_on"))))
                .optional()
                .orElseThrow(() ->
                        new IllegalStateException("client " + clientId + " has no result in run " + runId + " yet"));
    }

    /**
     * The findings of a client that the night before left open: those of the newest current run of an earlier business
     * date in which the client was reconciled. Earlier, so that a run repeated for the same date sees the same.
     */
    public List<TrackedFinding> openBefore(LocalDate businessDate, String clientId) {
        return before(businessDate, clientId).orElse(List.of());
    }

    /** The same; empty where the client was never reconciled before. */
    public Optional<List<TrackedFinding>> before(LocalDate businessDate, String clientId) {
        return client.sql("SELECT r.run_id FROM recon_run r JOIN run_client c ON c.run_id = r.run_id"
                        + " WHERE r.is_current AND r.business_date < :date AND c.client_id = :client AND c.selected"
                        + " AND c.status IN ('RECONCILED', 'PARTIAL')"
                        + " ORDER BY r.business_date DESC FETCH FIRST 1 ROW ONLY")
                .param("date", businessDate)
                .param("client", clientId)
                .query(String.class)
                .optional()
                .map(runId -> findings.open(runId, clientId));
    }

    public void saveRosterRejects(String runId, List<Reject> refused) {
        rejects.save(runId, ROSTER, refused);
    }

    public List<Reject> rosterRejects(String runId) {
        return rejects.load(runId, ROSTER);
    }

    /** How many findings a run has, by status and severity. */
    public List<FindingCount> count(String runId) {
        return findings.count(runId);
    }

    /** Rows read as the readers counted them, by whom they belong to; those of clients that the run leaves out are not told. */
    public List<RowCount> rowsCounted(String runId) {
        return balance.rowsCounted(runId);
    }

    /** Rows read as the balances of the run's clients have them. */
    public List<RowCount> rowsBalanced(String runId) {
        return balance.rowsBalanced(runId);
    }
}
