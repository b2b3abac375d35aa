package kr.daesa.store;

import java.sql.SQLException;
import java.util.List;
import kr.daesa.model.Direction;
import kr.daesa.model.InvoiceKind;
import kr.daesa.model.SummaryTableLine;
import org.springframework.jdbc.core.JdbcTemplate;

/** {@code summary_line}. */
final class SummaryLineTable {

    private static final String INSERT = Sql.insert(
            "summary_line",
            "run_id, client_id, line_no, period, direction, kind, block, counterparty_no, counterparty_name,"
                    + " hometax_invoices, hometax_supply, hometax_tax, ledger_invoices, ledger_supply, ledger_tax");

    private final JdbcTemplate jdbc;

    SummaryLineTable(JdbcTemplate jdbc) {
        this.jdbc = jdbc;
    }

    void insert(String runId, List<ClientResult> results) {
        Sql.insertAll(jdbc, INSERT, OwnedLine.of(results, ClientResult::summaryTable), (parameters, index, line) -> {
            SummaryTableLine sums = line.item();
            parameters.text(runId).text(line.clientId()).number(line.number());
            parameters
                    .text(sums.period())
                    .name(sums.direction())
                    .name(sums.kind())
                    .name(sums.block())
                    .text(sums.counterpartyNo())
                    .text(sums.counterpartyName())
                    .number(sums.hometaxInvoices())
                    .number(sums.hometaxSupply())
                    .number(sums.hometaxTax())
                    .number(sums.ledgerInvoices())
                    .number(sums.ledgerSupply())
                    .number(sums.ledgerTax());
        });
    }

    List<SummaryTableLine> load(String runId, String clientId) {
        return jdbc.query(
                "SELECT * FROM summary_line WHERE run_id = ? AND client_id = ? ORDER BY line_no",
                Sql.reading(SummaryLineTable::line),
                runId,
                clientId);
    }

    private static SummaryTableLine line(Columns row) throws SQLException {
        return new SummaryTableLine(
                row.text("period"),
                row.name("direction", Direction.class),
                row.name("kind", InvoiceKind.class),
                row.name("block", SummaryTableLine.Block.class),
                row.text("counterparty_no"),
                row.text("counterparty_name"),
                row.number("hometax_invoices"),
                row.number("hometax_supply"),
                row.number("hometax_tax"),
                row.number("ledger_invoices"),
                row.number("ledger_supply"),
                row.number("ledger_tax"));
    }
}
