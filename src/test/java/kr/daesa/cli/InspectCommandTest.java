package kr.daesa.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import java.util.stream.Stream;
import kr.daesa.job.NightlyJob;
import kr.daesa.job.RunProgress;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

class InspectCommandTest {

    private static final Path SAMPLES = Path.of("input-samples");
    private static final String LEDGER = """
            구분,작성일자,거래처등록번호,거래처명,공급가액,세액,메모
            매출,2026-10-15,2208162517,거래처,1000,100,
            매입,2026-10-16,800101-1234567,사람,2000,200,
            """;

    private final StringWriter out = new StringWriter();
    private final StringWriter err = new StringWriter();

    @TempDir
    private Path folder;

    private Path jobFile = Path.of("job.yml");

    @BeforeEach
    void writeJobFile() throws IOException {
        jobFile = Files.writeString(folder.resolve("job.yml"), "lang: ko\n");
    }

    @Test
    void aFileInAnInboxKnowsItsSideAndItsClient() {
        assertThat(inspect(SAMPLES.resolve("C01/hometax/매출전자세금계산서목록(1~12).xls")))
                .isZero();

        assertThat(cells())
                .startsWith("C01/hometax/매출전자세금계산서목록(1~12).xls", "파일 엑셀 통합 문서 .xls (BIFF)")
                .contains(
                        "양식 hometax-list",
                        "구분 홈택스",
                        "수임처 C01",
                        "행 13행 읽음, 0행 거부",
                        "시트 세금계산서의 열 (제목 행: 6행)",
                        "공급가액 P 공급가액 필수",
                        "품목 AA 품목명",
                        "제목 33개 중 17개가 hometax-list 양식의 제목이며, 필수 제목은 모두 있습니다.",
                        "7 C01 매출 세금계산서 2026-07-15 613-81-90011 (주)하늬도금 3,200,000 320,000 과세"
                                + " 202607154100009600010001",
                        "매출 세금계산서 12 19,040,000 1,904,000",
                        "파일에 적힌 합계: 공급가액 19,040,000, 세액 1,904,000. 행의 합계와 일치합니다.",
                        "파일 이름의 범위는 12매이고 행과 일치합니다.")
                .anyMatch(line -> line.startsWith("읽지 않는 제목: 대표자명, 주소"));
        assertThat(err.toString()).isEmpty();
    }

    @Test
    void rejectsAreToldWithTheirPlaceAndEndWithThree() {
        assertThat(inspect(SAMPLES.resolve("C05/ledger/매출장 (손으로 씀).csv"), "--lang=en"))
                .isEqualTo(ExitCode.INCOMPLETE.code());

        assertThat(cells())
                .contains(
                        "File delimited text (CSV), CP949",
                        "Rows 6 read, 1 rejected",
                        "Rows that would be rejected",
                        "Row Column Value Reason")
                .anyMatch(line -> line.startsWith("9 작성일자 2026-09-31 '2026-09-31' is not"));
    }

    @Test
    void totalsThatDoNotAgreeAreSaid() {
        inspect(SAMPLES.resolve("C08/hometax/매출전자세금계산서목록(1~5).xls"));

        assertThat(cells())
                .anyMatch(line -> line.startsWith("파일에 적힌 합계: 공급가액 4,540,000, 세액 454,000. 행의 합계(4매,"))
                .contains("파일 이름의 범위는 5매이지만 실제로는 4매입니다.");
    }

    @Test
    void aCollectionRecordTellsWhatFailedWhyAndTheWayBack() {
        assertThat(inspect(SAMPLES.resolve("C04/hometax/2026-11-20.collection.json"), "--lang=en"))
                .isZero();

        assertThat(cells())
                .contains(
                        "Format account of a collection (daesa.collection/1)",
                        "Client C04",
                        "Business number 132-81-80047",
                        "Certificate until 2026-11-09",
                        "Sales Tax invoice 2026-07-01 ~ 2026-11-19 2026-11-20 01:30 failed: certificate -",
                        "2026-07-01 ~ 2026-11-19: CF-12303 만료된 인증서입니다.",
                        "Tax office staff: remove the old certificate from the collecting tool.");
    }

    @Test
    void jobsOfAServiceAreToldOneByOne() {
        assertThat(inspect(SAMPLES.resolve("C09/hometax/popbill-job.json"), "--lang=en"))
                .isZero();

        assertThat(cells())
                .contains(
                        "Format account of a collection (popbill-job)",
                        "Sales all 2026-07-01 ~ 2026-09-30 2026-11-19 01:30 failed: account -",
                        "Sales all 2026-07-01 ~ 2026-09-30 2026-11-20 01:30 done 3 invoices",
                        "Tax office staff: stop the automatic retries (they lock the account).");
    }

