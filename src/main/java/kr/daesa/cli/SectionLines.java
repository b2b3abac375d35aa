package kr.daesa.cli;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import kr.daesa.model.TextSection;

/**
 * Sections of a text as lines for a terminal: columns stand below each other, also where Korean is in them, and
 * sentences are broken so that the narrowest usual terminal shows them whole. A row of a table stays one line where a
 * program reads along, and is broken for people alone.
 */
final class SectionLines {

    private static final int WIDTH = 80;
    private static final String INDENT = "  ";
    private static final String REMARK_INDENT = "       ";
    private static final String BETWEEN_COLUMNS = " | ";
    /** An approval number has 24 characters, and must be copied whole. */
    private static final int WORD = 24;
    /** Two columns are a list and need no line between them. */
    private static final int LIST_COLUMNS = 2;

    private SectionLines() {}

    /**
     * @param onTerminal whether the lines are for a terminal, which is no wider than it is
     */
    static List<String> of(List<TextSection> sections, boolean onTerminal) {
        List<String> lines = new ArrayList<>();
        for (TextSection section : sections) {
            if (!lines.isEmpty()) {
                lines.add("");
            }
            lines.add(section.heading());
            lines.addAll(rows(section.rows(), onTerminal));
            section.notes().forEach(note -> lines.addAll(broken(INDENT, note, INDENT)));
        }
        return List.copyOf(lines);
    }

    private static List<String> rows(List<List<String>> rows, boolean onTerminal) {
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
                lines.addAll(columns(row, onTerminal ? narrowed(widths) : widths));
            }
        }
        return lines;
    }

    /** The widest columns made narrower until the line fits, but for words of which each must stay whole. */
    private static int[] narrowed(int[] widths) {
        int[] narrowed = widths.clone();
        int over =
                INDENT.length() + IntStream.of(widths).sum() + BETWEEN_COLUMNS.length() * (widths.length - 1) - WIDTH;
        while (over > 0) {
            int widest = IntStream.range(0, narrowed.length)
                    .boxed()
                    .max(Comparator.comparingInt(column -> narrowed[column]))
                    .orElseThrow();
            if (narrowed[widest] <= WORD) {
                break;
            }
            narrowed[widest]--;
            over--;
        }
        return narrowed;
    }

    /** A row of a table, over as many lines as its longest cell needs. */
    private static List<String> columns(List<String> row, int[] widths) {
        List<List<String>> cells = IntStream.range(0, row.size())
                .mapToObj(column -> broken("", row.get(column), "", Math.max(widths[column], 1)))
                .toList();
        int height = cells.stream().mapToInt(List::size).max().orElse(1);
        return IntStream.range(0, height)
                .mapToObj(line -> line(
                        cells.stream()
                                .map(cell -> line < cell.size() ? cell.get(line) : "")
                                .toList(),
                        widths))
                .toList();
    }

    private static String line(List<String> cells, int[] widths) {
        int last = IntStream.range(0, cells.size())
                .filter(column -> !cells.get(column).isEmpty())
                .max()
                .orElse(0);
        return IntStream.rangeClosed(0, last)
                .mapToObj(column -> DisplayWidth.pad(cells.get(column), widths[column]))
                .collect(Collectors.joining(BETWEEN_COLUMNS, INDENT, ""))
                .stripTrailing();
    }

    private static List<String> broken(String before, String text, String beforeTheNext) {
        return broken(before, text, beforeTheNext, WIDTH);
    }

    /** A text over as many lines as it needs, broken at blanks; a word that is too long stays whole. */
    private static List<String> broken(String before, String text, String beforeTheNext, int width) {
        List<String> lines = new ArrayList<>();
        StringBuilder line = new StringBuilder(before);
        boolean empty = true;
        for (String word : text.split(" ")) {
            if (!empty && DisplayWidth.of(line + " " + word) > width) {
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
