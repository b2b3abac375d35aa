package kr.daesa.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import kr.daesa.testing.Program;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

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
    void aKoreanPathInTheJobFileIsSpelledUnderALocaleThatHasNone() throws Exception {
        Path jobFile = Files.writeString(folder.resolve("job.yml"), "inbox: 받은 것\nstate: 상태\n");

        for (String command : List.of("run", "history", "check")) {
            Ended answer = start(Map.of("LC_ALL", "C"), command, "--job", jobFile.toString());
            assertThat(answer.code).isEqualTo(ExitCode.MISCONFIGURED.code());
            assertThat(answer.output).containsAnyOf("받은 것: no such folder (the inbox)", "상태: there is no database");
        }
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
    void aStateInTheInboxIsRefusedAndLeavesNothingThere() throws Exception {
        Path inbox = Files.createDirectories(folder.resolve("inbox"));
        Path jobFile = Files.writeString(folder.resolve("job.yml"), "inbox: inbox\nstate: inbox/state\n");

        Ended run = start(Map.of(), "run", "--job", jobFile.toString());

        assertThat(run.code).isEqualTo(ExitCode.MISCONFIGURED.code());
        assertThat(run.output.lines())
                .containsExactly("inbox/state: state lies in the inbox, where it would be read the next night");
        assertThat(inbox).isEmptyDirectory();
    }

    @Test
    void theLawTableIsPrintedWithoutAJobFile() throws Exception {
        Ended rules = start(Map.of(), "rules", "--date", "2026-11-20");

        assertThat(rules.code).isZero();
        assertThat(rules.output.lines())
                .startsWith("2026-11-20 현재 적용되는 법령표")
                .contains("  법령 기준일  2026-06-08", "2026년 공휴일")
                .anyMatch(line -> line.matches(" +발급기한 +\\| 2026-12-10 .*"))
                .anyMatch(line -> line.matches("  P1 지연발급 +\\| 1% +\\| 세금계산서 \\| 법인·개인·면세 \\| 2015-01-01 ~"));
        assertThat(folder).isEmptyDirectory();
    }

    @Test
    void theLawTableIsTheSameUnderALocaleThatHasNoKorean() throws Exception {
        for (String format : List.of("--lang=ko", "--json")) {
            Ended plain = start(Map.of("LC_ALL", "C"), "rules", "--date", "2026-11-20", format);

            assertThat(plain.code).isZero();
            assertThat(plain.output)
                    .contains("지연발급")
                    .isEqualTo(start(Map.of("LC_ALL", "C.UTF-8"), "rules", "--date", "2026-11-20", format).output);
        }
    }

    @Test
    void theLawTableForProgramsIsJsonAlone() throws Exception {
        Ended rules = start(Map.of(), "rules", "--date", "2026-11-20", "--json");

        assertThat(rules.code).isZero();
        JsonNode json = JsonMapper.shared().readTree(rules.output);
        assertThat(json.get("schema").asString()).isEqualTo("daesa.rules/1");
        assertThat(json.get("date").asString()).isEqualTo("2026-11-20");
        assertThat(json.get("rules_version").asString()).matches("[0-9a-f]{16}");
        assertThat(json.get("deadlines").get(0).toString())
                .isEqualTo("{\"name\":\"ISSUE\",\"label\":\"발급기한\",\"kind\":\"TAX\","
                        + "\"taxpayer\":\"CORPORATION\",\"date\":\"2026-12-10\",\"why_unknown\":null}");
    }

    @Test
    void oneFileIsInspectedAndNothingIsWritten() throws Exception {
        Path file = Files.writeString(folder.resolve("x.csv"), "구분,작성일자,거래처명,공급가액\n매출,2026-02-30,한빛,1000\n");

        Ended inspect = start(Map.of("LC_ALL", "C"), "inspect", "x.csv");

        assertThat(inspect.code).isEqualTo(ExitCode.INCOMPLETE.code());
        assertThat(inspect.output.lines())
                .startsWith("x.csv")
                .contains("  양식     plain-ledger")
                .anyMatch(line -> line.contains("'2026-02-30'"));
        assertThat(folder.toFile().list()).containsExactly(file.getFileName().toString());
    }

    @Test
    void anInboxIsCheckedAndNothingIsWritten() throws Exception {
        Path jobFile = Files.writeString(folder.resolve("job.yml"), "inbox: in\nlang: en\n");
        Files.createDirectories(folder.resolve("in/C1/ledger"));
        Files.writeString(
                folder.resolve("in/clients.csv"), "client_id,name,business_no,type\nC1,한빛,1248100998,CORPORATION\n");
        Files.writeString(folder.resolve("in/C1/ledger/매출.csv"), "<html></html>");

        Ended check = start(Map.of("LC_ALL", "C"), "check", "--job", jobFile.toString(), "--date", "2026-11-20");

        assertThat(check.code).isEqualTo(ExitCode.INCOMPLETE.code());
        assertThat(check.output.lines())
                .startsWith("Inbox as of 2026-11-20")
                .anyMatch(line -> line.startsWith("  C1/ledger/매출.csv: a web page"));
        assertThat(folder.toFile().list()).containsExactlyInAnyOrder("job.yml", "in");
    }

    private Ended start(Map<String, String> environment, String... arguments) throws IOException, InterruptedException {
        Program program = Program.start(folder, environment, arguments);
        return new Ended(program.exitCode(), program.output());
    }

    private record Ended(int code, String output) {}
}
