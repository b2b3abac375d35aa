package kr.daesa.matching;

import java.util.ArrayList;
import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.BiPredicate;
import java.util.function.Function;
import java.util.function.Predicate;
import kr.daesa.model.InvoiceRow;
import kr.daesa.model.Side;

/**
 * Pairs rows that have each other as their only candidate. Where a row has several, all that hang together with it are
 * one ambiguous group: none of them is paired by chance.
 */
final class Candidates {

    private Candidates() {}

    /**
     * @param bucket equal for rows that come into question for each other at all
     * @param fits whether a ledger row and an invoice of one bucket may be a pair
     */
    static <K> void pairUnique(
            OpenRows open,
            Match.Method method,
            Function<InvoiceRow, K> bucket,
            BiPredicate<InvoiceRow, InvoiceRow> fits) {
        Map<K, List<InvoiceRow>> invoices = OpenRows.groups(open.of(Side.HOMETAX), bucket);
        OpenRows.groups(open.unnumberedLedger(), bucket)
                .forEach(
                        (key, ledger) -> pairUnique(open, method, ledger, invoices.getOrDefault(key, List.of()), fits));
    }

    private static void pairUnique(
            OpenRows open,
            Match.Method method,
            List<InvoiceRow> ledger,
            List<InvoiceRow> invoices,
            BiPredicate<InvoiceRow, InvoiceRow> fits) {
        Set<InvoiceRow> seen = Collections.newSetFromMap(new IdentityHashMap<>());
        for (InvoiceRow row : ledger) {
            if (seen.contains(row)) {
                continue;
            }
            Cluster cluster = Cluster.around(row, ledger, invoices, fits);
            seen.addAll(cluster.ledger);
            if (cluster.ledger.size() == 1 && cluster.invoices.size() == 1) {
                open.close(Match.pair(method, row, cluster.invoices.get(0)));
            } else if (!cluster.invoices.isEmpty()) {
                open.closeAmbiguous(method, cluster.ledger, cluster.invoices);
            }
        }
    }

    /** All rows that are linked to one another by a chain of possible pairs. */
    private record Cluster(List<InvoiceRow> ledger, List<InvoiceRow> invoices) {

        static Cluster around(
                InvoiceRow start,
                List<InvoiceRow> ledger,
                List<InvoiceRow> invoices,
                BiPredicate<InvoiceRow, InvoiceRow> fits) {
            Cluster cluster = new Cluster(new ArrayList<>(List.of(start)), new ArrayList<>());
            List<InvoiceRow> otherLedger = new ArrayList<>(ledger);
            otherLedger.removeIf(row -> row == start);
            List<InvoiceRow> otherInvoices = new ArrayList<>(invoices);
            List<InvoiceRow> newLedger = List.of(start);
            while (!newLedger.isEmpty()) {
                List<InvoiceRow> reached = newLedger; // what came last alone, so that no two rows are compared twice
                List<InvoiceRow> newInvoices =
                        take(otherInvoices, invoice -> any(reached, row -> fits.test(row, invoice)));
                newLedger = take(otherLedger, row -> any(newInvoices, invoice -> fits.test(row, invoice)));
                cluster.invoices.addAll(newInvoices);
                cluster.ledger.addAll(newLedger);
            }
            return cluster;
        }

        /** Without a stream: of thousands of rows that look alike every pair comes by here. */
        private static boolean any(List<InvoiceRow> rows, Predicate<InvoiceRow> which) {
            for (InvoiceRow row : rows) {
                if (which.test(row)) {
                    return true;
                }
            }
            return false;
        }

        private static List<InvoiceRow> take(List<InvoiceRow> from, Predicate<InvoiceRow> which) {
            List<InvoiceRow> taken = new ArrayList<>();
            from.removeIf(row -> which.test(row) && taken.add(row));
            return taken;
        }
    }
}
