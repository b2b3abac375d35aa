package kr.daesa.law;

import java.time.LocalDate;
import java.time.MonthDay;
import java.time.Period;
import java.time.format.DateTimeParseException;
import java.util.Arrays;
import java.util.List;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** One line of a table: cells with the place they came from, so that every complaint names it. */
record Line(String source, int number, List<String> cells) {

    static final String OPEN = "-";

    private static final Pattern MARK = Pattern.compile("\\[[S2DM]]");

    Line {
        cells = List.copyOf(cells);
    }

    /** {@code penalties.tsv:12}. */
    String place() {
        return source + ":" + number;
    }

    void requireCells(int count, String form) {
        if (cells.size() != count) {
            throw new IllegalArgumentException(place() + ": " + cells.size() + " columns in '" + String.join(" ", cells)
                    + "', expected " + count + " with a tab between: " + form);
        }
    }

    String text(int column) {
        String cell = cells.get(column);
        if (cell.isEmpty()) {
            throw wrong(column, "a text");
        }
        return cell;
    }

    /** A text, or null for {@code -}. */
    @Nullable
    String textOrNone(int column) {
        return cells.get(column).equals(OPEN) ? null : text(column);
    }

    LocalDate day(int column) {
        try {
            return LocalDate.parse(cells.get(column));
        } catch (DateTimeParseException e) {
            throw wrong(column, "a day such as 2026-07-01");
        }
    }

    /** A day, or null for {@code -}. */
    @Nullable
    LocalDate dayOrOpen(int column) {
        return cells.get(column).equals(OPEN) ? null : day(column);
    }

    /** {@code 05-05}. */
    MonthDay monthDay(int column) {
        try {
            return MonthDay.parse("--" + cells.get(column));
        } catch (DateTimeParseException e) {
            throw wrong(column, "a month and day such as 05-05");
        }
    }

    /** How sure a line is. */
    String mark(int column) {
        if (!MARK.matcher(text(column)).matches()) {
            throw wrong(column, "a mark, [S], [2], [D] or [M]");
        }
        return text(column);
    }

    Period period(int column) {
        try {
            return Period.parse(cells.get(column));
        } catch (DateTimeParseException e) {
            throw wrong(column, "a period such as P1M");
        }
    }

    long number(int column, long least, long most) {
        String expected = "a number from " + least + " to " + most;
        try {
            long number = Long.parseLong(cells.get(column));
            if (number < least || number > most) {
                throw wrong(column, expected);
            }
            return number;
        } catch (NumberFormatException e) {
            throw wrong(column, expected);
        }
    }

    /** A number, or null for {@code -}. */
    @Nullable
    Long numberOrOpen(int column, long least, long most) {
        return cells.get(column).equals(OPEN) ? null : number(column, least, most);
    }

    <E extends Enum<E>> E one(int column, Class<E> type) {
        return constant(column, type, cells.get(column));
    }

    /** Several names with commas between, or {@code *} for all. */
    <E extends Enum<E>> List<E> several(int column, Class<E> type) {
        if (cells.get(column).equals("*")) {
            return List.of(type.getEnumConstants());
        }
        return Arrays.stream(cells.get(column).split(",", -1))
                .map(name -> constant(column, type, name))
                .toList();
    }

    IllegalArgumentException wrong(int column, String expected) {
        return new IllegalArgumentException(place() + ": '" + cells.get(column) + "' is not " + expected);
    }

    private <E extends Enum<E>> E constant(int column, Class<E> type, String name) {
        for (E constant : type.getEnumConstants()) {
            if (constant.name().equals(name)) {
                return constant;
            }
        }
        throw wrong(column, "one of " + Arrays.toString(type.getEnumConstants()));
    }
}
