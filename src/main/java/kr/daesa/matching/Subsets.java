package kr.daesa.matching;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import kr.daesa.model.InvoiceRow;

/**
 * Sets of two rows or more whose supply and tax add up to those of one row. Two sets are enough to know that the answer is
 * not unique, so no more than two are looked for.
 *
 * <p>Up to {@value #EVERY_SUBSET} rows every subset is tried, by halves: the sums of one half are looked up in those of the
 * other, 2 × 2¹² steps in place of 2²⁴. Beyond that only all rows together and runs of whole days are.
 */
final class Subsets {

    static final int EVERY_SUBSET = 24;

    private static final int ENOUGH = 2;

    private Subsets() {}

    static List<List<InvoiceRow>> addingUpTo(InvoiceRow sum, List<InvoiceRow> rows) {
        Amounts wanted = new Amounts(sum.supply(), sum.tax());
        return rows.size() <= EVERY_SUBSET ? bySubset(wanted, rows) : byDays(wanted, rows);
    }

    private static List<List<InvoiceRow>> bySubset(Amounts wanted, List<InvoiceRow> rows) {
        int half = rows.size() / 2;
        Amounts[] left = sums(rows.subList(0, half));
        Amounts[] right = sums(rows.subList(half, rows.size()));
        Map<Amounts, List<Integer>> byAmounts = new HashMap<>();
        for (int mask = 0; mask < left.length; mask++) {
            byAmounts.computeIfAbsent(left[mask], key -> new ArrayList<>()).add(mask);
        }
        List<List<InvoiceRow>> found = new ArrayList<>();
        for (int mask = 0; mask < right.length && found.size() < ENOUGH; mask++) {
            for (int other : byAmounts.getOrDefault(wanted.minus(right[mask]), List.of())) {
                if (Integer.bitCount(mask) + Integer.bitCount(other) > 1 && found.size() < ENOUGH) {
                    found.add(chosen(rows, other | mask << half));
                }
            }
        }
        return found;
    }

    /** The sum of every subset, by its bit mask. */
    private static Amounts[] sums(List<InvoiceRow> rows) {
        Amounts[] sums = new Amounts[1 << rows.size()];
        sums[0] = new Amounts(0, 0);
        for (int mask = 1; mask < sums.length; mask++) {
            int lowest = Integer.numberOfTrailingZeros(mask);
            sums[mask] = sums[mask & mask - 1].plus(rows.get(lowest));
        }
        return sums;
    }

    private static List<InvoiceRow> chosen(List<InvoiceRow> rows, int mask) {
        List<InvoiceRow> chosen = new ArrayList<>();
        for (int i = 0; i < rows.size(); i++) {
            if ((mask & 1 << i) != 0) {
                chosen.add(rows.get(i));
            }
        }
        return chosen;
    }

    private static List<List<InvoiceRow>> byDays(Amounts wanted, List<InvoiceRow> rows) {
        SortedMap<LocalDate, List<InvoiceRow>> days = new TreeMap<>();
        rows.forEach(row ->
                days.computeIfAbsent(row.writeDate(), day -> new ArrayList<>()).add(row));
        List<List<InvoiceRow>> byDay = List.copyOf(days.values());
        List<List<InvoiceRow>> found = new ArrayList<>();
        for (int from = 0; from < byDay.size(); from++) {
            Amounts running = new Amounts(0, 0);
            List<InvoiceRow> taken = new ArrayList<>();
            for (int to = from; to < byDay.size() && found.size() < ENOUGH; to++) {
                for (InvoiceRow row : byDay.get(to)) {
                    running = running.plus(row);
                    taken.add(row);
                }
                if (taken.size() > 1 && running.equals(wanted)) {
                    found.add(List.copyOf(taken));
                }
            }
        }
        return found;
    }

    /** Supply and tax together, in won. */
    private record Amounts(long supply, long tax) {

        Amounts plus(InvoiceRow row) {
            return new Amounts(Math.addExact(supply, row.supply()), Math.addExact(tax, row.tax()));
        }

        Amounts minus(Amounts other) {
            return new Amounts(Math.subtractExact(supply, other.supply), Math.subtractExact(tax, other.tax));
        }
    }
}
