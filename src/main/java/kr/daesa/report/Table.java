package kr.daesa.report;

import java.util.List;
import java.util.Set;

/**
 * A table for people, which answers one question: a sheet of a workbook, a section of a page.
 *
 * @param section the key of its name and its question in the text bundle
 * @param totals names of the columns that are added up
 */
record Table<T>(String section, List<Column<T>> columns, Iterable<T> rows, Set<String> totals) {

    Table(String section, List<Column<T>> columns, Iterable<T> rows) {
        this(section, columns, rows, Set.of());
    }

    /** Whether a column is added up. */
    boolean sums(Column<T> column) {
        return totals.contains(column.name());
    }
}
