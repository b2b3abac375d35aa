package kr.daesa.report;

import java.io.IOException;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.IntStream;
import org.dhatim.fastexcel.BorderSide;
import org.dhatim.fastexcel.BorderStyle;
import org.dhatim.fastexcel.PaperSize;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;

/**
 * Writes one table as a sheet: the question, the totals of the rows that the filter shows, the heading, the rows. Cells
 * are typed, so no text is ever executed.
 */
final class SheetWriter<T> {

    private static final int QUESTION = 0;
    private static final int TOTALS = 1;
    private static final int HEADING = 2;
    private static final int FIRST = 3;
    /** Rows after which what was written leaves the memory. */
    private static final int FLUSH_EVERY = 1_000;
    /** What the format can hold. */
    private static final int LAST = 1_048_575;

    /** The width, in characters, that A4 holds in a print that can be read. */
    private static final int READABLE = 245;

    private static final int SCALE_OF_THE_REST = 60;
    private static final int LONGEST_TEXT = 32_767;
    private static final double POINTS_A_LINE = 14.5;
    /** The first code point of the wide letters. */
    private static final int HANGUL = 0x1100;

    private static final String GREY = "E7E6E6";

    private final Worksheet sheet;
    private final Table<T> table;
    private final Texts texts;
    private final long[] sums;

    private SheetWriter(Worksheet sheet, Table<T> table, Texts texts) {
        this.sheet = sheet;
        this.table = table;
        this.texts = texts;
        this.sums = new long[table.columns().size()];
    }

    /** Returns what its formulas come to, from left to right. */
    static <T> List<Long> write(Workbook workbook, Table<T> table, Texts texts) throws IOException {
        Worksheet sheet = workbook.newWorksheet(texts.text("section." + table.section() + ".name"));
        return new SheetWriter<>(sheet, table, texts).write();
    }

    private List<Long> write() throws IOException {
        printable();
        sheet.value(QUESTION, 0, texts.text("section." + table.section() + ".question"));
        sheet.style(QUESTION, 0).bold().fontSize(12).set();
        heading();
        totals();
        int end = rows();
        if (end == FIRST) {
            sheet.value(FIRST, 0, texts.text("section." + table.section() + ".none"));
        } else {
            sheet.setAutoFilter(HEADING, 0, end - 1, table.columns().size() - 1);
        }
        sheet.finish();
        return IntStream.range(0, sums.length)
                .filter(c -> table.sums(table.columns().get(c)))
                .mapToObj(c -> sums[c])
                .toList();
    }

    private void printable() {
        sheet.freezePane(0, FIRST);
        sheet.repeatRows(HEADING);
        sheet.paperSize(PaperSize.A4_PAPER);
        sheet.pageOrientation("landscape");
        int width = table.columns().stream()
                .mapToInt(column -> column.shape().width())
                .sum();
        if (width <= READABLE) {
            sheet.fitToWidth((short) 1);
            sheet.fitToHeight((short) 0);
        } else {
            sheet.pageScale(SCALE_OF_THE_REST);
        }
    }

    private void heading() {
        sheet.rowHeight(HEADING, 2 * POINTS_A_LINE);
        List<Column<T>> columns = table.columns();
        for (int c = 0; c < columns.size(); c++) {
            Column<T> column = columns.get(c);
            sheet.width(c, column.shape().width());
            sheet.value(HEADING, c, texts.column(column.name()));
            sheet.style(HEADING, c)
                    .bold()
                    .fillColor(GREY)
                    .wrapText(true)
                    .horizontalAlignment(alignment(column))
                    .indent(indent(c))
                    .set();
        }
    }

    /** Totals stand above the rows, where sorting and filtering leave them alone. */
    private void totals() {
        if (table.totals().isEmpty()) {
            return;
        }
        sheet.value(TOTALS, 0, texts.text("sheet.total"));
        sheet.style(TOTALS, 0).bold().set();
        for (int c = 0; c < table.columns().size(); c++) {
            if (table.sums(table.columns().get(c))) {
                String letter = letters(c);
                sheet.formula(TOTALS, c, "SUBTOTAL(9," + letter + (FIRST + 1) + ":" + letter + (LAST + 1) + ")");
                sheet.style(TOTALS, c).bold().format("#,##0").set();
            }
        }
    }

