package kr.daesa.intake.grid;

import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.FieldMismatchStrategy;
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

/**
 * Delimited text, as one sheet. Rows are numbered as a spreadsheet shows them: a record with line breaks is one row.
 *
 * <p>FastCSV reads; where it refuses, commons-csv goes on from that row and decides whether the file is damaged: see
 * decision 16.
 */
final class TextGrid implements Grid {

    private final Path file;
    private final TextEncoding encoding;
    private final char delimiter;
    private final CsvReader<List<String>> reader;
    private final Iterator<List<String>> quick;
    private @Nullable CSVParser strict;
    private Iterator<CSVRecord> strictly = List.<CSVRecord>of().iterator();
    private int rows;
    private boolean opened;

    private TextGrid(Path file, TextEncoding encoding, char delimiter) throws IOException {
        this.file = file;
        this.encoding = encoding;
        this.delimiter = delimiter;
        this.reader = CsvReader.builder()
                .fieldSeparator(delimiter)
                .skipEmptyLines(false)
                .allowUnclosedQuote(false)
                .detectBomHeader(false)
                .extraFieldStrategy(FieldMismatchStrategy.IGNORE)
                .missingFieldStrategy(FieldMismatchStrategy.IGNORE)
                .build(new SlicedRecords(), encoding.reader(file));
        this.quick = reader.iterator();
    }

    static TextGrid open(Path file) throws IOException, UnreadableFileException {
        TextEncoding encoding = TextEncoding.of(file);
        char delimiter;
        try (Reader text = encoding.reader(file)) {
            delimiter = Delimiter.of(text);
        }
        return new TextGrid(file, encoding, delimiter);
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
        List<String> cells = strict == null ? quickly() : strictly();
        return cells == null ? null : new GridRow(++rows, cells);
    }

    private @Nullable List<String> quickly() throws IOException, UnreadableFileException {
        try {
            return quick.hasNext() ? quick.next() : null;
        } catch (CsvParseException refused) {
            goOnStrictly();
            return strictly();
        } catch (UncheckedIOException e) {
            throw e.getCause();
        }
    }

    /** Strict about quotes: a stray one would swallow rows up to the next and look like one long cell. */
    private void goOnStrictly() throws IOException {
        reader.close();
        CSVFormat format = CSVFormat.DEFAULT
                .builder()
                .setDelimiter(delimiter)
                .setIgnoreEmptyLines(false)
                .get();
        strict = CSVParser.parse(encoding.reader(file), format);
        strictly = strict.iterator();
        for (int row = 0; row < rows; row++) {
            strictly.next();
        }
    }

    private @Nullable List<String> strictly() throws IOException, UnreadableFileException {
        try {
            return strictly.hasNext() ? List.of(strictly.next().values()) : null;
        } catch (UncheckedIOException e) {
            if (e.getCause() instanceof CSVException quoting) {
                throw new UnreadableFileException(ProblemCode.DAMAGED, quoting); // it names the line
            }
            throw e.getCause();
        }
    }

    @Override
    public void close() throws IOException {
        reader.close();
        if (strict != null) {
            strict.close();
        }
    }
}
