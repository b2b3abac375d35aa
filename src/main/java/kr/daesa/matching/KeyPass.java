package kr.daesa.matching;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import kr.daesa.model.ApprovalNumber;
import kr.daesa.model.InvoiceRow;
import kr.daesa.model.Side;

/**
 * Counterparty, date written, supply and tax equal, counted: m ledger rows against n invoices make min(m, n) pairs, those
 * with the same item first. What is left over on the Hometax side is what was issued last, or was reversed later.
 */
final class KeyPass implements Pass {

    private static final Comparator<InvoiceRow> BY_DOCUMENT =
            Comparator.comparing(InvoiceRow::documentNo).thenComparing(RowOrder.CANONICAL);

    @Override
    public void sweep(OpenRows open) {
        Parties parties = open.parties();
        Map<GroupKey, List<InvoiceRow>> invoices =
                OpenRows.groups(open.of(Side.HOMETAX), row -> GroupKey.signed(row, parties));
        Map<GroupKey, List<InvoiceRow>> booked =
                OpenRows.groups(open.unnumberedLedger(), row -> GroupKey.signed(row, parties));
        Set<ApprovalNumber> reversed = reversedInvoices(open, booked.keySet());
        booked.forEach((key, rows) -> {
            if (key.party().isEmpty()) {
                return;
            }
            List<InvoiceRow> candidates = new ArrayList<>(invoices.getOrDefault(key, List.of()));
            candidates.sort(byKeeping(reversed));
            List<InvoiceRow> ledger = new ArrayList<>(rows);
            ledger.sort(BY_DOCUMENT);
            pairEqualItems(ledger, candidates, open);
            for (int i = 0; i < Math.min(ledger.size(), candidates.size()); i++) {
                open.close(Match.pair(Match.Method.KEY, ledger.get(i), candidates.get(i)));
            }
        });
    }

    private static Comparator<InvoiceRow> byKeeping(Set<ApprovalNumber> reversed) {
        return Comparator.<InvoiceRow, Boolean>comparing(row -> reversed.contains(row.approvalNo()))
                .thenComparing(InvoiceRow::issueDate, Comparator.nullsLast(Comparator.<LocalDate>naturalOrder()))
                .thenComparing(InvoiceRow::approvalNo, Comparator.nullsLast(Comparator.<ApprovalNumber>naturalOrder()))
                .thenComparing(RowOrder.CANONICAL);
    }

    /** What a reversal names that the ledger does not have; where the ledger has it, it has its original as well. */
    private static Set<ApprovalNumber> reversedInvoices(OpenRows open, Set<GroupKey> booked) {
        Set<ApprovalNumber> reversed = new HashSet<>();
        for (InvoiceRow row : open.of(Side.HOMETAX)) {
            if (row.supply() < 0
                    && row.originalApprovalNo() != null
                    && !booked.contains(GroupKey.signed(row, open.parties()))) {
                reversed.add(row.originalApprovalNo());
            }
        }
        return reversed;
    }

    private static void pairEqualItems(List<InvoiceRow> ledger, List<InvoiceRow> invoices, OpenRows open) {
        Map<String, List<InvoiceRow>> byItem = OpenRows.groups(invoices, row -> Names.ofItem(row.item()));
        for (Iterator<InvoiceRow> rows = ledger.iterator(); rows.hasNext(); ) {
            InvoiceRow row = rows.next();
            String item = Names.ofItem(row.item());
            List<InvoiceRow> sameItem = byItem.getOrDefault(item, List.of());
            if (!item.isEmpty() && !sameItem.isEmpty()) { // a blank item is as good as any, and prefers none
                open.close(Match.pair(Match.Method.KEY, row, sameItem.remove(0)));
                rows.remove();
            }
        }
        invoices.removeIf(row -> !open.isOpen(row));
    }
}
