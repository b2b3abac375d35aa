package kr.daesa.intake.grid;

import java.io.IOException;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.Iterator;
import java.util.List;
import kr.daesa.model.ProblemCode;
import org.apache.commons.csv.CSVException;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;
import org.jspecify.annotations.Nullable;

/** Delimited text, as one sheet. Rows are numbered as a spreadsheet shows them: a record with line breaks is one row. */
final class TextGrid implements Grid {

    private final CSVParser parser;
    private final Iterator<CSVRecord> records;
    private boolean opened;

    private TextGrid(CSVParser parser) {
        this.parser = parser;
        this.records = parser.iterator();
    }

    static TextGrid open(Path file) throws IOException, UnreadableFileException {
        TextEncoding encoding = TextEncoding.of(file);
        char delimiter;
        try (Reader text = encoding.reader(file)) {
            delimiter = Delimiter.of(text);
        }
        // Strict about quotes: a stray one would swallow rows up to the next and look like one long cell.
        CSVFormat format = CSVFormat.DEFAULT
                .builder()
                .setDelimiter(delimiter)
                .setIgnoreEmptyLines(false)
                .get();
        return new TextGrid(CSVParser.parse(encoding.reader(file), format));
    }

    @Override
    public @Nullable Sheet nextSheet() {
        if (opened) {
            return null;
        }
        opened = true;
        return new Sheet("", false, true);
    }

    @Override
    public @Nullable GridRow nextRow() throws IOException, UnreadableFileException {
        try {
            if (!records.hasNext()) {
                return null;
            }
            CSVRecord csv = records.next();
            return new GridRow(Math.toIntExact(csv.getRecordNumber()), List.of(csv.values()));
        } catch (UncheckedIOException e) {
            if (e.getCause() instanceof CSVException quoting) {
                throw new UnreadableFileException(ProblemCode.DAMAGED, quoting); // it names the line
            }
            throw e.getCause();
        }
    }

    @Override
    public void close() throws IOException {
        parser.close();
    }
}
