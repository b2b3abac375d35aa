package kr.daesa.store;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import kr.daesa.model.Direction;
import kr.daesa.model.InvoiceKind;
import kr.daesa.model.SummaryTableLine;
import org.springframework.jdbc.core.JdbcTemplate;

/**
 * {@code summary_part}: some lines of a client's summary table (합계표) in each row, as one list of texts. Nobody asks for
 * a single line, and of the lines there are more than of everything else that a run writes.
 */
final class SummaryPartTable {

    private static final String INSERT = Sql.insert("summary_part", "run_id, client_id, line_no, table_lines");

    /** Some twenty thousand letters; a client with many counterparties need not be one value of megabytes. */
    private static final int LINES_A_PART = 200;

    private static final int FIELDS = 12;

    private final JdbcTemplate jdbc;

    SummaryPartTable(JdbcTemplate jdbc) {
        this.jdbc = jdbc;
    }

    void insert(String runId, List<ClientResult> results) {
        Sql.insertAll(
                jdbc, INSERT, OwnedLine.of(results, SummaryPartTable::parts), (parameters, index, part) -> parameters
                        .text(runId)
                        .text(part.clientId())
                        .number(part.number())
                        .texts(part.item().stream()
                                .flatMap(SummaryPartTable::fields)
                                .toList()));
    }

    List<SummaryTableLine> load(String runId, String clientId) {
        List<SummaryTableLine> lines = new ArrayList<>();
        jdbc.query(
                "SELECT table_lines FROM summary_part WHERE run_id = ? AND client_id = ? ORDER BY line_no",
                row -> {
                    List<String> fields = new Columns(row).texts("table_lines");
                    for (int from = 0; from < fields.size(); from += FIELDS) {
                        lines.add(line(fields.subList(from, from + FIELDS)));
                    }
                },
                runId,
                clientId);
        return lines;
    }

    private static List<List<SummaryTableLine>> parts(ClientResult result) {
        List<SummaryTableLine> lines = result.summaryTable();
        List<List<SummaryTableLine>> parts = new ArrayList<>();
        for (int from = 0; from < lines.size(); from += LINES_A_PART) {
            parts.add(lines.subList(from, Math.min(from + LINES_A_PART, lines.size())));
        }
        return parts;
    }

    private static Stream<String> fields(SummaryTableLine line) {
        return Stream.of(
                line.period(),
                line.direction().name(),
                line.kind().name(),
                line.block().name(),
                line.counterpartyNo(),
                line.counterpartyName(),
                Long.toString(line.hometaxInvoices()),
                Long.toString(line.hometaxSupply()),
                Long.toString(line.hometaxTax()),
                Long.toString(line.ledgerInvoices()),
                Long.toString(line.ledgerSupply()),
                Long.toString(line.ledgerTax()));
    }

    private static SummaryTableLine line(List<String> fields) {
        return new SummaryTableLine(
                fields.get(0),
                Direction.valueOf(fields.get(1)),
                InvoiceKind.valueOf(fields.get(2)),
                SummaryTableLine.Block.valueOf(fields.get(3)),
                fields.get(4),
                fields.get(5),
                Long.parseLong(fields.get(6)),
                Long.parseLong(fields.get(7)),
                Long.parseLong(fields.get(8)),
                Long.parseLong(fields.get(9)),
                Long.parseLong(fields.get(10)),
                Long.parseLong(fields.get(11)));
    }
}
