package kr.daesa.book;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.logging.Logger;
import java.util.stream.Stream;
import kr.daesa.model.InvoiceRow;
import kr.daesa.model.Side;
import kr.daesa.model.SourceFile;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class BookShelfTests {

    private static final BookKey KEY = SampleRows.KEY;
    private static final List<InvoiceRow> ROWS = new SampleRows(5).rows(4, 0);

    @TempDir
    Path root;

    private BookShelf shelf;
    private Path file;
    private byte[] whole;

    /** Thousands of damaged books are made here, each worth a warning. */
    private static final Logger WARNINGS = Logger.getLogger(BookShelf.class.getName());

    @BeforeAll
    static void keepQuiet() {
        WARNINGS.setUseParentHandlers(false);
    }

    @AfterAll
    static void speakAgain() {
        WARNINGS.setUseParentHandlers(true);
    }

    @BeforeEach
    void writeABook() throws IOException {
        shelf = new BookShelf(root);
        try (BookWriter writer = shelf.create(KEY)) {
            writer.row("c0001", ROWS.get(0));
            writer.row("c0002", ROWS.get(1));
            writer.reject(new SampleRows(6).reject("c0003", 9));
            writer.finish(SampleRows.facts(KEY));
        }
        file = KEY.locate(root);
        whole = Files.readAllBytes(file);
    }

    @Test
    void bookCutOffAnywhereIsNotFound() throws IOException {
        for (int length = 0; length < whole.length; length++) {
            Files.write(file, Arrays.copyOf(whole, length));
            assertThat(shelf.find(KEY))
                    .as("%d of %d bytes", length, whole.length)
                    .isEmpty();
        }
    }

    @Test
    void bookWithAChangedByteAnywhereIsNotFound() throws IOException {
        for (int at = 0; at < whole.length; at++) {
            byte[] changed = whole.clone();
            changed[at] ^= 0x10;
            Files.write(file, changed);
            assertThat(shelf.find(KEY)).as("byte %d of %d", at, whole.length).isEmpty();
        }
    }

    @Test
    void bookWithBytesAfterItsEndIsNotFound() throws IOException {
        Files.write(file, Arrays.copyOf(whole, whole.length + 1));
        assertThat(shelf.find(KEY)).isEmpty();
    }

    @Test
    void damagedBookIsReplacedByANewOne() throws IOException {
        Files.write(file, new byte[0]);
        try (BookWriter writer = shelf.create(KEY)) {
            writer.row("c0007", ROWS.get(2));
            writer.finish(SampleRows.facts(KEY));
        }

        assertThat(shelf.find(KEY).orElseThrow().clients()).containsExactly("c0007");
    }

    @Test
    void readingAClientReadsNothingOfOthersAndNothingChanged() throws IOException {
        Book book = shelf.find(KEY).orElseThrow();
        byte[] changed = whole.clone();
        String approvalNo = String.valueOf(ROWS.get(0).approvalNo());
        changed[new String(whole, StandardCharsets.ISO_8859_1).indexOf(approvalNo)] ^= 0x01;
        Files.write(file, changed);

        List<InvoiceRow> read = new ArrayList<>();
        book.forEachRow("c0002", read::add);
        assertThat(read).containsExactly(ROWS.get(1));
        assertThatExceptionOfType(IOException.class)
                .isThrownBy(() -> book.forEachRow("c0001", read::add))
                .withMessageContaining(file + ": changed since it was opened");
    }

    static Stream<BookKey> keysThatDifferInOnePart() {
        SourceFile file = KEY.file();
        String owner = KEY.owner();
        String version = KEY.readerVersion();
        return Stream.of(
                new BookKey(
                        new SourceFile("c0001/ledger/매출 (2).csv", file.sha256(), file.size()),
                        Side.LEDGER,
                        version,
                        owner),
                new BookKey(new SourceFile(file.path(), "cd".repeat(32), file.size()), Side.LEDGER, version, owner),
                new BookKey(new SourceFile(file.path(), file.sha256(), 4_712), Side.LEDGER, version, owner),
                new BookKey(file, Side.HOMETAX, version, owner),
                new BookKey(file, Side.LEDGER, "ledger-csv/2", owner),
                new BookKey(file, Side.LEDGER, version, "c0001=1248100999"),
                new BookKey(file, Side.LEDGER, version + owner.charAt(0), owner.substring(1)));
    }

    @ParameterizedTest
    @MethodSource("keysThatDifferInOnePart")
    void anotherKeyIsAnotherBook(BookKey other) throws IOException {
        assertThat(shelf.find(other)).isEmpty();
        assertThat(shelf.find(KEY)).isPresent();
    }

    @Test
    void whatAKilledRunLeftIsDeletedAndBooksStay() throws IOException {
        OwnerOnly.createUnfinished(root);

        shelf.deleteUnfinished();

        try (Stream<Path> files = Files.list(root)) {
            assertThat(files).allMatch(Files::isDirectory);
        }
        assertThat(shelf.find(KEY)).isPresent();
    }

    @Test
    void shelfThatIsNotThereYetIsEmpty() throws IOException {
        BookShelf none = new BookShelf(root.resolve("none"));
        none.deleteUnfinished();
        assertThat(none.find(KEY)).isEmpty();
    }
}
