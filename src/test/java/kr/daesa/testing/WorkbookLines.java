package kr.daesa.testing;

import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import kr.daesa.intake.grid.Grid;
import kr.daesa.intake.grid.GridRow;
import kr.daesa.intake.grid.Grids;
import kr.daesa.intake.grid.UnreadableFileException;
import org.dhatim.fastexcel.reader.Cell;
import org.dhatim.fastexcel.reader.CellType;
import org.dhatim.fastexcel.reader.ReadableWorkbook;
import org.dhatim.fastexcel.reader.ReadingOptions;
import org.dhatim.fastexcel.reader.Row;
import org.dhatim.fastexcel.reader.Sheet;

/**
 * A workbook of Office Open XML as the program and as a library read it, to hold the one against the other: a line for the
 * name of each sheet, and one for the number and the cells of each row.
 */
public final class WorkbookLines {

    private WorkbookLines() {}

    public static List<String> ofProgram(Path file) throws IOException, UnreadableFileException {
        List<String> lines = new ArrayList<>();
        ofProgram(file, lines::add);
        return lines;
    }

    /** Tells what could be read before it fails. */
    public static void ofProgram(Path file, Consumer<String> reader) throws IOException, UnreadableFileException {
        try (Grid grid = Grids.open(file)) {
            for (kr.daesa.intake.grid.Sheet sheet = grid.nextSheet(); sheet != null; sheet = grid.nextSheet()) {
                reader.accept(name(sheet.name(), sheet.from1904()));
                for (GridRow row = grid.nextRow(); row != null; row = grid.nextRow()) {
                    reader.accept(row.number() + " " + row.cells());
                }
            }
        }
    }

    private static String name(String sheet, boolean from1904) {
        return sheet + (from1904 ? " from 1904" : "");
    }

    public static List<String> ofLibrary(Path file) throws IOException {
        List<String> lines = new ArrayList<>();
        try (ReadableWorkbook workbook = new ReadableWorkbook(file.toFile(), new ReadingOptions(false, true))) {
            for (Sheet sheet : workbook.getSheets().toList()) {
                lines.add(name(sheet.getName(), workbook.isDate1904()));
                for (Row row : sheet.read()) {
                    List<String> cells = new ArrayList<>();
                    for (int i = 0; i < row.getCellCount(); i++) {
                        cells.add(
                                row.getOptionalCell(i).map(WorkbookLines::text).orElse(""));
                    }
                    lines.add(row.getRowNum() + " " + cells);
                }
            }
        }
        return lines;
    }

    private static String text(Cell cell) {
        if (cell.getType() == CellType.FORMULA && cell.getRawValue() == null) {
            return "=" + cell.getFormula();
        }
        if (cell.getValue() instanceof BigDecimal number) {
            return number.stripTrailingZeros().toPlainString();
        }
        return cell.getRawValue() == null ? "" : cell.getRawValue();
    }
}
