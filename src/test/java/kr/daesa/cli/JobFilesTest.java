package kr.daesa.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Objects;
import java.util.stream.Stream;
import kr.daesa.job.FailOn;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The job files that come with the program. */
class JobFilesTest {

    private static final Path OFFICE = Path.of("jobs", "office", "nightly.yml");
    private static final Path NIGHTLY = Path.of("jobs", "nightly.yml");

    static Stream<Path> jobFiles() throws IOException {
        try (Stream<Path> files = Files.list(Path.of("jobs"))) {
            return files.filter(Files::isRegularFile).sorted().toList().stream();
        }
    }

    @Test
    void thereAreThree() throws IOException {
        assertThat(jobFiles().map(file -> file.getFileName().toString()))
                .containsExactly("client-batch.yml", "nightly.yml", "pre-filing.yml");
    }

    @ParameterizedTest
    @MethodSource("jobFiles")
    void eachIsRead(Path file) {
        assertThat(JobFileReader.read(file).refusals()).isEmpty();
    }

    @Test
    void theNightlyJobRunsOnTheSamples() {
        JobFile nightly = read(NIGHTLY);

        assertThat(nightly.inbox()).isEqualTo("input-samples");
        assertThat(nightly.out()).isEqualTo("out");
        assertThat(nightly.state()).isEqualTo("state");
    }

    @Test
    void theNightlyJobExplainsEveryKey() throws IOException {
        String text = Files.readString(NIGHTLY);

        assertThat(JobFileKeys.of(JobFile.class))
                .allSatisfy(key -> assertThat(text).containsPattern("(?m)^\\s*(# )?" + key + ":"));
    }

    @Test
    void whatTheNightlyJobSetsAreTheDefaultsSaveTheInbox() throws IOException {
        JobFile nightly = read(NIGHTLY);
        JobFile defaults = read(Files.createTempFile("empty", ".yml"));

        assertThat(nightly).usingRecursiveComparison().ignoringFields("inbox").isEqualTo(defaults);
    }

    @Test
    void theAuditBeforeFilingFailsOnErrorsOverAWholeTaxPeriod() {
        JobFile audit = read(Path.of("jobs", "pre-filing.yml"));

        assertThat(audit.failOn()).isEqualTo(FailOn.ERROR);
        assertThat(audit.period()).matches("\\d{4}-[12]");
    }

    @Test
    void theClientBatchNamesItsClientsAndKeepsApartFromTheNight() {
        JobFile batch = read(Path.of("jobs", "client-batch.yml"));

        assertThat(batch.clients()).isNotEmpty();
        assertThat(batch.state()).isNotEqualTo(read(NIGHTLY).state());
        assertThat(batch.out()).isNotEqualTo(read(NIGHTLY).out());
    }

    @Test
    void theOfficeWithALedgerOfItsOwnHasAnInboxOfItsOwnToo() throws IOException {
        JobFile office = read(OFFICE);

        assertThat(Path.of(office.inbox()))
                .isDirectory()
                .isNotEqualTo(Path.of(read(NIGHTLY).inbox()));
        assertThat(office.state()).isNotEqualTo(read(NIGHTLY).state());
        assertThat(DialectFolder.beside(OFFICE)).hasSize(1);
        assertThat(DialectFolder.beside(NIGHTLY)).isEmpty();
    }

    private static JobFile read(Path file) {
        return Objects.requireNonNull(JobFileReader.read(file).jobFile());
    }
}
