package kr.daesa.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import kr.daesa.job.NightlyJob;
import kr.daesa.job.RunProgress;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

class RulesCommandTest {

    /** Still the 19th in London, the 20th in Seoul. */
    private static final Clock HALF_PAST_TWO_IN_SEOUL =
            Clock.fixed(Instant.parse("2026-11-19T17:30:00Z"), ZoneId.of("Asia/Seoul"));

    private final StringWriter out = new StringWriter();
    private final StringWriter err = new StringWriter();

    @TempDir
    private Path folder;

    private Path jobFile = Path.of("job.yml");

    @BeforeEach
    void writeJobFile() throws IOException {
        jobFile = folder.resolve("job.yml");
        Files.writeString(jobFile, "lang: ko\n");
    }

    @Test
    void theTableIsThatOfTodayInSeoulInTheLanguageOfTheJobFile() {
        assertThat(rules()).isZero();

        assertThat(lines())
                .startsWith("2026-11-20 현재 적용되는 법령표")
                .contains("  법령 기준일  2026-06-08", "       부가가치세법 제60조제2항제1호 [S]", "2026년 공휴일")
                .anyMatch(line -> line.matches("  P1 지연발급 +\\| 1% +\\| 세금계산서 \\| 법인·개인·면세 +\\| 2015-01-01 ~"));
        assertThat(text())
                .contains(
                        "세무 자문이 아닙니다",
                        "사업장별 연 공급가액(과세+면세) 80,000,000원 이상(공급연도 2023 ~)이면 다음 해 7월 1일부터 계속",
                        "2017-01-01 ~ 2027-12-31 정부 발표(월력요항), 그 뒤 2037-12-31까지는 법령에 따라 계산");
        assertThat(err.toString()).isEmpty();
    }

    @Test
    void englishIsForWhoeverAsksForIt() {
        rules("--date=2026-11-20", "--lang=en");

        assertThat(lines())
                .startsWith("Law table in force on 2026-11-20")
                .contains("Who must issue electronically", "Public holidays of 2026")
                .anyMatch(line -> line.matches("  P3 late transmission +\\| 0.3% +\\| tax invoice .*"))
                .anyMatch(line -> line.contains("not tax advice"));
        assertThat(text()).contains("from 80,000,000 won of taxable and exempt supply a year (2023 ~), from 1 July");
    }

    @Test
    void columnsStandBelowEachOtherForTheEye() {
        rules();

        assertThat(lines().stream()
                        .filter(line -> line.startsWith("  P") && line.endsWith(" ~"))
                        .map(line -> DisplayWidth.of(line.substring(0, line.lastIndexOf('|'))))
                        .distinct())
                .hasSize(1);
    }

    @Test
    void deadlinesOfTheDayAreReckonedForEveryKindAndTaxpayer() {
        rules("--date=2026-07-16");

        assertThat(table())
                .contains(
                        "발급기한 2026-08-10 2026-08-10 2026-08-10 2026-08-10",
                        "전송기한 (엄격) 2026-07-17 2026-07-17 2026-07-17 2026-07-17",
                        "전송기한 (연장) 2026-07-20 2026-07-20 2026-07-20 2026-07-20",
                        "예정신고기한 2026-10-26 - 2026-10-26 -",
                        "확정신고기한 2027-01-25 2027-01-25 2027-01-25 2027-01-25",
                        "합계표 11일 (합계로 적는 전송분) 2026-10-11 2027-01-11 2026-10-11 2027-01-11",
                        "매입세액공제가 되는 발급 한도 2028-01-25 2028-01-25 - -");
        assertThat(lines()).anyMatch(line -> line.startsWith("  2026-07-18 ~ 2026-07-20: "));
    }

    @Test
    void aSupplyOfTheFinalQuarterHasNoPreliminaryReturn() {
        rules("--date=2026-10-01");

        assertThat(table()).noneMatch(line -> line.startsWith("예정신고기한 2"));
    }

    @Test
    void aPolicyAndFilesOfTheOfficeChangeTheTable() throws IOException {
        rules("--json", "--date=2026-08-06");
        JsonNode usual = JsonMapper.shared().readTree(out.toString());
        out.getBuffer().setLength(0);
        writeOfficeJobFile();

        assertThat(rules("--json", "--date=2026-08-06")).isZero();

        JsonNode own = JsonMapper.shared().readTree(out.toString());
        assertThat(own.get("policy").asString()).isEqualTo("STRICT");
        assertThat(own.get("rules_version")).isNotEqualTo(usual.get("rules_version"));
        assertThat(deadline(usual, "TRANSMISSION")).isEqualTo("2026-08-07");
        assertThat(deadline(own, "TRANSMISSION")).isEqualTo("2026-08-10");
        assertThat(deadline(own, "FINAL_RETURN")).isEqualTo("2027-01-29");
        assertThat(own.get("holidays").toString()).contains("\"우리 지역 축제\"", "\"LOCAL\"");
        assertThat(own.get("open_points").get(0).get("reading").asString()).isEqualTo("STRICT");
    }

