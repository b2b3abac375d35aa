package kr.daesa.store;

import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import kr.daesa.model.BusinessNumber;
import kr.daesa.model.Client;
import kr.daesa.model.ClientStatus;
import kr.daesa.model.ClientType;
import kr.daesa.model.CompanySize;
import kr.daesa.model.YearlySupply;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The work list of each run: the roster as the run found it, and how far each client has come. */
public final class ClientStore {

    private static final String INSERT = Sql.insert(
            "run_client",
            "run_id, client_id, client_name, business_no, client_type, electronic_from, closed_on, company_size, selected, shard,"
                    + " byte_size, failure");
    private static final String INSERT_SUPPLY = Sql.insert(
            "run_supply_line", "run_id, client_id, line_no, supply_year, supply_amount, corrected_on, notified_on");

    private final JdbcTemplate jdbc;
    private final JdbcClient client;

    ClientStore(JdbcTemplate jdbc) {
        this.jdbc = jdbc;
        this.client = JdbcClient.create(jdbc);
    }

    /** Writes the work list, in place of one that an interrupted attempt may have left. */
    public void freeze(String runId, List<WorkItem> items) {
        jdbc.update("DELETE FROM run_supply_line WHERE run_id = ?", runId);
        jdbc.update("DELETE FROM run_client WHERE run_id = ?", runId);
        Sql.insertAll(jdbc, INSERT, items, (parameters, line, item) -> parameters
                .text(runId)
                .text(item.client().id())
                .text(item.client().name())
                .text(item.client().businessNo().digits())
                .name(item.client().type())
                .day(item.client().electronicFrom())
                .day(item.client().closedOn())
                .name(item.client().size())
                .flag(item.selected())
                .number(item.shard())
                .number(item.bytes())
                .text(""));
        for (WorkItem item : items) {
            List<YearlySupply> history = item.client().supplyHistory();
            Sql.insertAll(jdbc, INSERT_SUPPLY, history, (parameters, line, supply) -> parameters
                    .text(runId)
                    .text(item.client().id())
                    .number(line)
                    .number(supply.year())
                    .number(supply.amount())
                    .day(supply.correctedOn())
                    .day(supply.notifiedOn()));
        }
    }

    /** Every client of the roster, by id. */
    public List<Client> roster(String runId) {
        Map<String, List<YearlySupply>> supply = new HashMap<>();
        jdbc.query(
                "SELECT * FROM run_supply_line WHERE run_id = ?",
                row -> {
                    supply.computeIfAbsent(row.getString("client_id"), id -> new ArrayList<>())
                            .add(supply(new Columns(row)));
                },
                runId);
        // Sorted here: the order of texts in a database depends on its collation.
        return client
                .sql("SELECT * FROM run_client WHERE run_id = :run")
                .param("run", runId)
                .query(Sql.reading(row -> client(row, supply.getOrDefault(row.text("client_id"), List.of()))))
                .list()
                .stream()
                .sorted(Comparator.comparing(Client::id))
                .toList();
    }

    private static Client client(Columns row, List<YearlySupply> supply) throws SQLException {
        return new Client(
                row.text("client_id"),
                row.text("client_name"),
                new BusinessNumber(row.text("business_no")),
                row.name("client_type", ClientType.class),
                row.dayOrNull("electronic_from"),
                row.dayOrNull("closed_on"),
                row.name("company_size", CompanySize.class),
                supply);
    }

    private static YearlySupply supply(Columns row) throws SQLException {
        return new YearlySupply(
                row.count("supply_year"),
                row.number("supply_amount"),
                row.dayOrNull("corrected_on"),
                row.dayOrNull("notified_on"));
    }

    /** Ids of the clients that the run reconciles, in order. */
    public List<String> selected(String runId) {
        return client
                .sql("SELECT client_id FROM run_client WHERE run_id = :run AND selected")
                .param("run", runId)
                .query(String.class)
                .list()
                .stream()
                .sorted()
                .toList();
    }

    /** The shards that have clients to reconcile, whether or not they are reconciled already; those with most bytes first. */
    public List<Integer> shards(String runId) {
        return client.sql("SELECT shard FROM run_client WHERE run_id = :run AND selected GROUP BY shard"
                        + " ORDER BY SUM(byte_size) DESC, shard")
                .param("run", runId)
                .query(Integer.class)
                .list();
    }

    /** Ids of a shard's clients that are not reconciled yet, the largest first. */
    public List<String> open(String runId, int shard) {
        return client.sql("SELECT client_id FROM run_client WHERE run_id = :run AND shard = :shard AND selected"
                        + " AND status IS NULL ORDER BY byte_size DESC, client_id")
                .param("run", runId)
                .param("shard", shard)
                .query(String.class)
                .list();
    }

    /** How many clients are not reconciled yet. */
    public long open(String runId) {
        return client.sql("SELECT COUNT(*) FROM run_client WHERE run_id = :run AND selected AND status IS NULL")
                .param("run", runId)
                .query(Long.class)
                .single();
    }

    /** Whether a run has a result of a client, and not only that it failed. */
    public boolean isReconciled(String runId, String clientId) {
        return client.sql("SELECT COUNT(*) FROM run_client WHERE run_id = :run AND client_id = :client AND selected"
                                + " AND status IN ('RECONCILED', 'PARTIAL')")
                        .param("run", runId)
                        .param("client", clientId)
                        .query(Long.class)
                        .single()
                > 0;
    }

    public long count(String runId, ClientStatus status) {
        return client.sql("SELECT COUNT(*) FROM run_client WHERE run_id = :run AND selected AND status = :status")
                .param("run", runId)
                .param("status", status.name())
                .query(Long.class)
                .single();
    }
}