    @Test
    void anErrorInThePlaceOfAnAnswerDoesNotSayOfWhat() {
        assertThat(inspect(SAMPLES.resolve("C08/hometax/바로빌_응답.json"), "--json"))
                .isZero();

        JsonNode json = JsonMapper.shared().readTree(out.toString());
        assertThat(json.get("schema").asString()).isEqualTo("daesa.inspection/1");
        assertThat(json.get("format").asString()).isEqualTo("service-error");
        assertThat(json.get("business_no").isNull()).isTrue();
        JsonNode told = json.get("collections").get(0);
        assertThat(told.get("direction").isNull()).isTrue();
        assertThat(told.get("from").isNull()).isTrue();
        assertThat(told.get("status").asString()).isEqualTo("FAILED");
        assertThat(told.get("error_code").asString()).isEqualTo("-50403");
        assertThat(told.get("cause").asString()).isEqualTo("ACCOUNT");
    }

    @Test
    void causesOfTheOfficeAreTold() throws IOException {
        Files.writeString(folder.resolve("causes.tsv"), "code\t-50403\tACCESS\n");

        assertThat(inspect(SAMPLES.resolve("C08/hometax/바로빌_응답.json"), "--lang=en"))
                .isZero();
        assertThat(cells()).anyMatch(line -> line.contains("failed: access"));

        Files.writeString(folder.resolve("causes.tsv"), "code\t-50403\n");
        assertThat(inspect(SAMPLES.resolve("C08/hometax/바로빌_응답.json"))).isEqualTo(ExitCode.MISCONFIGURED.code());
        assertThat(err.toString()).contains("causes.tsv:1: ");
    }

    @Test
    void aRecordThatARunCannotUseEndsWithThree() throws IOException {
        Path record = SAMPLES.resolve("C04/hometax/2026-11-20.collection.json");
        assertThat(inspect(record, "--client-number=201-12-80051", "--lang=en")).isEqualTo(ExitCode.INCOMPLETE.code());
        Path wrong = Files.writeString(
                folder.resolve("a.collection.json"), Files.readString(record).replace("\"TAX\"", "\"과세\""));
        assertThat(inspect(wrong, "--lang=en")).isEqualTo(ExitCode.INCOMPLETE.code());

        assertThat(cells())
                .anyMatch(line -> line.startsWith("Not readable") && line.contains("132-81-80047"))
                .anyMatch(line -> line.startsWith("Not readable") && line.contains("collections[0].kind"));
    }

    @Test
    void aSummaryIsNoPageThatWasCutOff() {
        assertThat(inspect(SAMPLES.resolve("C09/hometax/popbill-summary.json"), "--lang=en"))
                .isZero();

        assertThat(cells())
                .anyMatch(line ->
                        line.startsWith("The file states 3 invoices, supply 4,650,000, tax 465,000 and has no"));
    }

    @Test
    void anUnknownFileTellsWhatWasSeenAndWhatCameClosest() throws IOException {
        Path file = Files.writeString(folder.resolve("x.csv"), "일자,거래처,금액,부가세\n2026-01-01,한빛,1000,100\n");

        assertThat(inspect(file)).isEqualTo(ExitCode.INCOMPLETE.code());

        assertThat(cells())
                .contains("읽을 수 없음 알 수 없는 양식", "발견한 제목 일자, 거래처, 금액, 부가세", "가장 가까운 양식 wehago-ledger", "빠진 제목 공급가액, 유형");
    }

    @Test
    void aWebPageIsRefusedWithItsReason() throws IOException {
        Path file = Files.writeString(folder.resolve("x.xls"), "<html><body>로그인</body></html>");

        assertThat(inspect(file, "--lang=en")).isEqualTo(ExitCode.INCOMPLETE.code());

        assertThat(cells())
                .contains("File web page (HTML)")
                .anyMatch(line -> line.startsWith("Not readable a web page"));
    }

