package kr.daesa.bench;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;
import org.apache.poi.hssf.usermodel.HSSFRow;
import org.apache.poi.hssf.usermodel.HSSFSheet;
import org.apache.poi.hssf.usermodel.HSSFWorkbook;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;

/** A list of Hometax as the workbooks that people have: every cell a text. */
final class WorkbookFiles {

    /** As many as the old format has room for. */
    private static final int XLS_ROWS = 65_000;

    private final List<CSVRecord> rows;

    private WorkbookFiles(List<CSVRecord> rows) {
        this.rows = rows;
    }

    static WorkbookFiles of(Path csv, int rows) throws IOException {
        CSVFormat format =
                CSVFormat.DEFAULT.builder().setIgnoreEmptyLines(false).get();
        try (CSVParser parser = CSVParser.parse(Files.newBufferedReader(csv), format)) {
            return new WorkbookFiles(parser.stream().limit(rows).toList());
        }
    }

    Path xlsx(Path file) throws IOException {
        try (OutputStream out = Files.newOutputStream(file);
                Workbook workbook = new Workbook(out, "bench", "1.0")) {
            Worksheet sheet = workbook.newWorksheet("세금계산서");
            for (int row = 0; row < rows.size(); row++) {
                for (int column = 0; column < rows.get(row).size(); column++) {
                    sheet.value(row, column, rows.get(row).get(column));
                }
            }
        }
        return file;
    }

    Path xls(Path file) throws IOException {
        try (OutputStream out = Files.newOutputStream(file);
                HSSFWorkbook workbook = new HSSFWorkbook()) {
            HSSFSheet sheet = workbook.createSheet("세금계산서");
            for (int row = 0; row < Math.min(rows.size(), XLS_ROWS); row++) {
                HSSFRow cells = sheet.createRow(row);
                for (int column = 0; column < rows.get(row).size(); column++) {
                    cells.createCell(column).setCellValue(rows.get(row).get(column));
                }
            }
            workbook.write(out);
        }
        return file;
    }
}
