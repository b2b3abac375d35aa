package kr.daesa.intake.grid;

import java.io.EOFException;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.FileSystemException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.stream.Stream;
import java.util.zip.ZipException;
import java.util.zip.ZipFile;
import kr.daesa.model.Problem;
import kr.daesa.model.ProblemCode;
import org.dhatim.fastexcel.reader.Cell;
import org.dhatim.fastexcel.reader.CellType;
import org.dhatim.fastexcel.reader.ReadableWorkbook;
import org.dhatim.fastexcel.reader.ReadingOptions;
import org.dhatim.fastexcel.reader.Row;
import org.jspecify.annotations.Nullable;

/** A workbook of Office Open XML ({@code .xlsx}). Its declared dimension is not looked at; some programs write A1:A1. */
final class OoxmlGrid implements Grid {

    private final ReadableWorkbook workbook;
    private final Iterator<org.dhatim.fastexcel.reader.Sheet> sheets;
    private @Nullable Stream<Row> stream;
    private Iterator<Row> rows = List.<Row>of().iterator();

    private OoxmlGrid(ReadableWorkbook workbook) {
        this.workbook = workbook;
        this.sheets = workbook.getSheets().iterator();
    }

    static OoxmlGrid open(Path file) throws IOException, UnreadableFileException {
        if (!isWorkbook(file)) {
            throw new UnreadableFileException(Problem.of(ProblemCode.NOT_A_TABLE, "ZIP"));
        }
        try {
            // A cell that cannot be parsed is an error cell, and so a fault of its row, not of the file.
            return new OoxmlGrid(new ReadableWorkbook(file.toFile(), new ReadingOptions(false, true)));
        } catch (FileSystemException e) {
            throw e;
        } catch (IOException | RuntimeException e) {
            throw new UnreadableFileException(ProblemCode.DAMAGED, e);
        }
    }

    private static boolean isWorkbook(Path file) throws IOException, UnreadableFileException {
        try (ZipFile zip = new ZipFile(file.toFile())) {
            if (zip.getEntry("xl/workbook.xml") == null) {
                return false;
            }
            UnpackedSize.check(zip);
            return true;
        } catch (ZipException | EOFException e) {
            throw new UnreadableFileException(ProblemCode.DAMAGED, e);
        }
    }

    @Override
    public @Nullable Sheet nextSheet() throws UnreadableFileException {
        closeStream();
        if (!sheets.hasNext()) {
            return null;
        }
        try {
            org.dhatim.fastexcel.reader.Sheet sheet = sheets.next();
            stream = sheet.openStream();
            rows = stream.iterator();
            return new Sheet(sheet.getName(), workbook.isDate1904(), false);
        } catch (IOException | RuntimeException e) {
            throw new UnreadableFileException(ProblemCode.DAMAGED, e);
        }
    }

    @Override
    public @Nullable GridRow nextRow() throws UnreadableFileException {
        try {
            if (!rows.hasNext()) {
                return null;
            }
            Row row = rows.next();
            List<String> cells = new ArrayList<>(row.getCellCount());
            for (int i = 0; i < row.getCellCount(); i++) {
                cells.add(row.getOptionalCell(i).map(OoxmlGrid::text).orElse(""));
            }
            return new GridRow(row.getRowNum(), cells);
        } catch (RuntimeException e) {
            throw new UnreadableFileException(ProblemCode.DAMAGED, e);
        }
    }

    private static String text(Cell cell) {
        if (cell.getType() == CellType.FORMULA && cell.getRawValue() == null) {
            return "=" + cell.getFormula();
        }
        if (cell.getValue() instanceof BigDecimal number) {
            return number.stripTrailingZeros().toPlainString();
        }
        if (cell.getValue() instanceof String text) {
            return text;
        }
        return cell.getRawValue() == null ? "" : cell.getRawValue();
    }

    private void closeStream() {
        if (stream != null) {
            stream.close();
        }
    }

    @Override
    public void close() throws IOException {
        closeStream();
        workbook.close();
    }
}
