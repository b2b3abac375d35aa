package kr.daesa.report;

import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * One column of a table: how the CSV files call it, what sort of thing stands in it, and how a row gives it.
 *
 * @param name the heading in CSV files, and the key of the heading that people read
 * @param value gives a model value ({@code Long}, {@code LocalDate}, an enum, a {@code String} …); null is an empty cell
 */
record Column<T>(String name, Shape shape, Function<? super T, ? extends @Nullable Object> value) {

    /** What stands in a column: it decides the width, the alignment, the format and whether the column is summed. */
    enum Shape {
        /** One word of a few. */
        WORD(12),
        TEXT(16),
        NAME(26),
        KEY(28),
        PROSE(56),
        /** Several sentences, one a line. */
        LINES(40),
        /** Several lines that do not break: numbers and dates. */
        STACK(28),
        DATE(12),
        STAMP(18),
        WON(18),
        COUNT(11),
        /** A number that no one adds up: a row of a sheet, a rank. */
        ORDINAL(8),
        RATE(9),
        FLAG(9),
        /** A {@link Strip} and what it shows in words. */
        STRIP(34);

        private final int width;

        Shape(int width) {
            this.width = width;
        }

        int width() {
            return width;
        }

        boolean summed() {
            return this == WON || this == COUNT;
        }

        boolean numeric() {
            return summed() || this == ORDINAL || this == RATE;
        }
    }

    @Nullable
    Object of(T row) {
        return value.apply(row);
    }

    /** The columns but for those named: a client's own table need not repeat the client. */
    static <T> List<Column<T>> without(List<Column<T>> columns, String... names) {
        List<String> unwanted = List.of(names);
        return columns.stream()
                .filter(column -> !unwanted.contains(column.name()))
                .toList();
    }
}
