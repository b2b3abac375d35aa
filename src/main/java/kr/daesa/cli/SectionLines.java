package kr.daesa.cli;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import kr.daesa.model.TextSection;

/** Sections of a text as lines for a terminal: columns stand below each other, also where Korean is in them. */
final class SectionLines {

    private static final String INDENT = "  ";
    private static final String BETWEEN_COLUMNS = " | ";
    /** Two columns are a list and need no line between them. */
    private static final int LIST_COLUMNS = 2;

    private SectionLines() {}

    static List<String> of(List<TextSection> sections) {
        List<String> lines = new ArrayList<>();
        for (TextSection section : sections) {
            if (!lines.isEmpty()) {
                lines.add("");
            }
            lines.add(section.heading());
            lines.addAll(rows(section.rows()));
            section.notes().forEach(note -> lines.add(INDENT + note));
        }
        return List.copyOf(lines);
    }

    private static List<String> rows(List<List<String>> rows) {
        if (rows.isEmpty()) {
            return List.of();
        }
        int columns = rows.get(0).size();
        int[] widths = IntStream.range(0, columns)
                .map(column -> rows.stream()
                        .mapToInt(row -> DisplayWidth.of(row.get(column)))
                        .max()
                        .orElseThrow())
                .toArray();
        String between = columns == LIST_COLUMNS ? INDENT : BETWEEN_COLUMNS;
        return rows.stream()
                .map(row -> IntStream.range(0, columns)
                        .mapToObj(column -> DisplayWidth.pad(row.get(column), widths[column]))
                        .collect(Collectors.joining(between, INDENT, ""))
                        .stripTrailing())
                .toList();
    }
}
