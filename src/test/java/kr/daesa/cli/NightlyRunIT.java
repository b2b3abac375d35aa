package kr.daesa.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Stream;
import kr.daesa.testing.Program;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A whole night by the packaged jar, on a firm of forty clients: undisturbed, killed, stopped, repeated. */
class NightlyRunIT {

    private static final String DATE = "2026-11-20";
    private static final Map<String, String> HERE = Map.of("LC_ALL", "C.UTF-8");

    private static Path inbox;
    private static SortedMap<String, String> undisturbed;

    @TempDir
    private Path folder;

    @BeforeAll
    static void runUndisturbed(@TempDir Path folder) throws Exception {
        inbox = Path.of("src/test/resources/cases/office/inbox").toAbsolutePath();
        Program run = start(folder, HERE);
        assertThat(run.exitCode()).as(run.output()).isZero();
        undisturbed = published(folder);
        assertThat(undisturbed)
                .containsKeys("findings.csv", "balance.csv", "summary.json", "clients/K0001/matches.csv");
    }

    private static Program start(Path folder, Map<String, String> environment, String... more) throws IOException {
        Files.writeString(folder.resolve("job.yml"), "inbox: " + inbox + "\nreports: csv\nout: out\nstate: state\n");
        return Program.start(
                folder,
                environment,
                Stream.concat(Stream.of("run", "--job", "job.yml", "--date", DATE), Stream.of(more))
                        .toArray(String[]::new));
    }

    /** Every file of the report, without the id of the run. */
    private static SortedMap<String, String> published(Path folder) throws IOException {
        Path report = folder.resolve("out").resolve(DATE);
        SortedMap<String, String> files = new TreeMap<>();
        try (Stream<Path> paths = Files.walk(report)) {
            for (Path file : paths.filter(Files::isRegularFile).toList()) {
                files.put(
                        report.relativize(file).toString(),
                        Files.readString(file, StandardCharsets.UTF_8)
                                .replaceAll("\"run_id\" : \"[^\"]*\"", "\"run_id\" : \"\""));
            }
        }
        return files;
    }

    @Test
    void aRunKilledInTheMiddleOfReconcileGoesOnToTheSameBytes() throws Exception {
        Program killed = start(folder, HERE);
        killed.awaitLine("shard-");
        killed.kill();
        assertThat(killed.exitCode()).isEqualTo(137);
        assertThat(folder.resolve("out").resolve(DATE)).doesNotExist();

        Program again = start(folder, HERE);

        assertThat(again.exitCode()).as(again.output()).isZero();
        assertThat(again.output())
                .contains("Recovering what a run that died left behind", "Run 2026-11-20.1:")
                .doesNotContain("takeInventory: ");
        assertThat(published(folder)).isEqualTo(undisturbed);
    }

    @Test
    void aRunStoppedByASignalGoesOnToTheSameBytes() throws Exception {
        Program stopped = start(folder, HERE);
        stopped.awaitLine("loadIssued: ");
        stopped.terminate();
        assertThat(stopped.exitCode()).isEqualTo(ExitCode.STOPPED.code());
        assertThat(folder.resolve("out").resolve(DATE)).doesNotExist();

        Program again = start(folder, HERE);

        assertThat(again.exitCode()).as(again.output()).isZero();
        assertThat(again.output()).doesNotContain("loadIssued: ");
        assertThat(published(folder)).isEqualTo(undisturbed);
    }

    @Test
    void aSecondRunOfTheDateReadsNoFileAgainAndGivesTheSameBytes() throws Exception {
        assertThat(start(folder, HERE).exitCode()).isZero();
        Program again = start(folder, HERE);

        assertThat(again.exitCode()).isZero();
        assertThat(again.output())
                .contains("40 files, 40 of them unchanged", "75 files, 75 of them unchanged", "2026-11-20.2");
        assertThat(published(folder)).isEqualTo(undisturbed);
    }

    @Test
    void onlyOneRunHoldsTheState() throws Exception {
        Program first = start(folder, HERE);
        first.awaitLine("Run 2026-11-20.1");

        Program second = start(folder, HERE);
        assertThat(second.exitCode()).isEqualTo(ExitCode.LOCKED.code());
        assertThat(first.exitCode()).isZero();
        assertThat(published(folder)).isEqualTo(undisturbed);
    }

    @Test
    void findingsEndTheRunWithFourWhereAskedFor() throws Exception {
        Program run = start(folder, HERE, "--client", "K0001", "--fail-on", "error");

        assertThat(run.exitCode()).isEqualTo(ExitCode.FINDINGS.code());
        assertThat(published(folder))
                .containsKey("clients/K0001/findings.csv")
                .doesNotContainKey("clients/K0002/findings.csv");
    }

    @Test
    void theLocaleOfCronChangesNothing() throws Exception {
        Program run = start(folder, Map.of("LC_ALL", "C"));

        assertThat(run.exitCode()).as(run.output()).isZero();
        assertThat(published(folder)).isEqualTo(undisturbed);
    }

    @Test
    void aRunUnderTheLocaleOfCronEndsWhenItIsKilled() throws Exception {
        Program killed = start(folder, Map.of("LC_ALL", "C"));
        killed.awaitLine("shard-");
        killed.kill();
        assertThat(killed.exitCode()).isEqualTo(137);

        Program again = start(folder, HERE);
        assertThat(again.exitCode()).as(again.output()).isZero();
        assertThat(published(folder)).isEqualTo(undisturbed);
    }
}
