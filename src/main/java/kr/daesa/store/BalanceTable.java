package kr.daesa.store;

import java.sql.SQLException;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import kr.daesa.model.BalanceLine;
import kr.daesa.model.Direction;
import kr.daesa.model.Disposition;
import kr.daesa.model.InvoiceKind;
import kr.daesa.model.Side;
import org.springframework.jdbc.core.JdbcTemplate;

/** {@code balance_line}, and the readers' own count that it is held against. */
final class BalanceTable {

    private static final String INSERT = Sql.insert(
            "balance_line",
            "run_id, client_id, line_no, direction, kind, side, rows_read, "
                    + Stream.of(Disposition.values()).map(BalanceTable::column).collect(Collectors.joining(", ")));

    private final JdbcTemplate jdbc;

    BalanceTable(JdbcTemplate jdbc) {
        this.jdbc = jdbc;
    }

    /** {@code DOUBLE} is a word of SQL, so its column is called otherwise. */
    private static String column(Disposition disposition) {
        return disposition == Disposition.DOUBLE
                ? "doubled"
                : disposition.name().toLowerCase(Locale.ROOT);
    }

    void insert(String runId, List<ClientResult> results) {
        Sql.insertAll(jdbc, INSERT, OwnedLine.of(results, ClientResult::balance), (parameters, index, line) -> {
            BalanceLine balance = line.item();
            parameters.text(runId).text(line.clientId()).number(line.number());
            parameters
                    .name(balance.direction())
                    .name(balance.kind())
                    .name(balance.side())
                    .number(balance.rowsRead());
            for (Disposition disposition : Disposition.values()) {
                parameters.number(balance.ended(disposition));
            }
        });
    }

    List<BalanceLine> load(String runId, String clientId) {
        return jdbc.query(
                "SELECT * FROM balance_line WHERE run_id = ? AND client_id = ? ORDER BY line_no",
                Sql.reading(BalanceTable::line),
                runId,
                clientId);
    }

    private static BalanceLine line(Columns row) throws SQLException {
        Map<Disposition, Long> ended = new EnumMap<>(Disposition.class);
        for (Disposition disposition : Disposition.values()) {
            long rows = row.number(column(disposition));
            if (rows != 0) {
                ended.put(disposition, rows);
            }
        }
        return new BalanceLine(
                row.text("client_id"),
                row.nameOrNull("direction", Direction.class),
                row.nameOrNull("kind", InvoiceKind.class),
                row.name("side", Side.class),
                row.number("rows_read"),
                ended);
    }

    List<RowCount> rowsCounted(String runId) {
        return jdbc.query(
                "SELECT t.owner_id AS client_id, t.direction, t.kind, t.side, SUM(t.rows_read) AS row_count"
                        + " FROM source_tally t JOIN run_client c ON c.run_id = t.run_id AND c.client_id = t.owner_id"
                        + " WHERE t.run_id = ? AND c.selected GROUP BY t.owner_id, t.direction, t.kind, t.side",
                Sql.reading(BalanceTable::rowCount),
                runId);
    }

    List<RowCount> rowsBalanced(String runId) {
        return jdbc.query(
                "SELECT client_id, direction, kind, side, SUM(rows_read) AS row_count"
                        + " FROM balance_line WHERE run_id = ? GROUP BY client_id, direction, kind, side",
                Sql.reading(BalanceTable::rowCount),
                runId);
    }

    private static RowCount rowCount(Columns row) throws SQLException {
        return new RowCount(
                row.text("client_id"),
                row.nameOrNull("direction", Direction.class),
                row.nameOrNull("kind", InvoiceKind.class),
                row.name("side", Side.class),
                row.number("row_count"));
    }
}
