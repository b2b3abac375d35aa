package kr.daesa.store;

import java.sql.SQLException;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import kr.daesa.model.ApprovalNumber;
import kr.daesa.model.Direction;
import kr.daesa.model.Finding;
import kr.daesa.model.FindingCode;
import kr.daesa.model.FindingStatus;
import kr.daesa.model.InvoiceKind;
import kr.daesa.model.PartyNumber;
import kr.daesa.model.Penalty;
import kr.daesa.model.Severity;
import kr.daesa.model.TrackedFinding;
import kr.daesa.model.Waiver;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcTemplate;

/** {@code finding}. */
final class FindingTable {

    private static final String INSERT = Sql.insert(
            "finding",
            "run_id, client_id, line_no, finding_id, status, first_seen, code, severity, period, direction, kind,"
                    + " write_date, issue_date, send_date, due_date, counterparty, counterparty_name, supply, tax,"
                    + " approval_no, ledger_ref, other_approval_no, difference, penalty_code, penalty_rate,"
                    + " penalty_amount, penalty_article, legal_basis, message_args, waived_until, waiver_reason, waived_by,"
                    + " later_costs");

    private final JdbcTemplate jdbc;

    FindingTable(JdbcTemplate jdbc) {
        this.jdbc = jdbc;
    }

    void insert(String runId, List<ClientResult> results) {
        Sql.insertAll(jdbc, INSERT, OwnedLine.of(results, ClientResult::findings), (parameters, index, line) -> {
            TrackedFinding tracked = line.item();
            Finding f = tracked.finding();
            parameters.text(runId).text(line.clientId()).number(line.number()).text(f.id());
            parameters.name(tracked.status()).day(tracked.firstSeen());
            parameters.name(f.code()).name(f.severity()).text(f.period());
            parameters.name(f.direction()).name(f.kind());
            parameters.day(f.writeDate()).day(f.issueDate()).day(f.sendDate()).day(f.dueDate());
            parameters.text(masked(f.counterparty())).text(f.counterpartyName());
            parameters.number(f.supply()).number(f.tax());
            parameters.text(text(f.approvalNo())).text(f.ledgerRef()).text(text(f.otherApprovalNo()));
            parameters.text(f.difference());
            penalty(parameters, f.penalty());
            parameters.text(f.legalBasis()).texts(f.messageArgs());
            waiver(parameters, tracked.waiver());
            parameters.texts(LaterCostText.of(f.later()));
        });
    }

    /** The form a person's number is kept in: the database never holds a whole resident number. */
    static @Nullable String masked(@Nullable PartyNumber number) {
        return number == null ? null : number.masked();
    }

    static @Nullable String text(@Nullable ApprovalNumber number) {
        return number == null ? null : number.value();
    }

    private static void penalty(Parameters parameters, @Nullable Penalty penalty) throws SQLException {
        if (penalty == null) {
            parameters.text(null).number((Integer) null).number((Long) null).text(null);
        } else {
            parameters.text(penalty.code()).number(penalty.rateInTenThousandths());
            parameters.number(penalty.amount()).text(penalty.article());
        }
    }

    private static void waiver(Parameters parameters, @Nullable Waiver waiver) throws SQLException {
        if (waiver == null) {
            parameters.day(null).text(null).text(null);
        } else {
            parameters.day(waiver.until()).text(waiver.reason()).text(waiver.by());
        }
    }

    List<TrackedFinding> load(String runId, String clientId) {
        return jdbc.query(
                "SELECT * FROM finding WHERE run_id = ? AND client_id = ? ORDER BY line_no",
                Sql.reading(FindingTable::tracked),
                runId,
                clientId);
    }

    /** Without those that were already gone. */
    List<TrackedFinding> open(String runId, String clientId) {
        return jdbc.query(
                "SELECT * FROM finding WHERE run_id = ? AND client_id = ? AND status <> 'RESOLVED' ORDER BY line_no",
                Sql.reading(FindingTable::tracked),
                runId,
                clientId);
    }

    /** Those of one status, client by client. */
    List<TrackedFinding> load(String runId, FindingStatus status) {
        return jdbc.query(
                "SELECT * FROM finding WHERE run_id = ? AND status = ? ORDER BY client_id, line_no",
                Sql.reading(FindingTable::tracked),
                runId,
                status.name());
    }

    Optional<TrackedFinding> find(String runId, String findingId) {
        return jdbc
                .query(
                        "SELECT * FROM finding WHERE finding_id = ? AND run_id = ? ORDER BY line_no",
                        Sql.reading(FindingTable::tracked),
                        findingId,
                        runId)
                .stream()
                .findFirst();
    }

    List<FindingCount> count(String runId) {
        return jdbc.query(
                "SELECT f.status, f.severity, COUNT(*) AS findings FROM finding f"
                        + " WHERE f.run_id = ? GROUP BY f.status, f.severity ORDER BY f.status, f.severity",
                Sql.reading(row -> new FindingCount(
                        row.name("status", FindingStatus.class),
                        row.name("severity", Severity.class),
                        row.number("findings"))),
                runId);
    }

    private static TrackedFinding tracked(Columns row) throws SQLException {
        FindingStatus status = row.name("status", FindingStatus.class);
        return new TrackedFinding(
                finding(row), status, row.day("first_seen"), status == FindingStatus.WAIVED ? waiver(row) : null);
    }

    private static Waiver waiver(Columns row) throws SQLException {
        return new Waiver(
                row.text("finding_id"),
                row.dayOrNull("waived_until"),
                row.text("waiver_reason"),
                row.text("waived_by"));
    }

    private static Finding finding(Columns row) throws SQLException {
        String counterparty = row.textOrNull("counterparty");
        return new Finding(
                row.text("finding_id"),
                row.text("client_id"),
                row.name("code", FindingCode.class),
                row.name("severity", Severity.class),
                row.text("period"),
                row.nameOrNull("direction", Direction.class),
                row.nameOrNull("kind", InvoiceKind.class),
                row.dayOrNull("write_date"),
                row.dayOrNull("issue_date"),
                row.dayOrNull("send_date"),
                row.dayOrNull("due_date"),
                counterparty == null ? null : new PartyNumber(counterparty),
                row.text("counterparty_name"),
                row.numberOrNull("supply"),
                row.numberOrNull("tax"),
                approvalNo(row, "approval_no"),
                row.text("ledger_ref"),
                approvalNo(row, "other_approval_no"),
                row.text("difference"),
                penalty(row),
                row.text("legal_basis"),
                row.texts("message_args"),
                LaterCostText.parse(row.texts("later_costs")));
    }

    static @Nullable ApprovalNumber approvalNo(Columns row, String column) throws SQLException {
        String value = row.textOrNull(column);
        return value == null ? null : new ApprovalNumber(value);
    }

    private static @Nullable Penalty penalty(Columns row) throws SQLException {
        String code = row.textOrNull("penalty_code");
        if (code == null) {
            return null;
        }
        String article = Objects.requireNonNull(row.textOrNull("penalty_article"), "penalty_article");
        return new Penalty(code, row.count("penalty_rate"), row.number("penalty_amount"), article);
    }
}