    @Test
    void outsideOfAnInboxEachRowShowsBothItsParties() {
        Path copy = copy(SAMPLES.resolve("_firm/hometax/매입_일괄수집.csv"));

        assertThat(inspect(copy)).isZero();

        assertThat(cells())
                .contains(
                        "구분 홈택스",
                        "수임처 지정하지 않음: 행마다 그 회사를 표시",
                        "행 5행 읽음, 0행 거부",
                        "2 128-81-90298 매출 세금계산서 2026-08-03 201-12-80051 솔잎인쇄 890,000 89,000 과세"
                                + " 202608034100009600050007",
                        "매출 세금계산서 5 1,382,000 138,200");
    }

    @Test
    void aNumberSaysWhoseFileItIs() {
        Path copy = copy(SAMPLES.resolve("_firm/hometax/매입_일괄수집.csv"));

        assertThat(inspect(copy, "--client-number=201-12-80051")).isEqualTo(ExitCode.INCOMPLETE.code());

        assertThat(cells()).contains("수임처 2011280051", "행 5행 읽음, 3행 거부", "매입 세금계산서 2 1,120,000 112,000");
    }

    @Test
    void theSideCanBeSaid() {
        inspect(copy(SAMPLES.resolve("_firm/hometax/매입_일괄수집.csv")), "--side=ledger");

        assertThat(cells()).contains("구분 장부");
    }

    @Test
    void residentNumbersAreMasked() throws IOException {
        Path file = Files.writeString(folder.resolve("x.csv"), LEDGER);

        assertThat(inspect(file, "--rows=9")).isZero();
        assertThat(inspect(file, "--rows=9", "--json")).isZero();

        assertThat(out.toString()).contains("8001011******").doesNotContain("1234567");
    }

    @Test
    void programsGetJson() throws IOException {
        Path file = Files.writeString(folder.resolve("x.csv"), LEDGER);

        assertThat(inspect(file, "--rows=1", "--json")).isZero();

        JsonNode json = JsonMapper.shared().readTree(out.toString());
        assertThat(json.get("schema").asString()).isEqualTo("daesa.inspection/1");
        assertThat(json.get("container").asString()).isEqualTo("TEXT");
        assertThat(json.get("charset").asString()).isEqualTo("UTF-8");
        assertThat(json.get("format").asString()).isEqualTo("plain-ledger");
        assertThat(json.get("unreadable").isNull()).isTrue();
        JsonNode table = json.get("tables").get(0);
        assertThat(table.get("mapping").get(0).toString())
                .isEqualTo("{\"field\":\"direction\",\"heading\":\"구분\",\"column\":\"A\",\"mandatory\":true}");
        assertThat(table.get("unmapped").toString()).isEqualTo("[\"메모\"]");
        assertThat(json.get("first_rows")).hasSize(1);
        assertThat(json.get("totals")).hasSize(2);
        assertThat(json.get("rows").asInt()).isEqualTo(2);
    }

    @Test
    void dialectsOfTheOfficeLieBesideTheJobFile() throws IOException {
        Path dialects = Files.createDirectories(folder.resolve("dialects"));
        Files.writeString(dialects.resolve("wrong.dialect"), "nonsense\n");

        assertThat(inspect(Files.writeString(folder.resolve("x.csv"), LEDGER)))
                .isEqualTo(ExitCode.MISCONFIGURED.code());

        assertThat(err.toString()).contains("wrong.dialect");
    }

    @Test
    void wrongUsageEndsWithTwo() throws IOException {
        Path file = Files.writeString(folder.resolve("x.csv"), LEDGER);

        assertThat(inspect(folder.resolve("none.csv"))).isEqualTo(ExitCode.MISCONFIGURED.code());
        assertThat(inspect(file, "--rows=-1")).isEqualTo(ExitCode.MISCONFIGURED.code());
        assertThat(inspect(file, "--client-number=12")).isEqualTo(ExitCode.MISCONFIGURED.code());
        assertThat(inspect(file, "--side=both")).isEqualTo(ExitCode.MISCONFIGURED.code());

        assertThat(err.toString())
                .contains(
                        "none.csv: no such file",
                        "'-1' is not a number from 0 to 1000",
                        "'12' is not a business number")
                .contains("'both' is not one of ledger, hometax");
    }

    private Path copy(Path file) {
        try {
            return Files.copy(file, folder.resolve("copy.csv"));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private int inspect(Path file, String... options) {
        String[] arguments = Stream.concat(
                        Stream.of("inspect", file.toString(), "--job", jobFile.toString()), Stream.of(options))
                .toArray(String[]::new);
        return Daesa.commandLine(Clock.systemUTC(), request -> NightlyJob.run(request, RunProgress.SILENT))
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
