package kr.daesa.matching;

import java.util.ArrayList;
import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import kr.daesa.model.InvoiceRow;
import kr.daesa.model.Side;

/**
 * Several rows of one side, of one counterparty and calendar month, that add up to one row of the other side: the monthly
 * invoice (월합계) of several deliveries, or one booking of several invoices. Only where exactly one such set exists, no
 * single row is as much, and no row belongs to the set of another sum.
 */
final class SumPass implements Pass {

    @Override
    public void sweep(OpenRows open) {
        sweep(open, Side.LEDGER);
        sweep(open, Side.HOMETAX);
    }

    private static void sweep(OpenRows open, Side parts) {
        Map<PartyMonth, List<InvoiceRow>> ledger =
                OpenRows.groups(open.unnumberedLedger(), row -> PartyMonth.of(row, open.parties()));
        Map<PartyMonth, List<InvoiceRow>> invoices =
                OpenRows.groups(open.of(Side.HOMETAX), row -> PartyMonth.of(row, open.parties()));
        Map<PartyMonth, List<InvoiceRow>> several = parts == Side.LEDGER ? ledger : invoices;
        Map<PartyMonth, List<InvoiceRow>> sums = parts == Side.LEDGER ? invoices : ledger;
        several.forEach((month, rows) -> {
            if (!month.party().isEmpty() && rows.size() > 1) {
                group(open, parts, rows, sums.getOrDefault(month, List.of()));
            }
        });
    }

    private static void group(OpenRows open, Side parts, List<InvoiceRow> rows, List<InvoiceRow> sums) {
        if (sums.isEmpty()) {
            return;
        }
        Subsets subsets = Subsets.of(rows);
        List<Sum> found = new ArrayList<>();
        for (InvoiceRow sum : sums) {
            List<List<InvoiceRow>> sets = new ArrayList<>(subsets.addingUpTo(sum));
            if (!sets.isEmpty()) {
                // One that is as much by itself, on another day, is as good an explanation as several together.
                subsets.equalTo(sum).forEach(alone -> sets.add(List.of(alone)));
                found.add(new Sum(sum, sets));
            }
        }
        Set<InvoiceRow> contested = contested(found);
        for (Sum sum : found) {
            if (sum.sets().size() == 1 && Collections.disjoint(identity(sum.rows()), contested)) {
                close(open, parts, sum);
            }
        }
        List<Sum> undecided =
                found.stream().filter(sum -> open.isOpen(sum.total())).toList();
        if (!undecided.isEmpty()) {
            Set<InvoiceRow> candidates = new LinkedHashSet<>();
            undecided.forEach(sum -> candidates.addAll(sum.rows()));
            List<InvoiceRow> totals = undecided.stream().map(Sum::total).toList();
            List<InvoiceRow> stillOpen = candidates.stream()
                    .filter(open::isOpen)
                    .sorted(RowOrder.CANONICAL)
                    .toList();
            open.closeAmbiguous(
                    Match.Method.SUM,
                    parts == Side.LEDGER ? stillOpen : totals,
                    parts == Side.LEDGER ? totals : stillOpen);
        }
    }

    private static void close(OpenRows open, Side parts, Sum sum) {
        List<InvoiceRow> total = List.of(sum.total());
        open.close(
                parts == Side.LEDGER
                        ? new Match(Match.Method.SUM, sum.rows(), total)
                        : new Match(Match.Method.SUM, total, sum.rows()));
    }

    /** The rows that more than one sum lays claim to. */
    private static Set<InvoiceRow> contested(List<Sum> sums) {
        Set<InvoiceRow> once = identity(List.of());
        Set<InvoiceRow> contested = identity(List.of());
        for (Sum sum : sums) {
            identity(sum.rows()).forEach(row -> {
                if (!once.add(row)) {
                    contested.add(row);
                }
            });
        }
        return contested;
    }

    private static Set<InvoiceRow> identity(List<InvoiceRow> rows) {
        Set<InvoiceRow> set = Collections.newSetFromMap(new IdentityHashMap<>());
        set.addAll(rows);
        return set;
    }

    /** A row, and the sets of rows of the other side that add up to it. */
    private record Sum(InvoiceRow total, List<List<InvoiceRow>> sets) {

        List<InvoiceRow> rows() {
            return sets.stream().flatMap(List::stream).toList();
        }
    }
}
