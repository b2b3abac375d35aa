package kr.daesa.report;

import java.io.BufferedWriter;
import java.io.Closeable;
import java.io.IOException;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVPrinter;
import org.apache.commons.csv.QuoteMode;

/**
 * A CSV file being written: UTF-8 with a byte order mark and CRLF, so that Excel opens it as it is.
 *
 * <p>Business and approval numbers stay plain digits, since scripts compare them. Excel takes such a cell of a CSV file
 * for a number: it would drop a leading zero (the numbers in use begin at 101) and rounds an approval number of 24
 * digits. The workbook beside it has both as text.
 */
final class CsvFile<T> implements Closeable {

    private static final String BYTE_ORDER_MARK = "\uFEFF";
    private static final CSVFormat FORMAT = CSVFormat.Builder.create()
            .setDelimiter(',')
            .setQuote('"')
            .setQuoteMode(QuoteMode.MINIMAL)
            .setRecordSeparator("\r\n")
            .get();

    private final CSVPrinter printer;
    private final List<Column<T>> columns;

    private CsvFile(CSVPrinter printer, List<Column<T>> columns) {
        this.printer = printer;
        this.columns = columns;
    }

    /** Creates the file and writes its heading. */
    static <T> CsvFile<T> create(Path file, List<Column<T>> columns) throws IOException {
        Writer writer = new BufferedWriter(new OutputStreamWriter(OwnerOnly.create(file), StandardCharsets.UTF_8));
        writer.write(BYTE_ORDER_MARK);
        CSVPrinter printer = new CSVPrinter(writer, FORMAT);
        printer.printRecord(columns.stream().map(Column::name));
        return new CsvFile<>(printer, columns);
    }

    static <T> void write(Path file, List<Column<T>> columns, Iterable<T> rows) throws IOException {
        try (CsvFile<T> csv = create(file, columns)) {
            csv.addAll(rows);
        }
    }

    void addAll(Iterable<T> rows) throws IOException {
        for (T row : rows) {
            for (Column<T> column : columns) {
                printer.print(CsvCell.of(column.of(row)));
            }
            printer.println();
        }
    }

    @Override
    public void close() throws IOException {
        printer.close();
    }
}
