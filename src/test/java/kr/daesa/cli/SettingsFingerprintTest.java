package kr.daesa.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import picocli.CommandLine;

class SettingsFingerprintTest {

    private static final LocalDate TODAY = LocalDate.of(2026, 11, 20);

    @TempDir
    private Path folder;

    @Test
    void theSameSettingsHaveTheSameFingerprint() throws IOException {
        assertThat(fingerprint("inbox: in\nlang: en\n", "--client=K2", "--client=K1"))
                .matches("[0-9a-f]{64}")
                .isEqualTo(fingerprint("lang: en\nclients: [K1, K2]\ninbox: ./in\n"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "period: 2026-2",
                "inbox: other",
                "out: other",
                "clients: [K1]",
                "reports: csv",
                "lang: en",
                "shards: 17",
                "matching: {supply-tolerance: 1}",
                "matching: {tax-tolerance: 0}",
                "matching: {tax-rounding: 9}",
                "matching: {double-issue-window-days: 2}",
                "collection: {stale-after-days: 2}",
                "law: {transmission-deadline: strict}",
                "interchange: icube",
            })
    void whatDecidesTheReportChangesIt(String setting) throws IOException {
        assertThat(fingerprint(setting)).isNotEqualTo(fingerprint(""));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "threads: 9",
                "fail-on: error",
                "state: elsewhere",
                "metrics: elsewhere.prom",
                "delivery: {attempts: 5, webhook: {url: \"https://example.com\"}}"
            })
    void whatDoesNotLeavesItAlone(String setting) throws IOException {
        assertThat(fingerprint(setting)).isEqualTo(fingerprint(""));
    }

    @Test
    void aFileOfHolidaysCountsByItsContent() throws IOException {
        Path holidays = folder.resolve("holidays.csv");
        String setting = "law: {local-holidays: " + holidays + "}";
        Files.writeString(holidays, "2026-06-03\n");
        String before = fingerprint(setting);
        Files.writeString(holidays, "2026-06-04\n");

        assertThat(fingerprint(setting)).isNotEqualTo(before);
    }

    @Test
    void dialectsBesideTheJobFileCountByNameAndContent() throws IOException {
        Path job = folder.resolve("job.yml");
        String without = fingerprint("", "--job=" + job);
        Path dialect = Files.createDirectory(folder.resolve("dialects")).resolve("a.dialect");
        Files.writeString(dialect, "one");
        String one = fingerprint("", "--job=" + job);
        Files.writeString(dialect, "two");
        String two = fingerprint("", "--job=" + job);
        Files.move(dialect, dialect.resolveSibling("b.dialect"));
        String renamed = fingerprint("", "--job=" + job);
        Files.writeString(dialect.resolveSibling("README.md"), "what else lies there is no dialect");

        assertThat(List.of(without, one, two, renamed)).doesNotHaveDuplicates();
        assertThat(fingerprint("", "--job=" + job)).isEqualTo(renamed);
    }

    @Test
    void causesCountByTheirContentWhetherNamedOrBesideTheJobFile() throws IOException {
        Path job = folder.resolve("job.yml");
        String without = fingerprint("", "--job=" + job);
        Path beside = Files.writeString(folder.resolve("causes.tsv"), "code\t-1\tSERVICE");
        String found = fingerprint("", "--job=" + job);
        Path named = Files.writeString(folder.resolve("named.tsv"), "code\t-2\tSERVICE");
        String setting = "collection: {causes: " + named + "}";
        String of = fingerprint(setting, "--job=" + job);
        Files.writeString(beside, "code\t-3\tSERVICE");

        assertThat(List.of(without, found, of)).doesNotHaveDuplicates();
        assertThat(fingerprint(setting, "--job=" + job)).isEqualTo(of);
        assertThat(fingerprint("", "--job=" + job)).isNotEqualTo(found);
    }

    private String fingerprint(String jobFile, String... options) throws IOException {
        RunOptions parsed = new RunOptions();
        new CommandLine(CommandLine.Model.CommandSpec.create()
                        .addMixin("options", CommandLine.Model.CommandSpec.forAnnotatedObject(parsed)))
                .parseArgs(options);
        Path file = Files.writeString(folder.resolve("job.yml"), jobFile);
        return RunSettings.resolve(
                        parsed, Objects.requireNonNull(JobFileReader.read(file).jobFile()), TODAY)
                .settingsFingerprint();
    }
}
