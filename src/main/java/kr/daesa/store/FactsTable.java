package kr.daesa.store;

import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import kr.daesa.model.ControlTotals;
import kr.daesa.model.Direction;
import kr.daesa.model.InvoiceKind;
import kr.daesa.model.RowTally;
import kr.daesa.model.Side;
import kr.daesa.model.SourceFacts;
import org.springframework.jdbc.core.JdbcTemplate;

/** {@code source_facts} and {@code source_tally}. */
final class FactsTable {

    private static final String INSERT = Sql.insert(
            "source_facts",
            "run_id, path, side, folder, file_format, direction, kind, has_head, head_rows, head_supply, head_tax,"
                    + " name_range, body_rows, body_supply, body_tax, line_count, foreign_rows, problem_code,"
                    + " problem_args, was_on_shelf");
    private static final String INSERT_TALLY = Sql.insert(
            "source_tally",
            "run_id, path, line_no, owner_id, client_id, side, direction, kind, rows_read, rows_rejected");
    private static final ControlTotals NONE = new ControlTotals(null, null, null);

    private final JdbcTemplate jdbc;

    FactsTable(JdbcTemplate jdbc) {
        this.jdbc = jdbc;
    }

    void deleteAll(String runId) {
        jdbc.update("DELETE FROM source_tally WHERE run_id = ?", runId);
        jdbc.update("DELETE FROM source_facts WHERE run_id = ?", runId);
    }

    /** Deletes the tallies of files without facts. */
    void clearUnread(String runId) {
        jdbc.update(
                "DELETE FROM source_tally WHERE run_id = ? AND path NOT IN"
                        + " (SELECT path FROM source_facts WHERE run_id = ?)",
                runId,
                runId);
    }

    void insert(String runId, List<ReadSource> sources) {
        Sql.insertAll(jdbc, INSERT, sources, (parameters, line, source) -> {
            SourceFacts f = source.facts();
            parameters
                    .text(runId)
                    .text(f.file().path())
                    .name(f.side())
                    .text(f.folder())
                    .text(f.format());
            parameters.name(f.direction()).name(f.kind()).flag(f.head() != null);
            totals(parameters, f.head() == null ? NONE : f.head());
            parameters.number(f.nameRange());
            totals(parameters, f.body());
            parameters
                    .number(f.lines())
                    .number(f.foreignRows())
                    .name(f.unreadable() == null ? null : f.unreadable().code())
                    .texts(f.unreadable() == null ? List.of() : f.unreadable().args())
                    .flag(source.wasOnShelf());
        });
        List<Tally> tallies = new ArrayList<>();
        for (ReadSource source : sources) {
            int line = 0;
            for (RowTally tally : source.facts().tallies()) {
                tallies.add(new Tally(source.facts(), line++, tally));
            }
        }
        Sql.insertAll(jdbc, INSERT_TALLY, tallies, (parameters, index, line) -> parameters
                .text(runId)
                .text(line.of().file().path())
                .number(line.number())
                .text(owner(line.of().folder(), line.tally().clientId()))
                .text(line.tally().clientId())
                .name(line.tally().side())
                .name(line.tally().direction())
                .name(line.tally().kind())
                .number(line.tally().read())
                .number(line.tally().rejected()));
    }

    private record Tally(SourceFacts of, int number, RowTally tally) {}

    /** Whose balance a row belongs to: its folder's client, or in a firm-wide file its own; the firm's if it has none. */
    private static String owner(String folder, String clientId) {
        return folder.equals(SourceFacts.FIRM) && !clientId.isEmpty() ? clientId : folder;
    }

    private static void totals(Parameters parameters, ControlTotals totals) throws SQLException {
        parameters.number(totals.rows()).number(totals.supply()).number(totals.tax());
    }

    List<SourceFacts> of(String runId, String owner) {
        Map<String, List<RowTally>> tallies = new HashMap<>();
        jdbc.query(
                "SELECT * FROM source_tally WHERE run_id = ? AND owner_id = ? ORDER BY path, line_no",
                row -> {
                    tallies.computeIfAbsent(row.getString("path"), path -> new ArrayList<>())
                            .add(tally(new Columns(row)));
                },
                runId,
                owner);
        List<SourceFacts> facts = new ArrayList<>(inFolder(runId, owner, tallies));
        facts.forEach(own -> tallies.remove(own.file().path()));
        if (!tallies.isEmpty()) {
            inFolder(runId, SourceFacts.FIRM, tallies).stream()
                    .filter(firmWide -> !firmWide.tallies().isEmpty())
                    .forEach(facts::add);
        }
        facts.sort(Comparator.comparing(SourceFacts::file));
        return List.copyOf(facts);
    }

    /** One folder at a time: no index serves the question for either of two. */
    private List<SourceFacts> inFolder(String runId, String folder, Map<String, List<RowTally>> tallies) {
        return jdbc.query(
                "SELECT f.*, i.sha256, i.byte_size FROM source_facts f"
                        + " JOIN run_input i ON i.run_id = f.run_id AND i.path = f.path"
                        + " WHERE f.run_id = ? AND f.folder = ?",
                Sql.reading(row -> facts(row, tallies.getOrDefault(row.text("path"), List.of()))),
                runId,
                folder);
    }

    private static SourceFacts facts(Columns row, List<RowTally> tallies) throws SQLException {
        return new SourceFacts(
                SourceStore.sourceFile(row),
                row.name("side", Side.class),
                row.text("folder"),
                row.text("file_format"),
                row.nameOrNull("direction", Direction.class),
                row.nameOrNull("kind", InvoiceKind.class),
                row.flag("has_head") ? totals(row, "head_") : null,
                row.numberOrNull("name_range"),
                totals(row, "body_"),
                row.number("line_count"),
                tallies,
                row.number("foreign_rows"),
                row.problemOrNull());
    }

    private static ControlTotals totals(Columns row, String prefix) throws SQLException {
        return new ControlTotals(
                row.numberOrNull(prefix + "rows"),
                row.numberOrNull(prefix + "supply"),
                row.numberOrNull(prefix + "tax"));
    }

    private static RowTally tally(Columns row) throws SQLException {
        return new RowTally(
                row.text("client_id"),
                row.name("side", Side.class),
                row.nameOrNull("direction", Direction.class),
                row.nameOrNull("kind", InvoiceKind.class),
                row.number("rows_read"),
                row.number("rows_rejected"));
    }
}
