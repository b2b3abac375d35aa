package kr.daesa.intake;

import java.io.IOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.List;
import java.util.function.Consumer;
import kr.daesa.intake.cell.CellText;
import kr.daesa.intake.cell.Column;
import kr.daesa.intake.cell.Fault;
import kr.daesa.intake.cell.RowCells;
import kr.daesa.intake.grid.Grid;
import kr.daesa.intake.grid.GridRow;
import kr.daesa.intake.grid.Grids;
import kr.daesa.intake.grid.Sheet;
import kr.daesa.intake.grid.UnreadableFileException;
import kr.daesa.model.Problem;
import kr.daesa.model.ProblemCode;

/**
 * A small table of the firm's own, such as the roster, with English or Korean headings.
 *
 * @param columns per column its headings
 * @param mandatory how many of the columns, counted from the first, must be there
 */
record RosterTable(String name, List<List<String>> columns, int mandatory) {

    /** One line of it. */
    record Line(String sheet, int number, RowCells cells, List<Column> columns) {

        Column column(int index) {
            return columns.get(index);
        }
    }

    /**
     * Reads every line that is not blank.
     *
     * @throws RosterException if the file or a mandatory column is missing, or it cannot be read as a table
     */
    void read(Path file, Consumer<Line> each) throws IOException, RosterException {
        if (Files.isDirectory(file)) {
            throw unreadable(Problem.of(ProblemCode.NOT_A_FILE));
        }
        try (Grid grid = Grids.open(file)) {
            Sheet sheet = grid.nextSheet();
            GridRow first = sheet == null ? null : grid.nextRow();
            if (sheet == null || first == null) {
                throw new RosterException(name, "is empty; expected " + expected());
            }
            Header header = header(grid, first);
            List<Column> found = columns.stream().map(header::find).toList();
            for (GridRow row = grid.nextRow(); row != null; row = grid.nextRow()) {
                if (row.cells().stream().allMatch(cell -> CellText.clean(cell).isEmpty())) {
                    continue;
                }
                RowCells cells = new RowCells(row, sheet.from1904());
                Fault width = sheet.delimited() ? header.widthFault(row, found.subList(0, mandatory)) : null;
                if (width != null) {
                    cells.fail(width);
                }
                each.accept(new Line(sheet.name(), row.number(), cells, found));
            }
        } catch (NoSuchFileException e) {
            throw new RosterException(name, "is missing; expected " + expected());
        } catch (AccessDeniedException e) {
            throw unreadable(Problem.of(ProblemCode.ACCESS_DENIED));
        } catch (UnreadableFileException e) {
            throw unreadable(e.problem());
        }
    }

    private RosterException unreadable(Problem problem) {
        String why = (problem.code() + " " + String.join(" ", problem.args())).strip();
        return new RosterException(name, "cannot be read (" + why + "); expected " + expected());
    }

    /** The first row with every mandatory column: a title may stand above it. */
    private Header header(Grid grid, GridRow first) throws IOException, UnreadableFileException, RosterException {
        for (GridRow row = first; row != null && row.number() <= HeaderSearch.ROWS; row = grid.nextRow()) {
            Header header = Header.of(row);
            if (missingIn(header).isEmpty()) {
                return header;
            }
        }
        String missing = missingIn(Header.of(first)).get(0).heading();
        throw new RosterException(name, "column '" + missing + "' is missing; expected " + expected());
    }

    private List<Column> missingIn(Header header) {
        return columns.subList(0, mandatory).stream()
                .map(header::find)
                .filter(column -> !column.isPresent())
                .toList();
    }

    private String expected() {
        return String.join(",", columns.stream().map(names -> names.get(0)).toList())
                + " or "
                + String.join(",", columns.stream().map(names -> names.get(1)).toList());
    }
}
