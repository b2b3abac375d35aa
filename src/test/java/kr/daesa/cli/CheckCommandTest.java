package kr.daesa.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.Reader;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneId;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Stream;
import kr.daesa.job.NightlyJob;
import kr.daesa.job.RunProgress;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

class CheckCommandTest {

    private static final Clock CLOCK = Clock.fixed(Instant.parse("2026-11-20T00:00:00Z"), ZoneId.of("Asia/Seoul"));
    private static final String LEDGER = """
            구분,작성일자,거래처등록번호,거래처명,공급가액,세액
            매출,2026-10-15,2208162517,거래처,1000,100
            """;

    private final StringWriter out = new StringWriter();
    private final StringWriter err = new StringWriter();

    @TempDir
    private Path folder;

    private Path jobFile = Path.of("job.yml");

    @BeforeEach
    void writeOffice() throws IOException {
        jobFile = Files.writeString(
                folder.resolve("job.yml"),
                "inbox: " + folder.resolve("inbox") + "\nout: " + folder.resolve("out") + "\nstate: "
                        + folder.resolve("state") + "\n");
        write("inbox/clients.csv", "client_id,name,business_no,type\nC1,한빛,1248100998,CORPORATION\n");
        write("inbox/C1/ledger/ledger.csv", LEDGER);
    }

    @Test
    void theSamplesShowTheCountsAndThenOnlyWhoNeedsALook() {
        assertThat(check("--inbox=input-samples")).isEqualTo(ExitCode.INCOMPLETE.code());

        assertThat(cells())
                .startsWith("2026-11-20 기준 사전 점검", "대사할 과세기간 2026-2", "대사할 수임처 9")
                .contains("C08/hometax/매입전자세금계산서목록(1~2).csv: 모든 행이 다른 회사의 것입니다", "그중 읽을 수 없거나 다른 회사의 파일 2", "파일 36")
                .anyMatch(line -> line.startsWith("C08/hometax/매입전자세금계산서목록(1~12).xls: 엑셀 이름으로 저장된 웹"));
    }

    @Test
    void theLedgerOfTheOfficeUnderJobsIsReadByItsOwnDescription() {
        jobFile = Path.of("jobs", "office", "nightly.yml");
        assertThat(check("--lang=en", "--all")).isZero();
        assertThat(cells()).contains("W01/ledger/창고장부.txt warehouse 4 rows -");

        jobFile = folder.resolve("job.yml");
        assertThat(check("--lang=en", "--inbox=jobs/office/inbox")).isEqualTo(ExitCode.INCOMPLETE.code());
        assertThat(cells()).contains("W01/ledger/창고장부.txt unreadable - -");
    }

    @Test
    void anInboxThatCanBeReconciledEndsWithZeroAndNothingIsWritten() {
        Map<String, String> before = tree();

        assertThat(check()).isZero();
        assertThat(check("--json")).isZero();

        assertThat(tree()).isEqualTo(before);
        assertThat(cells()).contains("모두 대사할 수 있습니다. 아무것도 쓰지 않았습니다.");
    }

    @Test
    void aQuietClientIsShownWhereAllAreAskedFor() {
        check("--all", "--lang=en");

        assertThat(cells()).contains("C1 한빛", "C1/ledger/ledger.csv plain-ledger 1 rows -");
    }

    @Test
    void daysThatNobodyCollectedAreNamed() {
        write("inbox/C1/hometax/a.collection.json", """
                {"schema": "daesa.collection/1", "business_no": "1248100998", "collections": [
                 {"direction": "SALES", "kind": "TAX", "from": "2026-07-01", "to": "2026-10-31",
                  "collected_at": "2026-11-01T01:30:00+09:00", "status": "OK", "rows": 0},
                 {"direction": "PURCHASE", "kind": "TAX", "from": "2026-07-01", "to": "2026-10-31",
                  "collected_at": "2026-11-01T01:30:00+09:00", "status": "FAILED", "error_message": "x"}]}
                """);

        assertThat(check("--lang=en")).isZero();

        assertThat(cells())
                .contains(
                        "C1/hometax/a.collection.json: 2 collections, 1 of them failed",
                        "Clients with days not covered 1")
                .anyMatch(line -> line.startsWith("Sales Tax invoice 2026-11-01 ~ 2026-11-19: "));
    }

    @Test
    void aRecordOfAnotherCompanyProvesNothingAndEndsWithThree() {
        write("inbox/C1/hometax/a.collection.json", """
                {"schema": "daesa.collection/1", "business_no": "2208162517", "collections": [
                 {"direction": "SALES", "kind": "TAX", "from": "2026-07-01", "to": "2026-11-19",
                  "collected_at": "2026-11-20T01:30:00+09:00", "status": "OK", "rows": 0}]}
                """);

        assertThat(check("--lang=en")).isEqualTo(ExitCode.INCOMPLETE.code());

        assertThat(cells())
                .anyMatch(line -> line.startsWith("C1/hometax/a.collection.json: ") && line.contains("220-81-62517"))
                .anyMatch(line -> line.startsWith("Sales Tax invoice 2026-07-01 ~ 2026-11-19: Never collected"));
    }

