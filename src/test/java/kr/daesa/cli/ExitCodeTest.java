package kr.daesa.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import kr.daesa.job.RunOutcome;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ExitCodeTest {

    private static final Pattern README_ROW = Pattern.compile("(?m)^\\| (\\d+) \\| (.+) \\|$");

    @ParameterizedTest
    @CsvSource({
        "DONE,0",
        "FAILED,1",
        "MISCONFIGURED,2",
        "INCOMPLETE,3",
        "FINDINGS,4",
        "LOCKED,5",
        "STOPPED,143",
    })
    void eachEndingHasItsCode(RunOutcome.Ending ending, int code) {
        assertThat(ExitCode.of(ending).code()).isEqualTo(code);
    }

    @Test
    void theTableOfTheReadmeIsThatOfTheProgram() throws IOException {
        List<String> documented = README_ROW
                .matcher(Files.readString(Path.of("README.md")))
                .results()
                .map((MatchResult row) -> row.group(1) + " " + row.group(2))
                .toList();

        assertThat(documented)
                .isEqualTo(Arrays.stream(ExitCode.values())
                        .map(exitCode -> exitCode.code() + " " + exitCode.meaning())
                        .toList());
    }

    @Test
    void theManualForOperationNamesEachCode() throws IOException {
        String manual = Files.readString(Path.of("src/site/markdown/operations.md"));

        assertThat(Arrays.stream(ExitCode.values()).map(exitCode -> "| " + exitCode.code() + " | "))
                .allSatisfy(cell -> assertThat(manual).contains(cell));
    }
}
