package kr.daesa.report;

import java.util.ArrayList;
import java.util.List;

/** Sets the numbers of a text's table flush right, so that their digits stand below each other. */
final class NumberColumns {

    private NumberColumns() {}

    /**
     * The rows, their numbers padded on the left.
     *
     * @param rows cells that are plain ASCII in the columns named
     * @param columns which are numbers, counted from 0
     */
    static List<List<String>> flushRight(List<List<String>> rows, int... columns) {
        List<List<String>> aligned = new ArrayList<>();
        rows.forEach(row -> aligned.add(new ArrayList<>(row)));
        for (int column : columns) {
            int width = rows.stream()
                    .mapToInt(row -> row.get(column).length())
                    .max()
                    .orElse(0);
            for (List<String> row : aligned) {
                String cell = row.get(column);
                row.set(column, " ".repeat(width - cell.length()) + cell);
            }
        }
        return aligned;
    }
}
