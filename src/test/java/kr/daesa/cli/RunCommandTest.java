package kr.daesa.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import kr.daesa.job.FailOn;
import kr.daesa.job.RunOutcome;
import kr.daesa.job.RunRequest;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

class RunCommandTest {

    /** Still the 19th in London, the 20th in Seoul. */
    private static final Clock HALF_PAST_TWO_IN_SEOUL =
            Clock.fixed(Instant.parse("2026-11-19T17:30:00Z"), ZoneId.of("Asia/Seoul"));

    private static final Path REPORT = Path.of("out", "2026-11-20");

    private final StringWriter out = new StringWriter();
    private final StringWriter err = new StringWriter();
    private final List<RunRequest> requests = new ArrayList<>();

    @TempDir
    private Path folder;

    private Path jobFile = Path.of("job.yml");

    @BeforeEach
    void writeJobFile() throws IOException {
        jobFile = folder.resolve("job.yml");
        Files.writeString(jobFile, """
                inbox: in
                period: 2026-1
                clients: [K1]
                reports: csv
                lang: en
                fail-on: warning
                threads: 3
                """);
    }

    @Test
    void theJobFileDecidesWhatNoOptionDoes() {
        assertThat(run(RunOutcome.Ending.DONE)).isZero();

        RunRequest request = requests.get(0);
        assertThat(request.inbox()).isEqualTo(Path.of("in"));
        assertThat(request.out()).isEqualTo(Path.of("out"));
        assertThat(request.periods()).containsExactly("2026-1");
        assertThat(request.clients()).containsExactly("K1");
        assertThat(request.withPages()).isFalse();
        assertThat(request.language()).isEqualTo(Locale.ENGLISH);
        assertThat(request.failOn()).isEqualTo(FailOn.WARNING);
        assertThat(request.threads()).isEqualTo(3);
    }

    @Test
    void dialectsLieInAFolderBesideTheJobFile() throws IOException {
        Path dialects = Files.createDirectory(folder.resolve("dialects"));
        Files.writeString(dialects.resolve("b.dialect"), "");
        Files.writeString(dialects.resolve("a.dialect"), "");
        Files.writeString(dialects.resolve("notes.txt"), "");

        run(RunOutcome.Ending.DONE);

        assertThat(requests.get(0).dialects())
                .containsExactly(dialects.resolve("a.dialect"), dialects.resolve("b.dialect"));
    }

    @Test
    void optionsWinOverTheJobFile() {
        run(
                RunOutcome.Ending.DONE,
                "--date=2026-10-01",
                "--period=2026-2F",
                "--inbox=i",
                "--out=o",
                "--state=s",
                "--client=K2",
                "--client=0012",
                "--reports=all",
                "--lang=ko",
                "--fail-on=error");

        RunRequest request = requests.get(0);
        assertThat(request.businessDate()).isEqualTo(LocalDate.of(2026, 10, 1));
        assertThat(request.periods()).containsExactly("2026-2F");
        assertThat(request.inbox()).isEqualTo(Path.of("i"));
        assertThat(request.out()).isEqualTo(Path.of("o"));
        assertThat(request.state()).isEqualTo(Path.of("s"));
        assertThat(request.clients()).containsExactly("K2", "0012");
        assertThat(request.withPages()).isTrue();
        assertThat(request.language()).isEqualTo(Locale.KOREAN);
        assertThat(request.failOn()).isEqualTo(FailOn.ERROR);
    }

    @Test
    void theBusinessDateIsTodayInSeoul() {
        run(RunOutcome.Ending.DONE);

        assertThat(requests.get(0).businessDate()).isEqualTo(LocalDate.of(2026, 11, 20));
    }

    @Test
    void openPeriodsAreForTheJobToFind() {
        run(RunOutcome.Ending.DONE, "--period=open");

        assertThat(requests.get(0).periods()).isEmpty();
    }

    @ParameterizedTest
    @EnumSource(RunOutcome.Ending.class)
    void theExitCodeIsThatOfTheEnding(RunOutcome.Ending ending) {
        assertThat(run(ending)).isEqualTo(ExitCode.of(ending).code());
    }

