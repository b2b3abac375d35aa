package kr.daesa.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import kr.daesa.testing.Program;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The jar as people start it. */
class PackagedProgramIT {

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

    private Ended start(Map<String, String> environment, String... arguments) throws IOException, InterruptedException {
        Program program = Program.start(folder, environment, arguments);
        return new Ended(program.exitCode(), program.output());
    }

    private record Ended(int code, String output) {}
}