    @Test
    void theVersionIsThatOfARunWithTheSameJobFile() throws IOException {
        writeOfficeJobFile();
        rules("--json");
        String told = JsonMapper.shared()
                .readTree(out.toString())
                .get("rules_version")
                .asString();

        assertThat(start("run", "--job", jobFile.toString(), "--date=2026-11-20"))
                .as(err.toString())
                .isZero();

        Path summary = folder.resolve("out/2026-11-20/summary.json");
        assertThat(JsonMapper.shared()
                        .readTree(Files.readString(summary))
                        .get("rules_version")
                        .asString())
                .isEqualTo(told);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            2099-05-04 | 공휴일은 2017-01-01부터 20
            1999-05-04 | 1999-05-04에 적용되는 줄이 표에 없습니다.
            2014-12-31 | 2014-12-31에 적용되는 줄이 표에 없습니다.
            """)
    void aDayThatTheTablesDoNotReachIsAnsweredWithWhatIsKnown(String day, String why) {
        assertThat(rules("--date=" + day)).isZero();

        assertThat(table()).anyMatch(line -> line.matches("발급기한 \\? \\? \\? \\?"));
        assertThat(text()).contains("알 수 없음. " + why);
        assertThat(lines()).anyMatch(line -> line.startsWith("  이 해의 공휴일은 알 수 없습니다."));
        assertThat(err.toString()).isEmpty();
    }

    @Test
    void jsonSaysWhyADeadlineCannotBeTold() {
        rules("--json", "--date=2099-05-04");

        JsonNode first =
                JsonMapper.shared().readTree(out.toString()).get("deadlines").get(0);
        assertThat(first.get("date").isNull()).isTrue();
        assertThat(first.get("why_unknown").asString()).startsWith("the deadline ISSUE of 2099-05-04 cannot be told");
    }

    @Test
    void jsonIsTheSameEveryTimeAndItsLabelsFollowTheLanguage() {
        rules("--json");
        String once = out.toString();
        out.getBuffer().setLength(0);
        rules("--json");
        assertThat(out.toString()).isEqualTo(once).endsWith("}\n");

        JsonNode json = JsonMapper.shared().readTree(once);
        assertThat(json.get("schema").asString()).isEqualTo("daesa.rules/1");
        assertThat(json.get("date").asString()).isEqualTo("2026-11-20");
        assertThat(json.get("statute_date").asString()).isEqualTo("2026-06-08");
        assertThat(json.get("policy").asString()).isEqualTo("EXTENDED");
        JsonNode rule = StreamSupport.stream(json.get("rules").spliterator(), false)
                .filter(each -> each.get("table").asString().equals("penalties"))
                .findFirst()
                .orElseThrow();
        assertThat(rule.toString())
                .isEqualTo("{\"table\":\"penalties\",\"name\":\"LATE_ISSUE\",\"label\":\"P1 지연발급\",\"kind\":\"TAX\","
                        + "\"taxpayer\":\"CORPORATION,INDIVIDUAL,EXEMPT\",\"from\":\"2015-01-01\",\"to\":null,"
                        + "\"value\":\"100 SUPPLY SUPPLY\",\"article\":\"부가가치세법 제60조제2항제1호\",\"mark\":\"[S]\"}");
        out.getBuffer().setLength(0);
        rules("--json", "--lang=en");
        assertThat(out.toString()).contains("\"P1 late issue\"", "Do holidays extend a transmission?");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            penalties   | 가산세
            holidays    | 2026년 공휴일
            deadlines   | 기한
            open-points | 미정 사항
            caps        | 한도
            """)
    void oneTableIsPrintedAlone(String table, String heading) {
        assertThat(rules("--date=2026-11-20", "--table", table)).isZero();

        assertThat(lines()).hasSizeLessThan(280);
        List<String> headings =
                lines().stream().filter(line -> line.matches("\\S.*")).skip(1).toList();
        assertThat(headings).isNotEmpty().allMatch(each -> each.contains(heading));
        out.getBuffer().setLength(0);
        rules("--date=2026-11-20", "--table", table, "--json");
        JsonNode json = JsonMapper.shared().readTree(out.toString());
        assertThat(json.get("rules"))
                .allMatch(rule -> rule.get("table").asString().equals(table));
        assertThat(json.get("holidays").size() > 0).isEqualTo(table.equals("holidays"));
        assertThat(json.get("open_points").size() > 0).isEqualTo(table.equals("open-points"));
        assertThat(json.get("deadlines").size() > 0).isEqualTo(table.equals("deadlines"));
    }

    @Test
    void aTableThatThereIsNotIsAnsweredWithAllThereAre() {
        assertThat(rules("--table=penalty")).isEqualTo(2);

        assertThat(err.toString().lines())
                .singleElement()
                .asString()
                .startsWith("'penalty' is no table of the law; there are articles, caps, corrections")
                .contains("holidays", "open-points", "penalties");
    }

