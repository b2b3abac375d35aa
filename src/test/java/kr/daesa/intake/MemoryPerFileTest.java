package kr.daesa.intake;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import javax.management.JMException;
import javax.management.ObjectName;
import kr.daesa.model.InvoiceRow;
import kr.daesa.model.Reject;
import kr.daesa.model.SourceFacts;
import kr.daesa.model.SourceFile;
import kr.daesa.testing.LongFile;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/**
 * Memory does not grow with the file. What is alive at the last row of a long file is held against the same of a short one:
 * for each row more there may be its shared strings in a workbook and its name in an archive, which {@link Intake} says it
 * keeps beside a table of approval numbers, and nothing else. A row itself takes more than any of these.
 */
class MemoryPerFileTest {

    /**
     * From here on the approval number alone is a text that no row before has had: amounts, names and items come again. The
     * table of the numbers doubles below and above the two, not between them.
     */
    private static final int FEW = 5_000;

    private static final int MANY = 7_500;

    @TempDir
    Path folder;

    @ParameterizedTest
    @EnumSource(names = {"HOMETAX_CSV", "HOMETAX_TXT", "HOMETAX_HTML", "POPBILL"})
    void ofTextNothingStays(LongFile format) throws IOException {
        assertStays(format, 16);
    }

    @ParameterizedTest
    @EnumSource(names = {"HOMETAX_XLS", "HOMETAX_XLSX"})
    void ofAWorkbookTheSharedStringsStayAsWell(LongFile format) throws IOException {
        assertStays(format, 300);
    }

    @Test
    void ofAnArchiveTheNamesStayAsWell() throws IOException {
        assertStays(LongFile.XML_IN_ZIP, 500);
    }

    @Test
    void rowsThatAreKeptAreNoticed() throws IOException {
        List<InvoiceRow> kept = new ArrayList<>();

        assertThat(alivePerRow(LongFile.PLAIN_LEDGER, kept::add)).isGreaterThan(160);
        assertThat(kept).hasSize(FEW + FEW + MANY);
    }

    /** What grows with a file does so each time; what the other threads of this machine keep meanwhile does not. */
    private void assertStays(LongFile format, long limit) throws IOException {
        long perRow = alivePerRow(format, row -> {});
        for (int again = 0; perRow >= limit && again < 2; again++) {
            perRow = Math.min(perRow, alivePerRow(format, row -> {}));
        }
        assertThat(perRow).as("bytes for each row more").isLessThan(limit);
    }

    private long alivePerRow(LongFile format, Consumer<InvoiceRow> keeper) throws IOException {
        Path few = format.write(folder, FEW);
        Path many = format.write(folder, MANY);
        aliveAtTheEnd(format, few, FEW, keeper); // tables and patterns that are made once
        long ofFew = aliveAtTheEnd(format, few, FEW, keeper);
        return (aliveAtTheEnd(format, many, MANY, keeper) - ofFew) / (MANY - FEW);
    }

    private static long aliveAtTheEnd(LongFile format, Path file, int rows, Consumer<InvoiceRow> keeper)
            throws IOException {
        SourceFile source = new SourceFile("inbox/" + file.getFileName(), "0".repeat(64), Files.size(file));
        LastRow last = new LastRow(rows, keeper);
        SourceFacts facts = new Intake().read(source, file, format.side(), Reading.CLIENT, last);
        assertThat(facts.lines()).as("rows of %s", facts).isEqualTo(rows);
        return last.alive;
    }

    /** Looks at the heap while the last row is being handed on: the reader still holds all that it holds. */
    private static final class LastRow implements RowSink {

        private final int rows;
        private final Consumer<InvoiceRow> keeper;
        private int seen;
        private long alive;

        private LastRow(int rows, Consumer<InvoiceRow> keeper) {
            this.rows = rows;
            this.keeper = keeper;
        }

        @Override
        public void row(String clientId, InvoiceRow row) {
            keeper.accept(row);
            if (++seen == rows) {
                alive = alive();
            }
        }

        @Override
        public void reject(Reject reject) {
            throw new AssertionError(reject);
        }
    }

    /** The bytes of all objects that are alive, which a full collection counts one by one. */
    private static long alive() {
        try {
            String histogram = (String) ManagementFactory.getPlatformMBeanServer()
                    .invoke(
                            new ObjectName("com.sun.management:type=DiagnosticCommand"),
                            "gcClassHistogram",
                            new Object[] {new String[0]},
                            new String[] {String[].class.getName()});
            String total = histogram.substring(histogram.lastIndexOf("Total"));
            return Long.parseLong(total.strip().split("\\s+")[2]);
        } catch (JMException e) {
            throw new IllegalStateException(e);
        }
    }
}
