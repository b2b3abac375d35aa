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
 * The sets of two rows or more of one counterparty and month, by what they add up to. Two sets are enough to know that an
 * answer is not unique, so no more than two are told.
 *
 * <p>Up to {@value #EVERY_SUBSET} rows every subset is tried, by halves: the sums of one half are looked up in those of the
 * other, 2 × 2¹² steps in place of 2²⁴. Beyond that only all rows together and runs of whole days are, of which a month has
 * less than five hundred.
 */
final class Subsets {

    static final int EVERY_SUBSET = 24;

    private static final int ENOUGH = 2;

    private final List<InvoiceRow> rows;
    private final int half;
    private final Map<Amounts, List<Integer>> left = new HashMap<>();
    private final Amounts[] right;
    private final Map<Amounts, List<List<InvoiceRow>>> runs = new HashMap<>();

    private Subsets(List<InvoiceRow> rows) {
        this.rows = rows;
        if (rows.size() > EVERY_SUBSET) {
            half = 0;
            right = new Amounts[0];
            addRunsOfDays();
            return;
        }
        half = rows.size() / 2;
        right = sums(rows.subList(half, rows.size()));
        Amounts[] sums = sums(rows.subList(0, half));
        for (int mask = 0; mask < sums.length; mask++) {
            left.computeIfAbsent(sums[mask], key -> new ArrayList<>()).add(mask);
        }
    }

    static Subsets of(List<InvoiceRow> rows) {
        return new Subsets(rows);
    }

    /** Up to two sets whose supply and tax add up to those of a row. */
    List<List<InvoiceRow>> addingUpTo(InvoiceRow sum) {
        Amounts wanted = new Amounts(sum.supply(), sum.tax());
        List<List<InvoiceRow>> found = new ArrayList<>(runs.getOrDefault(wanted, List.of()));
        for (int mask = 0; mask < right.length && found.size() < ENOUGH; mask++) {
            for (int other : left.getOrDefault(wanted.minus(right[mask]), List.of())) {
                if (Integer.bitCount(mask) + Integer.bitCount(other) > 1 && found.size() < ENOUGH) {
                    found.add(chosen(other | mask << half));
                }
            }
        }
        return found;
    }

    /** The rows that are of that supply and tax all by themselves. */
    List<InvoiceRow> equalTo(InvoiceRow sum) {
        return rows.stream()
                .filter(row -> row.supply() == sum.supply() && row.tax() == sum.tax())
                .toList();
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

    private List<InvoiceRow> chosen(int mask) {
        List<InvoiceRow> chosen = new ArrayList<>();
        for (int i = 0; i < rows.size(); i++) {
            if ((mask & 1 << i) != 0) {
                chosen.add(rows.get(i));
            }
        }
        return chosen;
    }

    private void addRunsOfDays() {
        SortedMap<LocalDate, List<InvoiceRow>> days = new TreeMap<>();
        rows.forEach(row ->
                days.computeIfAbsent(row.writeDate(), day -> new ArrayList<>()).add(row));
        List<List<InvoiceRow>> byDay = List.copyOf(days.values());
        for (int from = 0; from < byDay.size(); from++) {
            Amounts running = new Amounts(0, 0);
            for (int to = from; to < byDay.size(); to++) {
                for (InvoiceRow row : byDay.get(to)) {
                    running = running.plus(row);
                }
                List<List<InvoiceRow>> same = runs.computeIfAbsent(running, key -> new ArrayList<>());
                if (same.size() < ENOUGH && (to > from || byDay.get(to).size() > 1)) {
                    same.add(byDay.subList(from, to + 1).stream()
                            .flatMap(List::stream)
                            .toList());
                }
            }
        }
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
