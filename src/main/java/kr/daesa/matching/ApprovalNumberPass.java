package kr.daesa.matching;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.ToLongFunction;
import java.util.stream.Stream;
import kr.daesa.model.ApprovalNumber;
import kr.daesa.model.InvoiceRow;
import kr.daesa.model.Side;

/**
 * Equal approval numbers (승인번호), across directions and kinds of the client. Several ledger rows that bear one number
 * are the lines of that invoice if they add up to it or differ among each other; if each of them is the whole invoice,
 * one is paired and the others stay open as booked twice.
 *
 * <p>A ledger that books what is left of an invoice after its corrections books the chain (당초승인번호) and no wrong amount:
 * the invoice and the corrections that go back to it are one match, where they are of one counterparty and month.
 */
final class ApprovalNumberPass implements Pass {

    /** Nobody corrects an invoice more often; what looks so is broken data, and is paired one by one. */
    private static final int LONGEST_CHAIN = 50;

    @Override
    public void sweep(OpenRows open) {
        Map<ApprovalNumber, InvoiceRow> atHometax = new HashMap<>();
        Map<ApprovalNumber, List<InvoiceRow>> corrections = new HashMap<>();
        for (InvoiceRow row : open.of(Side.HOMETAX)) {
            atHometax.put(row.approvalNo(), row);
            if (row.originalApprovalNo() != null) {
                corrections
                        .computeIfAbsent(row.originalApprovalNo(), number -> new ArrayList<>())
                        .add(row);
            }
        }
        List<InvoiceRow> numbered = open.of(Side.LEDGER).stream()
                .filter(row -> row.approvalNo() != null)
                .toList();
        Map<ApprovalNumber, List<InvoiceRow>> booked = OpenRows.groups(numbered, InvoiceRow::approvalNo);
        booked.forEach((number, lines) -> {
            InvoiceRow invoice = atHometax.get(number);
            if (invoice != null) {
                List<InvoiceRow> chain = chain(invoice, corrections);
                open.close(
                        isNet(lines, chain, booked.keySet(), open.parties())
                                ? new Match(Match.Method.APPROVAL_NO, lines, chain)
                                : new Match(Match.Method.APPROVAL_NO, linesOf(invoice, lines), List.of(invoice)));
            }
        });
    }

    /** An invoice, the corrections that name it, and the corrections of those. */
    private static List<InvoiceRow> chain(InvoiceRow invoice, Map<ApprovalNumber, List<InvoiceRow>> corrections) {
        List<InvoiceRow> chain = new ArrayList<>(List.of(invoice));
        for (int i = 0; i < chain.size(); i++) {
            for (InvoiceRow correction : corrections.getOrDefault(chain.get(i).approvalNo(), List.of())) {
                if (chain.size() <= LONGEST_CHAIN && !chain.contains(correction)) {
                    chain.add(correction);
                }
            }
        }
        return chain;
    }

    /** Whether ledger lines that differ from the invoice are what the whole chain comes to. */
    private static boolean isNet(
            List<InvoiceRow> lines, List<InvoiceRow> chain, Set<ApprovalNumber> booked, Parties parties) {
        InvoiceRow invoice = chain.get(0);
        return chain.size() > 1
                && chain.size() <= LONGEST_CHAIN
                && chain.stream().skip(1).noneMatch(row -> booked.contains(row.approvalNo()))
                && Stream.concat(chain.stream(), lines.stream())
                                .map(row -> PartyMonth.of(row, parties))
                                .distinct()
                                .count()
                        == 1
                && (sum(lines, InvoiceRow::supply) != invoice.supply() || sum(lines, InvoiceRow::tax) != invoice.tax())
                && sum(lines, InvoiceRow::supply) == sum(chain, InvoiceRow::supply)
                && sum(lines, InvoiceRow::tax) == sum(chain, InvoiceRow::tax);
    }

    private static long sum(List<InvoiceRow> rows, ToLongFunction<InvoiceRow> amount) {
        return rows.stream().mapToLong(amount).reduce(0, Math::addExact);
    }

    private static List<InvoiceRow> linesOf(InvoiceRow invoice, List<InvoiceRow> rows) {
        if (rows.size() == 1) {
            return rows;
        }
        if (sum(rows, InvoiceRow::supply) == invoice.supply()) {
            return rows;
        }
        List<InvoiceRow> whole = new ArrayList<>(rows);
        whole.removeIf(row -> row.supply() != invoice.supply());
        return whole.isEmpty() ? rows : whole.subList(0, 1);
    }
}
