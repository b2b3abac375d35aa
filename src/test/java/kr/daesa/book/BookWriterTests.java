package kr.daesa.book;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Stream;
import kr.daesa.model.InvoiceRow;
import kr.daesa.model.Provenance;
import kr.daesa.model.Reject;
import kr.daesa.model.Side;
import kr.daesa.model.SourceFile;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class BookWriterTests {

    private static final BookKey KEY = SampleRows.KEY;

    @TempDir
    Path root;

    @Test
    void firmWideFileInAnyOrderStaysWithinItsMemoryAndKeepsTheOrderOfEachClient() throws IOException {
        long memory = 1L << 20;
        int rows = 200_000;
        Random random = new Random(20_260_731);
        SortedMap<String, List<Integer>> expected = new TreeMap<>();
        long most = 0;
        try (BookWriter writer = new BookShelf(root, memory).create(KEY)) {
            for (int i = 1; i <= rows; i++) {
                // A few clients have most of the rows, as in a real office.
                String client = String.format(Locale.ROOT, "c%04d", (int) (5_000 * Math.pow(random.nextDouble(), 3)));
                writer.row(client, SampleRows.plain(i).documentNo("A" + i).build());
                expected.computeIfAbsent(client, id -> new ArrayList<>()).add(i);
                most = Math.max(most, writer.waiting());
            }
            writer.finish(SampleRows.facts(KEY));
        }

        assertThat(most).isBetween(memory / 2, memory);
        Book book = new BookShelf(root).find(KEY).orElseThrow();
        assertThat(book.clients()).isEqualTo(expected.keySet());
        for (String client : book.clients()) {
            List<Integer> read = new ArrayList<>();
            book.forEachRow(client, row -> read.add(row.at().row()));
            assertThat(read).isEqualTo(expected.get(client));
            assertThat(book.rows(client)).isEqualTo(read.size());
        }
    }

    @Test
    void fileOfOneClientIsWrittenBlockByBlock() throws IOException {
        long block = 2L << 20;
        try (BookWriter writer = new BookShelf(root).create(KEY)) {
            for (int i = 1; i <= 10_000; i++) {
                writer.row("c0001", SampleRows.plain(i).build());
                assertThat(writer.waiting()).isLessThanOrEqualTo(block);
            }
            assertThat(writer.finish(SampleRows.facts(KEY)).rows("c0001")).isEqualTo(10_000);
        }
    }

    @Test
    void fileOfNothingButRejectsStaysWithinItsMemory() throws IOException {
        long memory = 1L << 18;
        SampleRows sample = new SampleRows(1);
        List<Reject> rejects = new ArrayList<>();
        try (BookWriter writer = new BookShelf(root, memory).create(KEY)) {
            for (int i = 1; i <= 5_000; i++) {
                Reject reject = sample.reject("", i);
                rejects.add(reject);
                writer.reject(reject);
                assertThat(writer.waiting()).isLessThanOrEqualTo(memory);
            }
            writer.finish(SampleRows.facts(KEY));
        }

        assertThat(new BookShelf(root).find(KEY).orElseThrow().rejects("")).isEqualTo(rejects);
    }

    @Test
    void closingWithoutFinishingLeavesNothing() throws IOException {
        try (BookWriter writer = new BookShelf(root).create(KEY)) {
            writer.row("c0001", SampleRows.plain(2).build());
            assertThat(files()).hasSize(1);
        }

        assertThat(files()).isEmpty();
        assertThat(new BookShelf(root).find(KEY)).isEmpty();
    }

    @Test
    void bookIsNotThereBeforeItIsFinished() throws IOException {
        BookShelf shelf = new BookShelf(root);
        try (BookWriter writer = shelf.create(KEY)) {
            writer.row("c0001", SampleRows.plain(2).build());
            assertThat(shelf.find(KEY)).isEmpty();
            writer.finish(SampleRows.facts(KEY));
            assertThat(shelf.find(KEY)).isPresent();
        }
        assertThat(shelf.find(KEY)).isPresent();
    }

    @Test
    void twoWritersOfOneKeyDoNotDisturbEachOther() throws IOException {
        BookShelf shelf = new BookShelf(root);
        List<InvoiceRow> rows = new SampleRows(3).rows(100, 0);
        try (BookWriter one = shelf.create(KEY);
                BookWriter other = shelf.create(KEY)) {
            for (InvoiceRow row : rows) {
                one.row("c0001", row);
                other.row("c0001", row);
            }
            Book first = one.finish(SampleRows.facts(KEY));
            Book second = other.finish(SampleRows.facts(KEY));
            for (Book book : List.of(first, second, shelf.find(KEY).orElseThrow())) {
                List<InvoiceRow> read = new ArrayList<>();
                book.forEachRow("c0001", read::add);
                assertThat(read).isEqualTo(rows);
            }
        }
        assertThat(files()).hasSize(1);
    }

    @Test
    void theSameRowsGiveTheSameBytes() throws IOException {
        List<byte[]> bytes = new ArrayList<>();
        for (int i = 0; i < 2; i++) {
            try (BookWriter writer = new BookShelf(root, 1 << 14).create(KEY)) {
                List<InvoiceRow> rows = new SampleRows(4).rows(500, 0);
                for (int k = 0; k < rows.size(); k++) {
                    writer.row("c" + k % 70, rows.get(k));
                }
                writer.finish(SampleRows.facts(KEY));
            }
            bytes.add(Files.readAllBytes(KEY.locate(root)));
        }

        assertThat(bytes.get(0)).isEqualTo(bytes.get(1));
    }

    @Test
    void rowsAndFactsOfAnotherSourceAreRefused() throws IOException {
        SourceFile strange = new SourceFile(
                "c0002/ledger/매출.csv", KEY.file().sha256(), KEY.file().size());
        InvoiceRow row = InvoiceRow.builder(Side.LEDGER, new Provenance(strange, "", 2))
                .direction(SampleRows.plain(2).build().direction())
                .kind(SampleRows.plain(2).build().kind())
                .writeDate(SampleRows.plain(2).build().writeDate())
                .build();
        BookKey otherSide = new BookKey(KEY.file(), Side.HOMETAX, KEY.readerVersion(), KEY.owner());
        BookShelf shelf = new BookShelf(root);
        try (BookWriter writer = shelf.create(KEY);
                BookWriter hometax = shelf.create(otherSide)) {
            assertThatIllegalArgumentException()
                    .isThrownBy(() -> writer.row("c0001", row))
                    .withMessageContaining("c0002/ledger/매출.csv");
            assertThatIllegalArgumentException()
                    .isThrownBy(() -> hometax.row("c0001", SampleRows.plain(2).build()))
                    .withMessageContaining("HOMETAX");
            assertThatIllegalArgumentException().isThrownBy(() -> writer.finish(SampleRows.facts(otherSide)));
        }
    }

    @Test
    void finishingTwiceIsRefused() throws IOException {
        try (BookWriter writer = new BookShelf(root).create(KEY)) {
            writer.finish(SampleRows.facts(KEY));
            assertThatIllegalStateException().isThrownBy(() -> writer.finish(SampleRows.facts(KEY)));
        }
        assertThat(new BookShelf(root).find(KEY)).isPresent();
    }

    private List<Path> files() throws IOException {
        try (Stream<Path> files = Files.walk(root)) {
            return files.filter(Files::isRegularFile).toList();
        }
    }
}