    @Test
    void aNamedJobFileThatIsMissingIsRefused() {
        assertThat(start("rules", "--job", "nowhere.yml")).isEqualTo(2);

        assertThat(err.toString().lines()).containsExactly("nowhere.yml: no such job file, name one with --job");
        assertThat(out.toString()).isEmpty();
    }

    @Test
    void withoutAJobFileTheDefaultsHold() {
        assertThat(JobFileReader.defaults().jobFile())
                .isEqualTo(JobFileReader.read(jobFile).jobFile());
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            2026-7-1    | local holidays:1: 1 columns in '2026-7-1'
            \\ud55c    | local.tsv: not UTF-8 text
            """)
    void aWrongFileOfTheOfficeIsNamedInALine(String content, String message) throws IOException {
        Path local = folder.resolve("local.tsv");
        boolean readable = content.startsWith("2");
        Files.write(local, content.getBytes(readable ? StandardCharsets.UTF_8 : StandardCharsets.UTF_16));
        Files.writeString(jobFile, "law:\n  local-holidays: " + local + "\n");

        assertThat(rules()).isEqualTo(2);

        assertThat(err.toString().lines()).singleElement().asString().contains(message);
        assertThat(out.toString()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"--date=2026-02-30", "--lang=fr", "--xml", "tomorrow"})
    void wrongUsageEndsWithTwo(String argument) {
        assertThat(rules(argument)).isEqualTo(2);
        assertThat(err.toString()).contains("Try 'daesa rules --help'.");
    }

    @Test
    void helpTellsEveryOption() {
        assertThat(rules("--help")).isZero();
        assertThat(out.toString()).contains("--date", "--lang", "--json", "--job", "jobs/nightly.yml", "Exit codes");
    }

    @Test
    void sentencesAreBrokenForANarrowTerminal() {
        rules();

        assertThat(lines().stream().filter(line -> !line.contains(" | ")))
                .allMatch(line -> DisplayWidth.of(line) <= 80);
    }

    @Test
    void holidaysOfAYearThatIsNotPublishedAreCalledComputed() {
        rules("--date=2029-03-05");

        assertThat(table()).anyMatch(line -> line.startsWith("2029-03-01 목 삼일절") && line.contains("(계산)"));
        assertThat(text()).contains("2028-01-01부터는 법령으로 계산한 공휴일입니다.");
        out.getBuffer().setLength(0);
        rules("--date=2027-03-05");
        assertThat(text()).doesNotContain("(계산)", "계산한 공휴일입니다");
    }

    private void writeOfficeJobFile() throws IOException {
        Path holidays = Files.writeString(folder.resolve("local.tsv"), "2026-08-07\t우리 지역 축제\n");
        Path filings = Files.writeString(folder.resolve("filings.tsv"), "2026-2\t2027-01-29\n");
        Path ledger = Files.createDirectories(folder.resolve("inbox/K1/ledger"));
        Files.writeString(
                folder.resolve("inbox/clients.csv"),
                "client_id,name,business_no,type,e_issue_from,closed_on\nK1,한빛,1248100998,CORPORATION,,\n");
        Files.writeString(ledger.resolve("ledger.csv"), """
                document_no,direction,write_date,issue_date,approval_no,counterparty_no,counterparty_name,supply_amount,tax_amount,tax_type,evidence,item,transmission_state,note
                S-1,매출,2026-10-15,,,2208162517,거래처,1000,100,과세,전자,용역,,
                """);
        Files.writeString(
                jobFile,
                "inbox: " + folder.resolve("inbox") + "\nout: " + folder.resolve("out") + "\nstate: "
                        + folder.resolve("state") + "\nreports: csv\nlaw:\n  transmission-deadline: strict\n"
                        + "  local-holidays: " + holidays + "\n  filing-deadlines: " + filings + "\n");
    }

    private static String deadline(JsonNode json, String name) {
        return StreamSupport.stream(json.get("deadlines").spliterator(), false)
                .filter(deadline -> deadline.get("name").asString().equals(name))
                .map(deadline -> deadline.get("date").asString())
                .distinct()
                .collect(Collectors.joining(" "));
    }

    private int rules(String... arguments) {
        return start(Stream.concat(Stream.of("rules", "--job", jobFile.toString()), Stream.of(arguments))
                .toArray(String[]::new));
    }

    private int start(String... arguments) {
        return Daesa.commandLine(HALF_PAST_TWO_IN_SEOUL, request -> NightlyJob.run(request, RunProgress.SILENT))
                .setOut(new PrintWriter(out, true))
                .setErr(new PrintWriter(err, true))
                .execute(arguments);
    }

    /** What is printed, however it is broken into lines. */
    private String text() {
        return out.toString().replaceAll("\\s+", " ");
    }

    private List<String> lines() {
        return out.toString().lines().toList();
    }

    /** Lines without what aligns them. */
    private List<String> table() {
        return lines().stream()
                .map(line -> line.strip().replaceAll("\\s*\\|\\s*", " "))
                .toList();
    }
}
