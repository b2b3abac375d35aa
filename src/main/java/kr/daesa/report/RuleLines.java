package kr.daesa.report;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import kr.daesa.model.LawInForce.Line;
import kr.daesa.model.TextSection;

/** One law table: a row a line, with what is too long for a column below it. */
final class RuleLines {

    /** Tables whose values are short enough for a column; the others say a sentence. */
    private static final Set<String> SHORT =
            Set.of("penalties", "return-penalties", "late-payment", "purchase-limits", "issuers");
    /** Says the same of many rules, so the rules stand below what is said. */
    private static final String CAPS = "caps";

    private static final String ALL = "*";

    private final RuleTexts texts;
    private final RuleValues values;
    private final String table;
    private final List<Line> lines;
    private final boolean sameKind;
    private final boolean sameTaxpayer;

    RuleLines(RuleTexts texts, String table, List<Line> lines) {
        this.texts = texts;
        this.values = new RuleValues(texts);
        this.table = table;
        this.lines = lines;
        this.sameKind = same(Line::kind);
        this.sameTaxpayer = same(Line::taxpayer);
    }

    TextSection section() {
        return new TextSection(heading(), table.equals(CAPS) ? byValue() : byLine(), List.of());
    }

    private boolean same(Function<Line, String> column) {
        return lines.stream().map(column).distinct().count() == 1;
    }

    /** With whom and what all lines are about, unless that is everyone and everything. */
    private String heading() {
        Line first = lines.get(0);
        String about = Stream.of(
                        sameKind && !first.kind().equals(ALL) ? texts.kind(first.kind()) : "",
                        sameTaxpayer && !first.taxpayer().equals(ALL) ? texts.taxpayer(first.taxpayer()) : "")
                .filter(word -> !word.isEmpty())
                .collect(Collectors.joining(", "));
        return about.isEmpty() ? texts.heading(table) : texts.heading(table) + " [" + about + "]";
    }

    private List<List<String>> byLine() {
        List<List<String>> rows = new ArrayList<>();
        for (Line line : lines) {
            String label = texts.rule(table, line.name());
            String value = values.of(line);
            if (SHORT.contains(table)) {
                rows.add(row(line, List.of(label, value)));
            } else {
                rows.add(row(line, List.of(label)));
                if (!value.isEmpty()) {
                    rows.add(List.of(value));
                }
            }
            rows.add(source(line));
        }
        return rows;
    }

    private List<List<String>> byValue() {
        Map<Line, List<String>> names = new LinkedHashMap<>();
        for (Line line : lines) {
            names.computeIfAbsent(unnamed(line), unnamed -> new ArrayList<>()).add(texts.rule(table, line.name()));
        }
        List<List<String>> rows = new ArrayList<>();
        names.forEach((line, several) -> {
            rows.add(row(line, List.of(values.of(line))));
            rows.add(List.of(String.join(", ", several)));
            rows.add(source(line));
        });
        return rows;
    }

    private static Line unnamed(Line line) {
        return new Line(
                line.table(),
                "",
                line.kind(),
                line.taxpayer(),
                line.from(),
                line.to(),
                line.value(),
                line.article(),
                line.mark());
    }

    private List<String> row(Line line, List<String> first) {
        List<String> cells = new ArrayList<>(first);
        if (!sameKind) {
            cells.add(texts.kind(line.kind()));
        }
        if (!sameTaxpayer) {
            cells.add(texts.taxpayer(line.taxpayer()));
        }
        cells.add(texts.stretch(line.from(), line.to()));
        return cells;
    }

    private static List<String> source(Line line) {
        return List.of(line.article() + " " + line.mark());
    }
}
