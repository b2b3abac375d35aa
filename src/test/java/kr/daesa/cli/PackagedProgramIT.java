package kr.daesa.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The jar as people start it. */
class PackagedProgramIT {

    private static final Path JAR = Path.of("target", "daesa.jar").toAbsolutePath();

    @TempDir
    private Path folder;

    @Test
    void helpNamesTheCommands() throws Exception {
        Ended help = start(Map.of(), "--help");

        assertThat(help.code).isZero();
        assertThat(help.output).contains("run", "홈택스");
    }

    @Test
    void theVersionIsThatOfTheBuild() throws Exception {
        assertThat(start(Map.of(), "--version").output).matches("daesa \\d+\\.\\d+\\.\\d+\\s+");
    }

    @Test
    void koreanIsPrintedUnderALocaleThatHasNone() throws Exception {
        assertThat(start(Map.of("LC_ALL", "C"), "--help").output).contains("홈택스");
    }

    @Test
    void wrongUsageEndsWithTwo() throws Exception {
        assertThat(start(Map.of(), "run", "--inbocks", "a").code).isEqualTo(ExitCode.MISCONFIGURED.code());
    }

    @Test
    void aMistakeInTheJobFileEndsWithTwoAndLeavesNoTrace() throws Exception {
        Path jobFile = Files.writeString(folder.resolve("job.yml"), "inbox: in\nfail-on: maybe\n");

        Ended run = start(Map.of(), "run", "--job", jobFile.toString());

        assertThat(run.code).isEqualTo(ExitCode.MISCONFIGURED.code());
        assertThat(run.output.lines()).containsExactly(jobFile + ":2:10: 'maybe' is not one of never, error, warning");
        assertThat(folder).isDirectoryContaining(file -> file.equals(jobFile));
        assertThat(folder.toFile().list()).hasSize(1);
    }

    @Test
    void aFileNameThatTheLocaleCannotSpellIsRefused() throws Exception {
        Files.createFile(Files.createDirectories(folder.resolve("in")).resolve("매출.csv"));
        Path jobFile = Files.writeString(folder.resolve("job.yml"), "inbox: in\n");

        Ended run = start(Map.of("LC_ALL", "C"), "run", "--job", jobFile.toString());

        assertThat(run.code).isEqualTo(ExitCode.MISCONFIGURED.code());
        assertThat(run.output).contains("cannot spell Korean file names, start with LC_ALL=C.UTF-8");
    }

    private Ended start(Map<String, String> environment, String... arguments) throws IOException, InterruptedException {
        List<String> command = new ArrayList<>(
                List.of(Path.of(System.getProperty("java.home"), "bin", "java").toString(), "-jar", JAR.toString()));
        command.addAll(List.of(arguments));
        ProcessBuilder builder =
                new ProcessBuilder(command).directory(folder.toFile()).redirectErrorStream(true);
        builder.environment().putAll(environment);
        Process process = builder.start();
        process.getOutputStream().close();
        String output = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        assertThat(process.waitFor(1, TimeUnit.MINUTES)).isTrue();
        return new Ended(process.exitValue(), output);
    }

    private record Ended(int code, String output) {}
}
