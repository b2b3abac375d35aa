package kr.daesa.matching;

import java.util.ArrayList;
import java.util.Collections;
import java.util.EnumMap;
import java.util.IdentityHashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Predicate;
import kr.daesa.model.InvoiceRow;
import kr.daesa.model.Side;

/** The rows that no pass has paired yet, and the matches made so far. Always in canonical order. */
final class OpenRows {

    private final List<InvoiceRow> all;
    private final Map<Side, List<InvoiceRow>> open = new EnumMap<>(Side.class);
    private final Set<InvoiceRow> closed = Collections.newSetFromMap(new IdentityHashMap<>());
    private final List<Match> matches = new ArrayList<>();
    private final List<AmbiguousGroup> ambiguous = new ArrayList<>();
    private final Parties parties;

    /**
     * @param rows in canonical order
     */
    OpenRows(List<InvoiceRow> rows, Parties parties) {
        this.all = new ArrayList<>(rows);
        this.parties = parties;
        for (Side side : Side.values()) {
            open.put(side, new ArrayList<>());
        }
        rows.forEach(row -> open.get(row.side()).add(row));
    }

    Parties parties() {
        return parties;
    }

    /** Every row that takes part, open or not. */
    List<InvoiceRow> all() {
        return Collections.unmodifiableList(all);
    }

    List<InvoiceRow> of(Side side) {
        List<InvoiceRow> ofSide = open.get(side);
        ofSide.removeIf(closed::contains); // for good, so that a later pass walks through few rows
        return List.copyOf(ofSide);
    }

    boolean isOpen(InvoiceRow row) {
        return !closed.contains(row);
    }

    void close(Match match) {
        matches.add(match);
        closed.addAll(match.ledger());
        closed.addAll(match.hometax());
    }

    /** Takes rows that no later pass shall see out of the game. */
    List<InvoiceRow> setAside(Predicate<InvoiceRow> which) {
        List<InvoiceRow> aside =
                all.stream().filter(row -> isOpen(row) && which.test(row)).toList();
        closed.addAll(aside);
        return aside;
    }

    /** The ledger rows that may still be any invoice: one with an approval number is that invoice and no other. */
    List<InvoiceRow> unnumberedLedger() {
        return of(Side.LEDGER).stream().filter(row -> row.approvalNo() == null).toList();
    }

    void closeAmbiguous(Match.Method method, List<InvoiceRow> ledger, List<InvoiceRow> hometax) {
        ambiguous.add(new AmbiguousGroup(method, ledger, hometax));
        closed.addAll(ledger);
        closed.addAll(hometax);
    }

    List<AmbiguousGroup> ambiguous() {
        return List.copyOf(ambiguous);
    }

    List<Match> matches() {
        return List.copyOf(matches);
    }

    /** Rows by a key, groups and members in the order of the rows. */
    static <K> Map<K, List<InvoiceRow>> groups(List<InvoiceRow> rows, Function<InvoiceRow, K> key) {
        Map<K, List<InvoiceRow>> groups = new LinkedHashMap<>();
        for (InvoiceRow row : rows) {
            groups.computeIfAbsent(key.apply(row), k -> new ArrayList<>()).add(row);
        }
        return groups;
    }
}
