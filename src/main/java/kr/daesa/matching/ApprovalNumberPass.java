package kr.daesa.matching;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import kr.daesa.model.ApprovalNumber;
import kr.daesa.model.InvoiceRow;
import kr.daesa.model.Side;

/**
 * Equal approval numbers (승인번호), across directions and kinds of the client. Several ledger rows that bear one number
 * are the lines of that invoice if they add up to it or differ among each other; if each of them is the whole invoice,
 * one is paired and the others stay open as booked twice.
 */
final class ApprovalNumberPass implements Pass {

    @Override
    public void sweep(OpenRows open) {
        Map<ApprovalNumber, InvoiceRow> atHometax = new HashMap<>();
        open.of(Side.HOMETAX).forEach(row -> atHometax.put(row.approvalNo(), row));
        List<InvoiceRow> numbered = open.of(Side.LEDGER).stream()
                .filter(row -> row.approvalNo() != null)
                .toList();
        OpenRows.groups(numbered, InvoiceRow::approvalNo).forEach((number, lines) -> {
            InvoiceRow invoice = atHometax.get(number);
            if (invoice != null) {
                open.close(new Match(Match.Method.APPROVAL_NO, linesOf(invoice, lines), List.of(invoice)));
            }
        });
    }

    private static List<InvoiceRow> linesOf(InvoiceRow invoice, List<InvoiceRow> rows) {
        if (rows.size() == 1) {
            return rows;
        }
        long supply = rows.stream().mapToLong(InvoiceRow::supply).reduce(0, Math::addExact);
        if (supply == invoice.supply()) {
            return rows;
        }
        List<InvoiceRow> whole = new ArrayList<>(rows);
        whole.removeIf(row -> row.supply() != invoice.supply());
        return whole.isEmpty() ? rows : whole.subList(0, 1);
    }
}
