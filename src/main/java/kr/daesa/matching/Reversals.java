package kr.daesa.matching;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.BiConsumer;
import java.util.function.Predicate;
import kr.daesa.model.InvoiceRow;

/**
 * Full reversals that name no original, and the invoices that each may take back: equal party, opposite amounts, the item
 * equal or blank, written no later. A pair is told only where neither has another choice, so that one month's fee is never
 * taken for the reversal of another's.
 */
final class Reversals {

    private Reversals() {}

    /** Whether a row takes something back. */
    static boolean isReversal(InvoiceRow row) {
        return row.supply() < 0 || (row.supply() == 0 && row.tax() < 0);
    }

    /**
     * @param originals in canonical order
     * @param reversals in canonical order
     * @param pair takes a reversal and its original
     */
    static void pairUnique(
            List<InvoiceRow> originals,
            List<InvoiceRow> reversals,
            Parties parties,
            BiConsumer<InvoiceRow, InvoiceRow> pair) {
        if (reversals.isEmpty()) {
            return;
        }
        Map<PartyAmounts, List<InvoiceRow>> candidates =
                OpenRows.groups(originals, row -> PartyAmounts.unsigned(row, parties));
        OpenRows.groups(reversals, row -> PartyAmounts.unsigned(row, parties)).forEach((key, group) -> {
            if (!key.party().isEmpty() && candidates.containsKey(key)) {
                pairUnique(candidates.get(key), group, pair);
            }
        });
    }

    private static void pairUnique(
            List<InvoiceRow> originals, List<InvoiceRow> reversals, BiConsumer<InvoiceRow, InvoiceRow> pair) {
        Shelf earliest = new Shelf(originals);
        List<InvoiceRow> latestFirst = new ArrayList<>(reversals);
        Collections.reverse(latestFirst);
        Shelf latest = new Shelf(latestFirst);
        for (InvoiceRow reversal : reversals) {
            List<InvoiceRow> possible = earliest.atMostTwo(
                    reversal, original -> !original.writeDate().isAfter(reversal.writeDate()));
            if (possible.size() == 1) {
                InvoiceRow original = possible.get(0);
                List<InvoiceRow> rivals =
                        latest.atMostTwo(original, other -> !other.writeDate().isBefore(original.writeDate()));
                if (rivals.size() == 1) {
                    pair.accept(reversal, original);
                }
            }
        }
    }

    /**
     * Rows by item, those that fit first before the others: so two looks tell none, one and several apart, however many
     * rows there are.
     */
    private static final class Shelf {
        private final List<InvoiceRow> all;
        private final Map<String, List<InvoiceRow>> byItem = new HashMap<>();

        Shelf(List<InvoiceRow> rows) {
            all = rows;
            rows.forEach(row -> byItem.computeIfAbsent(Names.ofItem(row.item()), item -> new ArrayList<>())
                    .add(row));
        }

        List<InvoiceRow> atMostTwo(InvoiceRow like, Predicate<InvoiceRow> fits) {
            String item = Names.ofItem(like.item());
            List<InvoiceRow> found = new ArrayList<>();
            if (item.isEmpty()) {
                addTwo(all, fits, found);
            } else {
                addTwo(byItem.getOrDefault(item, List.of()), fits, found);
                addTwo(byItem.getOrDefault("", List.of()), fits, found);
            }
            return found;
        }

        private static void addTwo(List<InvoiceRow> rows, Predicate<InvoiceRow> fits, List<InvoiceRow> found) {
            rows.stream().limit(2).filter(fits).forEach(found::add);
        }
    }
}
