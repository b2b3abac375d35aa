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

    private final Writer writer;
    private final List<Column<T>> columns;
    private final StringBuilder line = new StringBuilder();

    private CsvFile(Writer writer, List<Column<T>> columns) {
        this.writer = writer;
        this.columns = columns;
    }

    /** Creates the file and writes its heading. */
    static <T> CsvFile<T> create(Path file, List<Column<T>> columns) throws IOException {
        Writer writer = new BufferedWriter(new OutputStreamWriter(OwnerOnly.create(file), StandardCharsets.UTF_8));
        writer.write(BYTE_ORDER_MARK);
        FORMAT.printRecord(writer, columns.stream().map(Column::name).toArray());
        return new CsvFile<>(writer, columns);
    }

    static <T> void write(Path file, List<Column<T>> columns, Iterable<T> rows) throws IOException {
        try (CsvFile<T> csv = create(file, columns)) {
            csv.addAll(rows);
        }
    }

    void addAll(Iterable<T> rows) throws IOException {
        for (T row : rows) {
            line.setLength(0);
            for (Column<T> column : columns) {
                add(CsvCell.of(column.of(row)), column == columns.get(0));
            }
            FORMAT.println(line);
            writer.append(line);
        }
    }

    /** Most cells are words, numbers and dates, and need no look of the library: half of the time of a list of matches. */
    private void add(String cell, boolean first) throws IOException {
        if (!first && isPlain(cell)) {
            line.append(',').append(cell);
        } else {
            FORMAT.print(cell, line, first);
        }
    }

    /** Only letters and digits of ASCII, and hyphens that do not come first: nothing that a quoting rule could mean. */
    private static boolean isPlain(String cell) {
        for (int i = 0; i < cell.length(); i++) {
            char c = cell.charAt(i);
            boolean plain = c >= '0' && c <= '9' || c >= 'A' && c <= 'Z' || c >= 'a' && c <= 'z' || c == '_';
            if (!plain && (c != '-' || i == 0)) {
                return false;
            }
        }
        return true;
    }

    @Override
    public void close() throws IOException {
        writer.close();
    }
}
