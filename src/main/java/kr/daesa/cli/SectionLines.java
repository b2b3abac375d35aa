package kr.daesa.cli;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import kr.daesa.model.TextSection;

/**
 * Sections of a text as lines for a terminal: columns stand below each other, also where Korean is in them, and
 * sentences are broken so that the narrowest usual terminal shows them whole.
 */
final class SectionLines {

    private static final int WIDTH = 80;
    private static final String INDENT = "  ";
    private static final String REMARK_INDENT = "       ";
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
            section.notes().forEach(note -> lines.addAll(broken(INDENT, note, INDENT)));
        }
        return List.copyOf(lines);
    }

    private static List<String> rows(List<List<String>> rows) {
        int columns = rows.stream().mapToInt(List::size).max().orElse(0);
        int[] widths = IntStream.range(0, columns)
                .map(column -> rows.stream()
                        .filter(row -> row.size() == columns)
                        .mapToInt(row -> DisplayWidth.of(row.get(column)))
                        .max()
                        .orElseThrow())
                .toArray();
        List<String> lines = new ArrayList<>();
        for (List<String> row : rows) {
            if (row.size() == 1) {
                lines.addAll(broken(REMARK_INDENT, row.get(0), REMARK_INDENT));
            } else if (columns == LIST_COLUMNS) {
                String first = INDENT + DisplayWidth.pad(row.get(0), widths[0]) + INDENT;
                lines.addAll(broken(first, row.get(1), " ".repeat(DisplayWidth.of(first))));
            } else {
                lines.add(columns(row, widths));
            }
        }
        return lines;
    }

    private static String columns(List<String> row, int[] widths) {
        int last = IntStream.range(0, row.size())
                .filter(column -> !row.get(column).isEmpty())
                .max()
                .orElse(0);
        return IntStream.rangeClosed(0, last)
                .mapToObj(column -> DisplayWidth.pad(row.get(column), widths[column]))
                .collect(Collectors.joining(BETWEEN_COLUMNS, INDENT, ""))
                .stripTrailing();
    }

    /** A text over as many lines as it needs, broken at blanks; a word that is too long stays whole. */
    private static List<String> broken(String before, String text, String beforeTheNext) {
        List<String> lines = new ArrayList<>();
        StringBuilder line = new StringBuilder(before);
        boolean empty = true;
        for (String word : text.split(" ")) {
            if (!empty && DisplayWidth.of(line + " " + word) > WIDTH) {
                lines.add(line.toString());
                line = new StringBuilder(beforeTheNext);
                empty = true;
            }
            line.append(empty ? "" : " ").append(word);
            empty = false;
        }
        lines.add(line.toString().stripTrailing());
        return lines;
    }
}
