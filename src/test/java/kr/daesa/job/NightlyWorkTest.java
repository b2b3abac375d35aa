package kr.daesa.job;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** How much work a night is for each client and each file, which no machine changes. */
class NightlyWorkTest {

    private static final int CLIENTS = 40;

    /** Two for the facts of its files, one for its records, one or two for the night before, the rest for its report. */
    private static final long STATEMENTS_A_CLIENT = 13;

    @TempDir
    Path root;

    /** What twice the clients take more is theirs: so many fit into the same chunks of the same shards. */
    @Test
    void aClientTakesFewStatements() {
        StatementCount statements = new StatementCount();
        Office small = office("small", CLIENTS).around(statements);
        Office large = office("large", 2 * CLIENTS).around(statements);

        small.run();
        long first = statements.take();
        large.run();
        long firstOfTwice = statements.take();
        small.run(Office.D.plusDays(1));
        long second = statements.take();
        large.run(Office.D.plusDays(1));
        long secondOfTwice = statements.take();

        assertThat(firstOfTwice - first).isBetween(1L, STATEMENTS_A_CLIENT * CLIENTS);
        assertThat(secondOfTwice - second).isBetween(1L, STATEMENTS_A_CLIENT * CLIENTS);
    }

    /** Whatever is parsed becomes a book, in place of one that may be there. */
    @Test
    void nothingIsParsedOnASecondNightButWhatHasChanged() throws IOException {
        Office office = office("office", 3);
        office.run();
        Map<Path, Object> books = books(office);
        assertThat(books).hasSize(3);

        office.run(Office.D.plusDays(1));

        assertThat(books(office)).isEqualTo(books);

        office.ledger("c1", 5).run(Office.D.plusDays(2));

        assertThat(books(office)).hasSize(4).containsAllEntriesOf(books);
    }

    private Office office(String name, int clients) {
        Office office = new Office(root.resolve(name));
        IntStream.range(0, clients).forEach(i -> office.client("c" + i, 2));
        return office;
    }

    /** Each with what the file system knows it by, which another file in its place would change. */
    private static Map<Path, Object> books(Office office) throws IOException {
        try (Stream<Path> files = Files.walk(office.state.resolve("books"))) {
            return files.filter(Files::isRegularFile)
                    .collect(Collectors.toMap(file -> file, NightlyWorkTest::identity));
        }
    }

    private static Object identity(Path file) {
        try {
            BasicFileAttributes attributes = Files.readAttributes(file, BasicFileAttributes.class);
            return attributes.fileKey() + " of " + attributes.lastModifiedTime();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