    /** Returns the row after the last. */
    private int rows() throws IOException {
        int r = FIRST;
        int unstyled = FIRST;
        for (T row : table.rows()) {
            if (r == LAST) {
                style(unstyled, r - 1);
                sheet.value(r, 0, texts.text("sheet.more"));
                return r;
            }
            row(r, row);
            r++;
            if (r - unstyled == FLUSH_EVERY) {
                style(unstyled, r - 1);
                sheet.flush();
                unstyled = r;
            }
        }
        style(unstyled, r - 1);
        return r;
    }

    private void row(int r, T row) {
        int lines = 1;
        for (int c = 0; c < table.columns().size(); c++) {
            Column<T> column = table.columns().get(c);
            Object value = column.of(row);
            if (value instanceof Number number) {
                sheet.value(r, c, number);
                if (table.sums(column)) {
                    sums[c] = Math.addExact(sums[c], number.longValue());
                }
            } else if (value instanceof LocalDate day) {
                sheet.value(r, c, day);
            } else {
                String text = cut(Shown.of(value, texts));
                sheet.value(r, c, text.isEmpty() ? null : text);
                lines = wraps(column)
                        ? Math.max(lines, lines(text, column.shape().width()))
                        : lines;
            }
        }
        if (lines > 1) {
            // Not every program fits a row to its wrapped text on opening.
            sheet.rowHeight(r, Math.min(lines * POINTS_A_LINE, Worksheet.MAX_ROW_HEIGHT));
        }
    }

    /** A column of many rows at once: a style for each cell was a third of the time that a workbook took. */
    private void style(int from, int to) {
        if (to < from) {
            return;
        }
        for (int c = 0; c < table.columns().size(); c++) {
            Column<T> column = table.columns().get(c);
            var style = sheet.range(from, c, to, c)
                    .style()
                    .verticalAlignment("top")
                    .borderStyle(BorderSide.BOTTOM, BorderStyle.HAIR);
            if (column.shape() == Column.Shape.DATE) {
                style.format("yyyy-mm-dd")
                        .horizontalAlignment("left")
                        .indent(indent(c))
                        .set();
            } else if (column.shape() == Column.Shape.RATE) {
                style.format("0.0%").set();
            } else if (column.shape().numeric()) {
                style.format("#,##0").horizontalAlignment(alignment(column)).set();
            } else {
                style.wrapText(wraps(column))
                        .horizontalAlignment("left")
                        .indent(indent(c))
                        .set();
            }
        }
    }

    /** A text next to a number that stands flush right would touch it. */
    private int indent(int c) {
        Column.Shape shape = table.columns().get(c).shape();
        boolean besideNumber = c > 0 && table.columns().get(c - 1).shape().numeric();
        return shape == Column.Shape.DATE || besideNumber && !shape.numeric() ? 1 : 0;
    }

    private static String alignment(Column<?> column) {
        if (column.shape() == Column.Shape.ORDINAL) {
            return "center";
        }
        return column.shape().numeric() ? "right" : "left";
    }

    private static boolean wraps(Column<?> column) {
        return switch (column.shape()) {
            case PROSE, NAME, STRIP -> true;
            default -> false;
        };
    }

    /** How many lines a text takes in a column; a Hangul syllable is as wide as two digits. */
    private static int lines(String text, int width) {
        return text.lines()
                .mapToInt(line -> 1 + Math.max(0, displayWidth(line) - 1) / width)
                .sum();
    }

    private static int displayWidth(String line) {
        return line.chars().map(c -> c < HANGUL ? 1 : 2).sum();
    }

    private static String cut(String text) {
        return text.length() <= LONGEST_TEXT ? text : text.substring(0, LONGEST_TEXT - 1) + "…";
    }

    /** Column 0 is A, column 26 is AA. */
    private static String letters(int column) {
        String last = String.valueOf((char) ('A' + column % 26));
        return column < 26 ? last : letters(column / 26 - 1) + last;
    }
}
