package kr.daesa.store;

import java.sql.SQLException;
import java.util.Comparator;
import java.util.List;
import kr.daesa.model.SourceFacts;
import kr.daesa.model.SourceFile;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.RowMapper;
import org.springframework.jdbc.core.simple.JdbcClient;

/** What each run found in the inbox, and what reading it told. */
public final class SourceStore {

    private static final String INSERT =
            Sql.insert("run_input", "run_id, path, sha256, byte_size, input_role, owner_id");

    private static final RowMapper<Input> INPUT = Sql.reading(
            row -> new Input(sourceFile(row), row.name("input_role", Input.Role.class), row.text("owner_id")));

    private final JdbcTemplate jdbc;
    private final JdbcClient client;
    private final FactsTable facts;

    SourceStore(JdbcTemplate jdbc) {
        this.jdbc = jdbc;
        this.client = JdbcClient.create(jdbc);
        this.facts = new FactsTable(jdbc);
    }

    static SourceFile sourceFile(Columns row) throws SQLException {
        return new SourceFile(row.text("path"), row.text("sha256"), row.number("byte_size"));
    }

    /** Writes what the run found, in place of what an interrupted attempt may have left. */
    public void freeze(String runId, List<Input> inputs, List<String> strays) {
        facts.deleteAll(runId);
        jdbc.update("DELETE FROM run_input WHERE run_id = ?", runId);
        jdbc.update("DELETE FROM run_stray WHERE run_id = ?", runId);
        Sql.insertAll(jdbc, INSERT, inputs, (parameters, line, input) -> parameters
                .text(runId)
                .text(input.file().path())
                .text(input.file().sha256())
                .number(input.file().size())
                .name(input.role())
                .text(input.owner()));
        Sql.insertAll(jdbc, Sql.insert("run_stray", "run_id, path"), strays, (parameters, line, path) -> parameters
                .text(runId)
                .text(path));
    }

    /** Every input, by path. */
    public List<Input> inputs(String runId) {
        return sorted(client.sql("SELECT * FROM run_input WHERE run_id = :run").param("run", runId));
    }

    /** Inputs of a role that have not been read yet, by path. */
    public List<Input> unread(String runId, Input.Role role) {
        return sorted(
                client.sql("SELECT * FROM run_input i WHERE i.run_id = :run AND i.input_role = :role AND NOT EXISTS"
                                + " (SELECT 1 FROM source_facts f WHERE f.run_id = i.run_id AND f.path = i.path)")
                        .param("run", runId)
                        .param("role", role.name()));
    }

    /** The readable collection records that concern a client, by path. */
    public List<Input> collections(String runId, String clientId) {
        return sorted(client.sql("SELECT * FROM run_input i WHERE i.run_id = :run AND i.owner_id = :owner"
                        + " AND i.input_role = 'COLLECTION' AND NOT EXISTS"
                        + " (SELECT 1 FROM source_facts f WHERE f.run_id = i.run_id AND f.path = i.path)")
                .param("run", runId)
                .param("owner", clientId));
    }

    private static List<Input> sorted(JdbcClient.StatementSpec statement) {
        return statement.query(INPUT).list().stream()
                .sorted(Comparator.comparing(Input::file))
                .toList();
    }

    /** Folders of no client, and files that lie where nothing is looked for: they were not read. */
    public List<String> strays(String runId) {
        return client
                .sql("SELECT path FROM run_stray WHERE run_id = :run")
                .param("run", runId)
                .query(String.class)
                .list()
                .stream()
                .sorted()
                .toList();
    }

    /** Deletes what an attempt that died may have left of files that are still unread. */
    public void clearUnread(String runId) {
        facts.clearUnread(runId);
    }

    /** Writes what reading files told that were unread. */
    public void save(String runId, List<ReadSource> read) {
        facts.insert(runId, read);
    }

    /**
     * The facts of every file that concerns a client, by path: its own, and the firm-wide ones with rows of it. Of a
     * firm-wide file only the tallies of this client are told.
     */
    public List<SourceFacts> sources(String runId, String clientId) {
        return facts.of(runId, clientId);
    }

    /** How the reading of one side went. */
    public ReadingCount count(String runId, Input.Role role) {
        return client.sql("SELECT COUNT(*) AS files,"
                        + " COALESCE(SUM(CASE WHEN f.was_on_shelf THEN 1 ELSE 0 END), 0) AS on_shelf,"
                        + " COALESCE(SUM(CASE WHEN f.problem_code IS NOT NULL THEN 1 ELSE 0 END), 0) AS unreadable"
                        + " FROM source_facts f JOIN run_input i ON i.run_id = f.run_id AND i.path = f.path"
                        + " WHERE f.run_id = :run AND i.input_role = :role")
                .param("run", runId)
                .param("role", role.name())
                .query(Sql.reading(
                        row -> new ReadingCount(row.number("files"), row.number("on_shelf"), row.number("unreadable"))))
                .single();
    }

    /** Paths of the files that could not be read, or that hold no row of the client in whose folder they lie. */
    public List<String> useless(String runId) {
        return client
                .sql("SELECT f.path FROM source_facts f WHERE f.run_id = :run AND (f.problem_code IS NOT NULL"
                        + " OR (f.foreign_rows > 0 AND f.foreign_rows = (SELECT SUM(t.rows_read) FROM source_tally t"
                        + " WHERE t.run_id = f.run_id AND t.path = f.path)))")
                .param("run", runId)
                .query(String.class)
                .list()
                .stream()
                .sorted()
                .toList();
    }

    /**
     * How many files of one side a run has read.
     *
     * @param onShelf read by an earlier run already
     */
    public record ReadingCount(long files, long onShelf, long unreadable) {}
}
