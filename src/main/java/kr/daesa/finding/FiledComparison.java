package kr.daesa.finding;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.Function;
import kr.daesa.matching.Matcher;
import kr.daesa.matching.Parties;
import kr.daesa.model.ApprovalNumber;
import kr.daesa.model.Direction;
import kr.daesa.model.Evidence;
import kr.daesa.model.FiledBooks;
import kr.daesa.model.InvoiceKind;
import kr.daesa.model.InvoiceRow;
import kr.daesa.model.IssueState;
import kr.daesa.model.Side;
import kr.daesa.model.TaxPeriod;
import kr.daesa.model.TaxType;
import org.jspecify.annotations.Nullable;

/**
 * The invoices of one side, as they were when the return of a tax period was due and as they are. What counts is what a
 * return counts: party, date written, amounts and how they are taxed. An approval number that the ledger learns, another
 * document number or a day of transmission changes nothing.
 */
final class FiledComparison {

    /**
     * An invoice that is not what it was.
     *
     * @param before null if it was not there
     * @param after null if it is not there any more
     */
    record Change(@Nullable InvoiceRow before, @Nullable InvoiceRow after) {

        /** The row as it is, or as it was last. */
        InvoiceRow row() {
            return after != null ? after : Objects.requireNonNull(before);
        }
    }

    private final TaxPeriod period;
    private final Parties parties;
    private final List<Change> changes = new ArrayList<>();

    private FiledComparison(TaxPeriod period, Parties parties) {
        this.period = period;
        this.parties = parties;
    }

    /**
     * What changed on one side, in canonical order: what is there, then what went. Nothing where that side had no row of
     * the period then, since what was filed is not known from books that were not there.
     *
     * @param now the rows of today, of both sides
     */
    static List<Change> of(FiledBooks filed, List<InvoiceRow> now, Side side, Parties parties) {
        FiledComparison comparison = new FiledComparison(filed.period(), parties);
        List<InvoiceRow> before = invoices(filed.rows(), side);
        List<InvoiceRow> after = invoices(now, side);
        if (before.stream().anyMatch(comparison::isOfPeriod)) {
            if (side == Side.HOMETAX) {
                comparison.compareByNumber(before, after);
            } else {
                comparison.compareByContent(Matcher.withoutCopies(before), Matcher.withoutCopies(after));
            }
        }
        return comparison.changes;
    }

    private static List<InvoiceRow> invoices(List<InvoiceRow> rows, Side side) {
        return rows.stream()
                .filter(row -> row.side() == side)
                .filter(row -> row.evidence() == Evidence.ELECTRONIC || row.evidence() == Evidence.PAPER)
                .filter(row -> row.state() != IssueState.CANCELLED)
                .toList();
    }

    /** The tax office's invoices have numbers. Of copies that disagree any may stand: none of them is a change. */
    private void compareByNumber(List<InvoiceRow> before, List<InvoiceRow> after) {
        Map<ApprovalNumber, List<InvoiceRow>> known = new LinkedHashMap<>();
        Matcher.inOrder(before).forEach(row -> {
            if (row.approvalNo() != null) {
                known.computeIfAbsent(row.approvalNo(), number -> new ArrayList<>())
                        .add(row);
            }
        });
        for (InvoiceRow row : Matcher.withoutCopies(after)) {
            List<InvoiceRow> was = row.approvalNo() == null ? null : known.remove(row.approvalNo());
            if (was == null) {
                add(null, row);
            } else if (was.stream().noneMatch(earlier -> content(earlier).equals(content(row)))) {
                add(was.get(0), row);
            }
        }
        known.values().forEach(gone -> add(gone.get(0), null));
    }

    /** A ledger's rows are told apart by what they say, and counted; what is left over may still bear one number. */
    private void compareByContent(List<InvoiceRow> before, List<InvoiceRow> after) {
        List<InvoiceRow> fresh = surplus(after, before);
        List<InvoiceRow> stale = surplus(before, after);
        pair(fresh, stale, InvoiceRow::approvalNo);
        pair(fresh, stale, row -> row.documentNo().isEmpty() ? null : row.documentNo());
        fresh.forEach(row -> add(null, row));
        stale.forEach(row -> add(row, null));
    }

    /** The rows of which there are more than of the like among the others. */
    private List<InvoiceRow> surplus(List<InvoiceRow> rows, List<InvoiceRow> others) {
        Map<Content, Integer> left = new HashMap<>();
        others.forEach(row -> left.merge(content(row), 1, Integer::sum));
        List<InvoiceRow> surplus = new ArrayList<>();
        for (InvoiceRow row : rows) {
            if (left.merge(content(row), -1, Integer::sum) < 0) {
                surplus.add(row);
            }
        }
        return surplus;
    }

    /** Takes out of both lists, as changed, the rows that are the only ones in them of one number. */
    private <K> void pair(List<InvoiceRow> fresh, List<InvoiceRow> stale, Function<InvoiceRow, @Nullable K> number) {
        Map<K, List<InvoiceRow>> was = byNumber(stale, number);
        Map<K, List<InvoiceRow>> is = byNumber(fresh, number);
        Set<InvoiceRow> told = Collections.newSetFromMap(new IdentityHashMap<>());
        is.forEach((key, rows) -> {
            List<InvoiceRow> earlier = was.getOrDefault(key, List.of());
            if (rows.size() == 1 && earlier.size() == 1) {
                add(earlier.get(0), rows.get(0));
                told.addAll(rows);
                told.addAll(earlier);
            }
        });
        fresh.removeIf(told::contains);
        stale.removeIf(told::contains);
    }

    private static <K> Map<K, List<InvoiceRow>> byNumber(
            List<InvoiceRow> rows, Function<InvoiceRow, @Nullable K> number) {
        Map<K, List<InvoiceRow>> groups = new LinkedHashMap<>();
        for (InvoiceRow row : rows) {
            K key = number.apply(row);
            if (key != null) {
                groups.computeIfAbsent(key, unused -> new ArrayList<>()).add(row);
            }
        }
        return groups;
    }

    private void add(@Nullable InvoiceRow was, @Nullable InvoiceRow is) {
        if ((was != null && isOfPeriod(was)) || (is != null && isOfPeriod(is))) {
            changes.add(new Change(was, is));
        }
    }

    private boolean isOfPeriod(InvoiceRow row) {
        return TaxPeriod.of(row.writeDate()).equals(period);
    }

    private Content content(InvoiceRow row) {
        return new Content(
                row.direction(), row.kind(), parties.key(row), row.writeDate(), row.supply(), row.tax(), row.taxType());
    }

    private record Content(
            Direction direction,
            InvoiceKind kind,
            String party,
            LocalDate writeDate,
            long supply,
            long tax,
            TaxType taxType) {}
}