    @Test
    void straysAndRefusedLinesOfTheRosterEndWithThree() {
        write("inbox/Z9/ledger/ledger.csv", LEDGER);
        write(
                "inbox/clients.csv",
                "client_id,name,business_no,type\nC1,한빛,1248100998,CORPORATION\nC2,x,12,INDIVIDUAL\n");

        assertThat(check()).isEqualTo(ExitCode.INCOMPLETE.code());

        assertThat(cells()).contains("수임처 목록에 없어서 읽지 않는 것", "Z9", "거부되는 수임처 목록의 행 1");
    }

    @Test
    void aLineOfTheWaiversThatARunWouldRefuseIsShownAndKeepsNobodyFromRunning() {
        write("inbox/waivers.csv", "finding_id,until,reason,by\n12,2026-12-31,확인 중,김세무\n");

        assertThat(check("--lang=en")).isZero();

        assertThat(cells()).anyMatch(line -> line.startsWith("waivers.csv#2 finding_id '12'"));
    }

    @Test
    void causesOfTheOfficeThatARunWouldRefuseAreRefused() {
        write("causes.tsv", "code\t-1\tHOMETAX\n");

        assertThat(check()).isEqualTo(ExitCode.MISCONFIGURED.code());
        assertThat(err.toString()).contains("causes.tsv:1: unknown cause 'HOMETAX'");
    }

    @Test
    void causesOfTheOfficeAreAppliedToWhatFailed() {
        write("causes.tsv", "code\tE-77\tACCESS\n");
        write("inbox/C1/hometax/a.collection.json", """
                {"schema": "daesa.collection/1", "business_no": "1248100998", "collections": [
                 {"direction": "SALES", "kind": "TAX", "from": "2026-07-01", "to": "2026-11-19",
                  "collected_at": "2026-11-20T01:30:00+09:00", "status": "FAILED", "error_code": "E-77"}]}
                """);

        assertThat(check("--lang=en")).isZero();

        assertThat(cells()).anyMatch(line -> line.contains("Failed") && line.contains("access"));
    }

    @Test
    void rowsOfFirmWideFilesGoToTheirClients() {
        write("inbox/_firm/ledger/all.csv", "사업자등록번호," + LEDGER.replace("\n매출", "\n1248100998,매출"));

        assertThat(check("--json")).isZero();

        JsonNode json = JsonMapper.shared().readTree(out.toString());
        assertThat(json.get("schema").asString()).isEqualTo("daesa.check/1");
        assertThat(json.get("clients").get(0).get("client_id").asString()).isEqualTo("C1");
        assertThat(json.get("clients").get(1).get("client_id").asString()).isEqualTo("_firm");
        assertThat(json.get("clients").get(1).get("files").get(0).get("rows").asInt())
                .isEqualTo(1);
    }

    @Test
    void whatARunWouldNotStartWithEndsWithTwo() {
        assertThat(check("--client=C9")).isEqualTo(ExitCode.MISCONFIGURED.code());
        assertThat(check("--inbox=" + folder.resolve("none"))).isEqualTo(ExitCode.MISCONFIGURED.code());
        assertThat(check("--period=2026-9")).isEqualTo(ExitCode.MISCONFIGURED.code());
        write("dialects/wrong.dialect", "nonsense\n");
        assertThat(check()).isEqualTo(ExitCode.MISCONFIGURED.code());

        assertThat(err.toString())
                .contains(
                        "client 'C9' is not in",
                        "none: no such folder (the inbox)",
                        "'2026-9' is not a period",
                        "wrong.dialect");
    }

    @Test
    void bothLanguagesSayTheSame() throws IOException {
        assertThat(keys("checkup_ko")).isNotEmpty().isEqualTo(keys("checkup"));
    }

    private static Set<String> keys(String bundle) throws IOException {
        Path file = Path.of("src", "main", "resources", "kr", "daesa", "report", bundle + ".properties");
        Properties texts = new Properties();
        try (Reader reader = Files.newBufferedReader(file)) {
            texts.load(reader);
        }
        return texts.stringPropertyNames();
    }

    private void write(String path, String text) {
        try {
            Path file = folder.resolve(path);
            Files.createDirectories(file.getParent());
            Files.writeString(file, text);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Every path of the folder with its bytes. */
    private Map<String, String> tree() {
        Map<String, String> tree = new TreeMap<>();
        try (Stream<Path> paths = Files.walk(folder)) {
            for (Path path : paths.toList()) {
                tree.put(
                        path.toString(),
                        Files.isDirectory(path) ? "" : Base64.getEncoder().encodeToString(Files.readAllBytes(path)));
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return tree;
    }

    private int check(String... options) {
        String[] arguments = Stream.concat(Stream.of("check", "--job", jobFile.toString()), Stream.of(options))
                .toArray(String[]::new);
        return Daesa.commandLine(CLOCK, request -> NightlyJob.run(request, RunProgress.SILENT))
                .setOut(new PrintWriter(out, true))
                .setErr(new PrintWriter(err, true))
                .execute(arguments);
    }

    /** Lines without what aligns them. */
    private List<String> cells() {
        return out.toString()
                .lines()
                .map(line -> line.strip().replaceAll(" *\\| *|  +", " ").strip())
                .toList();
    }
}
