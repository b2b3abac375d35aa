package kr.daesa.intake.grid;

import java.util.List;

/**
 * One row as the file states it. Numbers are in plain notation, an error is its name ({@code #N/A}), and a formula that
 * was never computed is its text after {@code =}, which no reader takes for a value.
 *
 * @param number counted from 1
 * @param cells from the first column; trailing blanks may be absent
 */
public record GridRow(int number, List<String> cells) {

    /** The cell in a column counted from 0; empty beyond the row's end and for a column that is not there (-1). */
    public String cell(int column) {
        return column >= 0 && column < cells.size() ? cells.get(column) : "";
    }
}
