package kr.daesa.quality;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import kr.daesa.testing.MisdeclaredWorkbook;
import kr.daesa.testing.TableFile;
import org.jspecify.annotations.Nullable;

/** A table that grows row by row, with the lines that people leave between rows, and is written in one of the containers. */
final class Sheets {

    private final TableFile table;
    private final List<String> headings;
    private final Dirt dirt;
    private final int titleColumn;
    private int rows;

    /** @param titleColumn where a subtotal names itself */
    Sheets(String sheet, List<String> headings, int titleColumn, Dirt dirt) {
        this.table = new TableFile(sheet);
        this.headings = headings;
        this.titleColumn = titleColumn;
        this.dirt = dirt;
    }

    Sheets line(@Nullable Object... cells) {
        table.row(cells);
        rows++;
        return this;
    }

    Sheets header() {
        return line(headings.stream().map(dirt::heading).toArray());
    }

    /** Adds a row, and tells which it is, counted from 1. */
    int row(List<? extends @Nullable Object> cells) {
        if (dirt.strikes(25)) {
            line();
        }
        if (dirt.strikes(40)) {
            header();
        }
        if (dirt.strikes(25)) {
            subtotal();
        }
        line(cells.toArray());
        return rows;
    }

    private void subtotal() {
        @Nullable Object[] cells = new @Nullable Object[headings.size()];
        for (int i = 0; i < headings.size(); i++) {
            if (i == titleColumn) {
                cells[i] = dirt.strikes(2) ? "소계" : dirt.strikes(2) ? "합계" : "월계";
            } else if (headings.get(i).equals("공급가액") || headings.get(i).equals("supply_amount")) {
                cells[i] = "1,234,567";
            }
        }
        line(cells);
    }

    /** As a workbook that says it ends at A1. */
    void writeMisdeclared(Path file) throws IOException {
        Timeless.rewrite(MisdeclaredWorkbook.write(table, file));
    }

    void write(Path file, HometaxForm form) throws IOException {
        Files.createDirectories(file.getParent());
        switch (form) {
            case XLS -> table.writeXls(file);
            case XLSX -> Timeless.rewrite(table.writeXlsx(file));
            case CSV_UTF8 -> table.writeCsvWithMark(file);
            case CSV_CP949 -> table.writeCsv(file, TableFile.MS949);
            case TXT -> table.writeTxt(file);
            default -> throw new IllegalArgumentException(form + " is no table");
        }
    }
}
