package kr.daesa.job;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.batch.core.configuration.annotation.EnableJdbcJobRepository;
import org.springframework.transaction.annotation.Isolation;

/** Each of these went wrong once in a trial of Spring Batch 6, without a word from it. */
class BatchTrapsTest {

    private static final Path SOURCES = Path.of("src/main/java/kr/daesa/job");
    private static final Pattern CHUNK = Pattern.compile("chunk\\([^)]*\\)\\s*(\\.\\w+)");

    @Test
    void everyChunkNamesItsTransactionManager() throws IOException {
        // Without one nothing is rolled back.
        List<String> next =
                CHUNK.matcher(source()).results().map(match -> match.group(1)).toList();

        assertThat(next).isNotEmpty().containsOnly(".transactionManager");
    }

    @Test
    void noJobHasAnIncrementer() throws IOException {
        // With one, the operator throws the parameters away that it is given.
        assertThat(source()).doesNotContain(".incrementer(");
    }

    @Test
    void noPartitionerNamesItsPartitionsTwice() throws IOException {
        // After a failed first call all contexts would be empty on restart, and the job complete.
        assertThat(source()).doesNotContain("PartitionNameProvider");
    }

    @Test
    void nothingIsSkippedOrRetried() throws IOException {
        // A skip in a writer writes the chunk again, item by item; a client's failure is a value instead.
        assertThat(source()).doesNotContain("faultTolerant", ".skip(", ".retry(");
    }

    @Test
    void stepExecutionsAreCreatedBesideEachOther() {
        // SERIALIZABLE, the default, let PostgreSQL refuse a shard.
        assertThat(BatchConfiguration.class
                        .getAnnotation(EnableJdbcJobRepository.class)
                        .isolationLevelForCreate())
                .isEqualTo(Isolation.READ_COMMITTED);
    }

    @Test
    void noBeanIsCalledTaskExecutor() throws IOException {
        // Spring Batch would take it to start the job in the background, and the process would end before it.
        assertThat(source()).doesNotContain(" taskExecutor(RunRequest", "\"taskExecutor\"");
    }

    @Test
    void aRunIsKnownByItsDateAndNumberInSpringBatchToo(@TempDir Path root) {
        Office office = new Office(root).client("c001", 1);
        office.run();
        office.run();

        assertThat(Stored.of(office)
                        .query("SELECT parameter_name || '=' || parameter_value || ' ' || identifying"
                                + " FROM batch_job_execution_params ORDER BY job_execution_id, parameter_name"))
                .containsExactly("businessDate=2026-11-20 Y", "run=1 Y", "businessDate=2026-11-20 Y", "run=2 Y");
    }

    @Test
    void h2StaysOpenUntilTheJobHasNotedWhereItStoppedAndWritesEachCommit(@TempDir Path root) {
        // Else it closes itself on SIGTERM before any listener of ours is heard, and a kill can halve a transaction.
        Office office = new Office(root).client("c001", 1);

        assertThat(office.effective("spring.datasource.url")).endsWith(";DB_CLOSE_ON_EXIT=FALSE;WRITE_DELAY=0");
    }

    private static String source() throws IOException {
        StringBuilder source = new StringBuilder();
        try (Stream<Path> files = Files.list(SOURCES)) {
            for (Path file : (Iterable<Path>) files.sorted()::iterator) {
                source.append(Files.readString(file));
            }
        }
        return source.toString();
    }
}
