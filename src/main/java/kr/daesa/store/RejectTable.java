package kr.daesa.store;

import java.sql.SQLException;
import java.util.List;
import java.util.Objects;
import kr.daesa.model.Direction;
import kr.daesa.model.InvoiceKind;
import kr.daesa.model.PartyNumber;
import kr.daesa.model.Provenance;
import kr.daesa.model.Reject;
import kr.daesa.model.Side;
import org.springframework.jdbc.core.JdbcTemplate;

/** {@code run_reject}. */
final class RejectTable {

    private static final String INSERT = Sql.insert(
            "run_reject",
            "run_id, owner_id, line_no, client_id, side, path, sha256, byte_size, sheet, row_no, heading, cell_value,"
                    + " problem_code, problem_args, direction, kind, approval_no, counterparty");

    private final JdbcTemplate jdbc;

    RejectTable(JdbcTemplate jdbc) {
        this.jdbc = jdbc;
    }

    /** In place of what stood under this owner. */
    void save(String runId, String owner, List<Reject> rejects) {
        jdbc.update("DELETE FROM run_reject WHERE run_id = ? AND owner_id = ?", runId, owner);
        Sql.insertAll(jdbc, INSERT, rejects, (parameters, line, reject) -> set(parameters, runId, owner, line, reject));
    }

    void insert(String runId, List<ClientResult> results) {
        Sql.insertAll(
                jdbc,
                INSERT,
                OwnedLine.of(results, ClientResult::rejects),
                (parameters, index, line) -> set(parameters, runId, line.clientId(), line.number(), line.item()));
    }

    private static void set(Parameters parameters, String runId, String owner, int line, Reject reject)
            throws SQLException {
        parameters.text(runId).text(owner).number(line).text(reject.clientId()).name(reject.side());
        Provenance at = reject.at();
        parameters
                .text(at.file().path())
                .text(at.file().sha256())
                .number(at.file().size());
        parameters.text(at.sheet()).number(at.row()).text(reject.column()).text(reject.value());
        parameters.name(reject.reason().code()).texts(reject.reason().args());
        parameters.name(reject.direction()).name(reject.kind());
        parameters.text(FindingTable.text(reject.approvalNo())).text(FindingTable.masked(reject.counterparty()));
    }

    List<Reject> load(String runId, String owner) {
        return jdbc.query(
                "SELECT * FROM run_reject WHERE run_id = ? AND owner_id = ? ORDER BY line_no",
                Sql.reading(RejectTable::reject),
                runId,
                owner);
    }

    private static Reject reject(Columns row) throws SQLException {
        String counterparty = row.textOrNull("counterparty");
        return new Reject(
                row.text("client_id"),
                row.name("side", Side.class),
                new Provenance(SourceStore.sourceFile(row), row.text("sheet"), row.count("row_no")),
                row.text("heading"),
                row.text("cell_value"),
                Objects.requireNonNull(row.problemOrNull(), "problem_code"),
                row.nameOrNull("direction", Direction.class),
                row.nameOrNull("kind", InvoiceKind.class),
                FindingTable.approvalNo(row, "approval_no"),
                counterparty == null ? null : new PartyNumber(counterparty),
                null); // asked for while reconciling only
    }
}