    @Test
    void aPublishedReportIsNamedOnStandardOutput() {
        run(RunOutcome.Ending.INCOMPLETE);

        assertThat(out.toString().lines()).containsExactly("Result  1,204 findings", "Report  " + REPORT);
        assertThat(err.toString()).isEmpty();
    }

    @Test
    void withoutAReportTheMessageGoesToStandardError() {
        assertThat(run(RunOutcome.Ending.LOCKED)).isEqualTo(5);

        assertThat(out.toString()).isEmpty();
        assertThat(err.toString().lines()).containsExactly("1,204 findings");
    }

    @Test
    void aMistakeInTheJobFileIsOneLineAndStartsNothing() throws IOException {
        Files.writeString(jobFile, "inbox: in\nmatching:\n  tolerence: 1\n");

        assertThat(run(RunOutcome.Ending.DONE)).isEqualTo(2);
        assertThat(err.toString().lines()).containsExactly(jobFile + ":3:14: unknown key 'matching.tolerence'");
        assertThat(requests).isEmpty();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            --date=2026-13-01 | Invalid value for option '--date': '2026-13-01' is not a day such as 2026-11-20
            --lang=de         | Invalid value for option '--lang': 'de' is not one of ko, en
            --reports=pdf     | Invalid value for option '--reports': 'pdf' is not one of all, csv
            --fail-on=maybe   | Invalid value for option '--fail-on': 'maybe' is not one of never, error, warning
            --inbox=          | Invalid value for option '--inbox': '' is not a path
            --state=          | Invalid value for option '--state': '' is not a path
            --inbocks=a       | Unknown option: '--inbocks=a'
            nightly           | Unmatched argument at index 3: 'nightly'
            """)
    void wrongUsageIsToldInALineAndEndsWithTwo(String argument, String message) {
        assertThat(run(RunOutcome.Ending.DONE, argument)).isEqualTo(2);
        assertThat(err.toString().lines()).containsExactly(message, "Try 'daesa run --help'.");
        assertThat(requests).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"2026-3", "2026", "2026-2f", "OPEN"})
    void aPeriodThatIsNoneIsRefused(String period) {
        assertThat(run(RunOutcome.Ending.DONE, "--period=" + period)).isEqualTo(2);
        assertThat(err.toString()).startsWith("Invalid value for option '--period': '" + period + "' is not a period");
    }

    @Test
    void anUnexpectedFailureEndsWithOne() {
        int code = Daesa.commandLine(HALF_PAST_TWO_IN_SEOUL, request -> {
                    throw new IllegalStateException("the disk is gone");
                })
                .setErr(new PrintWriter(err, true))
                .execute("run", "--job", jobFile.toString());

        assertThat(code).isEqualTo(1);
    }

    @Test
    void helpTellsEveryOptionAndExitCode() {
        assertThat(run(RunOutcome.Ending.DONE, "--help")).isZero();

        assertThat(out.toString())
                .contains(
                        "--job",
                        "--date",
                        "--period",
                        "--inbox",
                        "--out",
                        "--state",
                        "--client",
                        "--reports",
                        "--lang",
                        "--fail-on")
                .containsPattern("143 +stopped by a signal");
        assertThat(requests).isEmpty();
    }

    @Test
    void aCommandIsRequired() {
        assertThat(Daesa.commandLine(
                                HALF_PAST_TWO_IN_SEOUL, request -> new RunOutcome(RunOutcome.Ending.DONE, "", null))
                        .setErr(new PrintWriter(err, true))
                        .execute())
                .isEqualTo(2);
        assertThat(err.toString()).startsWith("Missing required subcommand");
    }

    private int run(RunOutcome.Ending ending, String... arguments) {
        boolean published = Stream.of(RunOutcome.Ending.DONE, RunOutcome.Ending.INCOMPLETE, RunOutcome.Ending.FINDINGS)
                .anyMatch(ending::equals);
        return Daesa.commandLine(HALF_PAST_TWO_IN_SEOUL, request -> {
                    requests.add(request);
                    return new RunOutcome(ending, "1,204 findings", published ? REPORT : null);
                })
                .setOut(new PrintWriter(out, true))
                .setErr(new PrintWriter(err, true))
                .execute(Stream.concat(Stream.of("run", "--job", jobFile.toString()), Stream.of(arguments))
                        .toArray(String[]::new));
    }
}
