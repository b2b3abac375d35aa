package kr.daesa.testing;

import java.io.IOException;
import java.io.StringReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVRecord;

/** Reads a small table with headings, UTF-8: what a test expects. */
public final class CsvTable {

    private static final CSVFormat FORMAT = CSVFormat.DEFAULT
            .builder()
            .setHeader()
            .setSkipHeaderRecord(true)
            .setCommentMarker('#')
            .get();

    private static final String BYTE_ORDER_MARK = "\uFEFF"; // what the program publishes begins with one

    private CsvTable() {}

    public static List<CSVRecord> read(Path file) throws IOException {
        String text = Files.readString(file, StandardCharsets.UTF_8);
        return FORMAT.parse(new StringReader(text.startsWith(BYTE_ORDER_MARK) ? text.substring(1) : text))
                .getRecords();
    }
}
