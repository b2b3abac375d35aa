package kr.daesa.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.zaxxer.hikari.HikariDataSource;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import kr.daesa.model.PastRun;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.jdbc.core.JdbcTemplate;

class H2DatabaseTest extends DatabaseContract {

    @TempDir
    Path folder;

    @Override
    String url() {
        return "jdbc:h2:file:" + folder.resolve("daesa") + ";DB_CLOSE_ON_EXIT=FALSE";
    }

    @Test
    void aDatabaseThatAnotherProcessHasOpenIsInUse() throws Exception {
        close();
        try (FileChannel file = FileChannel.open(folder.resolve("daesa.mv.db"), StandardOpenOption.WRITE);
                FileLock other = file.lock();
                HikariDataSource second = new HikariDataSource()) {
            second.setJdbcUrl(url());
            assertThat(other.isValid()).isTrue();

            assertThatExceptionOfType(DatabaseInUseException.class).isThrownBy(() -> Database.open(second));
        }
        database = null;
    }

    /** Whoever looks something up has the file for a moment; the night must not end for that. */
    @Test
    void aRunWaitsForWhoeverOnlyReads() throws Exception {
        close();
        FileChannel file = FileChannel.open(folder.resolve("daesa.mv.db"), StandardOpenOption.READ);
        FileLock reader = file.lock(0, Long.MAX_VALUE, true);
        CompletableFuture.runAsync(() -> release(reader, file), CompletableFuture.delayedExecutor(1, TimeUnit.SECONDS));

        open();

        assertThat(database.runs().all()).isEmpty();
    }

    private static void release(FileLock lock, FileChannel file) {
        try (file) {
            lock.release();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Test
    void aReaderSeesWhatIsThereAndChangesNothing() throws Exception {
        begin(D, 1, "c1");
        close();
        String readOnly = url() + ";ACCESS_MODE_DATA=r";
        try (Database one = Database.openToRead(readOnly, null, null);
                Database another = Database.openToRead(readOnly, null, null)) {
            assertThat(one.history().newest(5)).extracting(PastRun::id).containsExactly("2026-11-20.1");
            assertThat(another.history().find("2026-11-20.1")).isPresent();
            assertThatThrownBy(() -> one.runs().add(run(D, 2))).hasMessageContaining("read only");
        }
        open();
    }

    @Test
    void aDatabaseOfAnotherVersionIsNotRead() throws Exception {
        new JdbcTemplate(pool)
                .update("DELETE FROM \"flyway_schema_history\" WHERE \"version\" = '" + Database.SCHEMA_VERSION + "'");
        close();

        assertThatExceptionOfType(DatabaseNotReadyException.class)
                .isThrownBy(() -> Database.openToRead(url() + ";ACCESS_MODE_DATA=r", null, null))
                .withMessageContaining("of another version of the program (");
        assertThatExceptionOfType(DatabaseNotReadyException.class)
                .isThrownBy(() -> Database.openToRead(
                        url().replace("daesa", "nowhere") + ";ACCESS_MODE_DATA=r;IFEXISTS=TRUE", null, null))
                .withMessage("there is no database");
        pool = new HikariDataSource();
        database = null;
    }

    @Test
    void theVersionThatReadersAskForIsThatOfTheNewestMigration() throws IOException {
        try (Stream<Path> files = Files.list(Path.of("src/main/resources/db/migration"))) {
            assertThat(files.map(file -> file.getFileName().toString())
                            .mapToInt(name -> Integer.parseInt(name.substring(1, name.indexOf('_'))))
                            .max())
                    .hasValue(Database.SCHEMA_VERSION);
        }
    }
}
