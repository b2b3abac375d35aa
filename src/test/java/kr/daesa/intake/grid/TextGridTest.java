package kr.daesa.intake.grid;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import kr.daesa.model.ProblemCode;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What is read quickly is what commons-csv reads, or refuses, row by row. */
class TextGridTest {

    private static final String MARKS = "a,\" \n\r";

    @TempDir
    Path folder;

    @Test
    void everyShortTextIsReadAsCommonsCsvReadsIt() throws IOException {
        List<String> texts = new ArrayList<>(List.of(""));
        for (int from = 0, length = 1; length <= 5; length++) {
            int to = texts.size();
            for (; from < to; from++) {
                for (char mark : MARKS.toCharArray()) {
                    texts.add(texts.get(from) + mark);
                }
            }
        }
        for (String text : texts) {
            assertReadAlike(text);
        }
    }

    @Test
    void everyLongerTextIsReadAsCommonsCsvReadsIt() throws IOException {
        Random random = new Random(20261125);
        for (int i = 0; i < 3_000; i++) {
            StringBuilder text = new StringBuilder();
            for (int length = random.nextInt(60); length > 0; length--) {
                // Well-formed quoted cells as a rule: else nearly every text would end at its first quote.
                text.append(
                        random.nextInt(4) == 0
                                ? "\"가\"\"나, \n다\""
                                : String.valueOf(MARKS.charAt(random.nextInt(MARKS.length()))));
            }
            assertReadAlike(text.toString());
        }
    }

    @Test
    void blanksBehindAQuoteDoNotMakeAFileDamaged() throws IOException {
        assertThat(read("번호,이름\n1,\"가, 나\" \n2,다\n")).containsExactly("1:[번호, 이름]", "2:[1, 가, 나]", "3:[2, 다]");
    }

    @Test
    void aQuoteThatNeverEndsIsToldWithItsLineBehindTheRowsAboveIt() throws IOException {
        List<String> read = read("a,b\nc,\"d\ne,f\n");

        assertThat(read).hasSize(2).first().isEqualTo("1:[a, b]");
        assertThat(read.get(1)).startsWith(ProblemCode.DAMAGED + " ").contains("line");
    }

    private void assertReadAlike(String text) throws IOException {
        if (!text.isEmpty()) {
            assertThat(read(text)).as("read of <%s>", text).isEqualTo(byCommonsCsv(text));
        }
    }

    private List<String> read(String text) throws IOException {
        List<String> read = new ArrayList<>();
        try (Grid grid = TextGrid.open(Files.writeString(folder.resolve("목록.csv"), text))) {
            grid.nextSheet();
            for (GridRow row = grid.nextRow(); row != null; row = grid.nextRow()) {
                read.add(row.number() + ":" + row.cells());
            }
        } catch (UnreadableFileException e) {
            read.add(e.problem().code() + " " + e.problem().args());
        }
        return read;
    }

    private static List<String> byCommonsCsv(String text) throws IOException {
        List<String> read = new ArrayList<>();
        CSVFormat format =
                CSVFormat.DEFAULT.builder().setIgnoreEmptyLines(false).get();
        try (CSVParser parser = CSVParser.parse(new StringReader(text), format)) {
            for (CSVRecord row : parser) {
                read.add(row.getRecordNumber() + ":" + List.of(row.values()));
            }
        } catch (UncheckedIOException e) {
            read.add(new UnreadableFileException(ProblemCode.DAMAGED, e.getCause())
                            .problem()
                            .code() + " "
                    + new UnreadableFileException(ProblemCode.DAMAGED, e.getCause())
                            .problem()
                            .args());
        }
        return read;
    }
}
