package kr.daesa.law;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import kr.daesa.model.ClientType;
import kr.daesa.model.InvoiceKind;

/**
 * A dated table: for a rule, a kind of invoice and a kind of taxpayer, what holds for a supply of a day. Columns
 * {@code rule kind taxpayer from to}, then the value's own, then {@code article mark}.
 */
final class RuleTable<R extends Enum<R>, V> {

    /** Where a value's own columns begin. */
    static final int VALUE = 5;

    private final String name;
    private final Map<Key<R>, Timeline<V>> timelines = new HashMap<>();
    private final List<Rule> rules = new ArrayList<>();

    /**
     * @param valueColumns how many columns there are between {@code to} and {@code article}
     * @param value makes the value of a line
     */
    RuleTable(List<Line> lines, Class<R> type, int valueColumns, Function<Line, V> value) {
        name = lines.get(0).source();
        for (Line line : lines) {
            line.requireCells(VALUE + valueColumns + 2, "rule, kind, taxpayer, from, to, values, article, mark");
            Rule rule = rule(line, valueColumns);
            R key = line.one(0, type);
            V what = value.apply(line);
            for (InvoiceKind kind : line.several(1, InvoiceKind.class)) {
                for (ClientType taxpayer : line.several(2, ClientType.class)) {
                    Timeline<V> timeline =
                            timelines.computeIfAbsent(new Key<>(key, kind, taxpayer), unused -> new Timeline<>());
                    if (!timeline.add(rule.from(), rule.to(), what)) {
                        throw new IllegalArgumentException(line.place() + ": the stretch " + line.text(3) + " to "
                                + line.text(4) + " of " + key + " ends before it begins, or overlaps a line above");
                    }
                }
            }
            rules.add(rule);
        }
    }

    Optional<V> find(R rule, InvoiceKind kind, ClientType taxpayer, LocalDate day) {
        Timeline<V> timeline = timelines.get(new Key<>(rule, kind, taxpayer));
        return timeline == null ? Optional.empty() : timeline.on(day);
    }

    /** All values in the order of time. */
    List<V> all(R rule, InvoiceKind kind, ClientType taxpayer) {
        Timeline<V> timeline = timelines.get(new Key<>(rule, kind, taxpayer));
        return timeline == null ? List.of() : timeline.all();
    }

    V get(R rule, InvoiceKind kind, ClientType taxpayer, LocalDate day) {
        return find(rule, kind, taxpayer, day)
                .orElseThrow(() -> new LawUnknownException(
                        name + " says nothing of " + rule + ", " + kind + " invoice, " + taxpayer + ", on " + day));
    }

    /** The lines in the order of the table. */
    List<Rule> rules() {
        return List.copyOf(rules);
    }

    /** A line for showing. */
    static Rule rule(Line line, int valueColumns) {
        int article = VALUE + valueColumns;
        return new Rule(
                line.source(),
                line.text(0),
                line.text(1),
                line.text(2),
                line.dayOrOpen(3),
                line.dayOrOpen(4),
                String.join(" ", line.cells().subList(VALUE, article)),
                line.text(article),
                line.mark(article + 1));
    }

    private record Key<R>(R rule, InvoiceKind kind, ClientType taxpayer) {}
}
