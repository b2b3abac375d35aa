package kr.daesa.testing;

import java.io.IOException;
import java.io.OutputStream;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVPrinter;
import org.apache.poi.hssf.usermodel.HSSFCell;
import org.apache.poi.hssf.usermodel.HSSFRow;
import org.apache.poi.hssf.usermodel.HSSFSheet;
import org.apache.poi.hssf.usermodel.HSSFWorkbook;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;
import org.jspecify.annotations.Nullable;

/**
 * Sheets of cells that can be written in every container the program reads. A cell is a text, a number, a
 * {@link LocalDate} (a date cell in workbooks), a {@link Formula}, or null for none.
 */
public final class TableFile {

    /** CP949, as Korean Windows writes it. */
    public static final Charset MS949 = Charset.forName("x-windows-949");

    /** A formula whose value was never computed. */
    public record Formula(String text) {}

    private record SheetOfRows(String name, List<List<@Nullable Object>> rows) {}

    private final List<SheetOfRows> sheets = new ArrayList<>();

    public TableFile(String firstSheet) {
        sheet(firstSheet);
    }

    /** Begins a further sheet; text files hold the first one only. */
    public TableFile sheet(String name) {
        sheets.add(new SheetOfRows(name, new ArrayList<>()));
        return this;
    }

    public TableFile row(@Nullable Object... cells) {
        return row(Arrays.asList(cells));
    }

    public TableFile row(List<? extends @Nullable Object> cells) {
        sheets.get(sheets.size() - 1).rows().add(new ArrayList<>(cells));
        return this;
    }

    /** BIFF8, {@code .xls}. */
    public Path writeXls(Path file) throws IOException {
        try (HSSFWorkbook workbook = new HSSFWorkbook();
                OutputStream out = Files.newOutputStream(file)) {
            for (SheetOfRows sheet : sheets) {
                HSSFSheet target = workbook.createSheet(sheet.name());
                for (int r = 0; r < sheet.rows().size(); r++) {
                    HSSFRow row = target.createRow(r);
                    List<@Nullable Object> cells = sheet.rows().get(r);
                    for (int c = 0; c < cells.size(); c++) {
                        set(row.createCell(c), cells.get(c));
                    }
                }
            }
            workbook.write(out);
        }
        return file;
    }

    private static void set(HSSFCell cell, @Nullable Object value) {
        if (value instanceof Number number) {
            cell.setCellValue(number.doubleValue());
        } else if (value instanceof LocalDate day) {
            cell.setCellValue(day);
        } else if (value instanceof Formula formula) {
            cell.setCellFormula(formula.text());
        } else if (value != null) {
            cell.setCellValue(value.toString());
        }
    }

    /** Office Open XML, {@code .xlsx}. */
    public Path writeXlsx(Path file) throws IOException {
        try (OutputStream out = Files.newOutputStream(file);
                Workbook workbook = new Workbook(out, "Daesa", "1.0")) {
            for (SheetOfRows sheet : sheets) {
                Worksheet target = workbook.newWorksheet(sheet.name());
                for (int r = 0; r < sheet.rows().size(); r++) {
                    List<@Nullable Object> cells = sheet.rows().get(r);
                    for (int c = 0; c < cells.size(); c++) {
                        set(target, r, c, cells.get(c));
                    }
                }
            }
        }
        return file;
    }

    private static void set(Worksheet sheet, int row, int column, @Nullable Object value) {
        if (value instanceof Number number) {
            sheet.value(row, column, number);
        } else if (value instanceof LocalDate day) {
            sheet.value(row, column, day);
            sheet.style(row, column).format("yyyy-mm-dd").set();
        } else if (value instanceof Formula formula) {
            sheet.formula(row, column, formula.text());
        } else if (value != null) {
            sheet.value(row, column, value.toString());
        }
    }

    /** Comma separated, CRLF. */
    public Path writeCsv(Path file, Charset charset) throws IOException {
        return Files.write(file, text(',').getBytes(charset));
    }

    /** Comma separated UTF-8 behind a byte order mark, as spreadsheets save it. */
    public Path writeCsvWithMark(Path file) throws IOException {
        return Files.writeString(file, '\uFEFF' + text(','), StandardCharsets.UTF_8);
    }

    /** Tab separated, the TXT download of Hometax. */
    public Path writeTxt(Path file) throws IOException {
        return Files.writeString(file, text('\t'), StandardCharsets.UTF_8);
    }

    /** The first sheet as delimited text. */
    public String text(char delimiter) {
        CSVFormat format = CSVFormat.DEFAULT.builder().setDelimiter(delimiter).get();
        StringWriter text = new StringWriter();
        try (CSVPrinter printer = new CSVPrinter(text, format)) {
            for (List<@Nullable Object> row : sheets.get(0).rows()) {
                if (row.isEmpty()) {
                    printer.println();
                } else {
                    printer.printRecord(row);
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return text.toString();
    }
}
