package kr.daesa.store;

import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.util.List;
import kr.daesa.model.CollectionCause;
import kr.daesa.model.CoverageSpan;
import kr.daesa.model.Direction;
import kr.daesa.model.InvoiceKind;
import org.springframework.jdbc.core.JdbcTemplate;

/** {@code coverage_span}. */
final class CoverageTable {

    private static final String INSERT = Sql.insert(
            "coverage_span",
            "run_id, client_id, line_no, direction, kind, from_day, to_day, basis, collected_at, row_count, status,"
                    + " cause");

    private final JdbcTemplate jdbc;

    CoverageTable(JdbcTemplate jdbc) {
        this.jdbc = jdbc;
    }

    void insert(String runId, List<ClientResult> results) {
        Sql.insertAll(jdbc, INSERT, OwnedLine.of(results, ClientResult::coverage), (parameters, index, line) -> {
            CoverageSpan span = line.item();
            parameters.text(runId).text(line.clientId()).number(line.number());
            parameters
                    .name(span.direction())
                    .name(span.kind())
                    .day(span.from())
                    .day(span.to())
                    .name(span.basis())
                    .text(span.collectedAt() == null ? null : span.collectedAt().toString())
                    .number(span.rows())
                    .name(span.status())
                    .name(span.cause());
        });
    }

    List<CoverageSpan> load(String runId, String clientId) {
        return jdbc.query(
                "SELECT * FROM coverage_span WHERE run_id = ? AND client_id = ? ORDER BY line_no",
                Sql.reading(CoverageTable::span),
                runId,
                clientId);
    }

    private static CoverageSpan span(Columns row) throws SQLException {
        String collectedAt = row.textOrNull("collected_at");
        return new CoverageSpan(
                row.text("client_id"),
                row.name("direction", Direction.class),
                row.name("kind", InvoiceKind.class),
                row.day("from_day"),
                row.day("to_day"),
                row.name("basis", CoverageSpan.Basis.class),
                collectedAt == null ? null : OffsetDateTime.parse(collectedAt),
                row.number("row_count"),
                row.name("status", CoverageSpan.Status.class),
                row.nameOrNull("cause", CollectionCause.class));
    }
}
