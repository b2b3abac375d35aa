package kr.daesa.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.ResourceBundle;
import java.util.stream.Stream;
import kr.daesa.job.NightlyJob;
import kr.daesa.job.RunProgress;
import kr.daesa.model.FindingCode;
import kr.daesa.testing.CsvTable;
import org.apache.commons.csv.CSVRecord;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import picocli.CommandLine;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** {@code history} and {@code explain} after three nights over the samples, the last with an invoice mended and one waived. */
class LookupCommandsTest {

    private static final Clock CLOCK = Clock.fixed(Instant.parse("2026-11-19T17:30:00Z"), ZoneId.of("Asia/Seoul"));
    /** NOT_ISSUED of C01, S-007; its row leaves the ledger before the third night. */
    private static final String GONE = "d5112264a45536dd";
    /** UNTRANSMITTED of C01, waived before the third night. */
    private static final String WAIVED = "841a96f435df0091";

    @TempDir
    private static Path folder;

    private static Path state;
    private static Path jobFile;

    private final StringWriter out = new StringWriter();
    private final StringWriter err = new StringWriter();

    @BeforeAll
    static void threeNights() throws IOException {
        state = folder.resolve("state");
        jobFile = folder.resolve("job.yml");
        Path inbox = folder.resolve("inbox");
        copy(Path.of("input-samples"), inbox);
        Files.writeString(
                jobFile,
                "inbox: " + inbox + "\nout: " + folder.resolve("out") + "\nstate: " + state + "\nreports: csv\n");
        night("2026-11-18");
        night("2026-11-19");
        Path ledger = inbox.resolve("C01/ledger/매입매출장_2026년2기.csv");
        byte[] text = Files.readAllBytes(ledger);
        Files.write(ledger, without(text, "S-007"));
        Files.writeString(
                inbox.resolve("waivers.csv"),
                "finding_id,until,reason,by\n" + WAIVED + ",2026-12-31,통화함 800101-1234567,김세무\n");
        night("2026-11-20");
    }

    private static void copy(Path from, Path to) throws IOException {
        try (Stream<Path> files = Files.walk(from)) {
            for (Path file : files.toList()) {
                Path copy = to.resolve(from.relativize(file).toString());
                if (Files.isDirectory(file)) {
                    Files.createDirectories(copy);
                } else {
                    Files.copy(file, copy);
                }
            }
        }
    }

    /** The file without the line that holds a word in ASCII, whatever its encoding. */
    private static byte[] without(byte[] file, String word) {
        String text = new String(file, StandardCharsets.ISO_8859_1);
        String left = text.lines().filter(line -> !line.contains(word)).reduce("", (all, line) -> all + line + "\n");
        return left.getBytes(StandardCharsets.ISO_8859_1);
    }

    private static void night(String date) {
        assertThat(commandLine(new StringWriter(), new StringWriter())
                        .execute("run", "--job", jobFile.toString(), "--date", date))
                .isEqualTo(ExitCode.INCOMPLETE.code());
    }

    private static CommandLine commandLine(StringWriter out, StringWriter err) {
        return Daesa.commandLine(CLOCK, request -> NightlyJob.run(request, RunProgress.SILENT))
                .setOut(new PrintWriter(out, true))
                .setErr(new PrintWriter(err, true));
    }

    @Test
    void theNewestRunsStandOnTopWithWhatTheyCameTo() {
        assertThat(ask("history", "--lang=en")).isZero();

        assertThat(lines().get(0)).isEqualTo("Past runs");
        assertThat(cells(1))
                .containsExactly(
                        "Run",
                        "State",
                        "Started",
                        "Took",
                        "Clients",
                        "Open",
                        "New",
                        "Continuing",
                        "Resolved",
                        "Penalties (won)");
        List<String> newest = cells(2);
        assertThat(newest.get(0)).isEqualTo("2026-11-20.1 *");
        assertThat(newest.get(1)).isEqualTo("Done, not all reconciled");
        assertThat(newest.get(3)).matches("\\d+\\.\\d s");
        assertThat(newest.get(4)).isEqualTo("9");
        assertThat(newest.get(8)).isEqualTo("1");
        assertThat(newest.get(9)).matches("\\d{2,3},\\d{3}");
        assertThat(cells(4).get(0)).isEqualTo("2026-11-18.1 *");
    }

    @Test
    void columnsStandBelowEachOtherForTheEye() {
        for (String language : List.of("ko", "en")) {
            out.getBuffer().setLength(0);
            ask("history", "--lang=" + language);
            assertThat(lines().stream()
                            .filter(line -> line.contains(" | "))
                            .map(line -> DisplayWidth.of(line.substring(0, line.lastIndexOf('|'))))
                            .distinct())
                    .as(out.toString())
                    .hasSize(1);
        }
    }

    @Test
    void asManyRunsAreListedAsWanted() {
        ask("history", "--last=1");

        assertThat(out.toString()).contains("2026-11-20.1").doesNotContain("2026-11-19");
        assertThat(ask("history", "--last=0")).isEqualTo(2);
        assertThat(err.toString()).contains("--last: '0' is not a number from 1 to 10000");
    }

    @Test
    void jsonHasTheFiguresOfTheSummary() throws IOException {
        ask("history", "--json");
        JsonNode runs = json().get("runs");
        JsonNode summary = JsonMapper.shared().readTree(folder.resolve("out/2026-11-20/summary.json"));
        JsonNode totals = summary.get("totals");

        assertThat(runs).hasSize(3);
        JsonNode newest = runs.get(0);
        assertThat(newest.get("run_id")).isEqualTo(summary.get("run_id"));
        assertThat(newest.get("state").asString()).isEqualTo("INCOMPLETE");
        assertThat(newest.get("current").asBoolean()).isTrue();
        for (String key : List.of("clients", "status", "severity", "penalty_total", "new", "continuing", "resolved")) {
            assertThat(newest.get(key)).as(key).isEqualTo(totals.get(key));
        }
        assertThat(newest.get("rows_read").asLong())
                .isEqualTo(CsvTable.read(folder.resolve("out/2026-11-20/balance.csv")).stream()
                        .mapToLong(line -> Long.parseLong(line.get("rows_read")))
                        .sum());
        assertThat(newest.get("closing_line").asString()).startsWith("2026-11-20.1: 9 clients; findings: ");
    }

    @Test
    void oneRunIsToldByItsNameOrItsDate() {
        assertThat(ask("history", "2026-11-20")).isZero();
        String byDate = out.toString();
        out.getBuffer().setLength(0);
        ask("history", "2026-11-20.1");

        assertThat(out.toString()).isEqualTo(byDate);
        assertThat(lines()).startsWith("실행 2026-11-20.1").contains("  비교한 실행  2026-11-19.1");
        assertThat(byDate)
                .contains("해소된 사항 1건")
                .contains("보류한 사항 1건")
                .containsPattern(GONE + " \\| C01")
                .containsPattern("장부 +\\| C01/ledger/매입매출장_2026년2기.csv");
    }

    @Test
    void jsonOfARunNamesEveryInputClientAndFinding() throws IOException {
        ask("history", "2026-11-20", "--json", "--lang=en");
        JsonNode run = json();

        assertThat(run.get("run_before").asString()).isEqualTo("2026-11-19.1");
        assertThat(run.get("inputs")).hasSize(48);
        assertThat(run.get("client_results").get(0).get("client_id").asString()).isEqualTo("C01");
        assertThat(run.get("gone").get(0).get("finding_id").asString()).isEqualTo(GONE);
        assertThat(run.get("waived_findings").get(0).get("finding_id").asString())
                .isEqualTo(WAIVED);
        long told = Stream.of("opened", "still_open", "gone", "waived_findings")
                .mapToLong(part -> run.get(part).size())
                .sum();
        assertThat(told).isEqualTo(findings().size());
    }

    @Test
    void longListsAreCutUnlessAllIsAskedFor() {
        ask("history", "2026-11-18", "--lang=en");
        assertThat(out.toString()).contains("more; --all names them.");
        out.getBuffer().setLength(0);
        ask("history", "2026-11-18", "--lang=en", "--all");
        assertThat(out.toString()).doesNotContain("--all names them");
    }

    @Test
    void aRunThatThereIsNotIsAnsweredWithTheNewest() {
        assertThat(ask("history", "2026-10-01")).isEqualTo(2);

        assertThat(err.toString())
                .startsWith("'2026-10-01' is no run and no date of one; the newest are 2026-11-20.1, 2026-11-19.1");
        assertThat(out.toString()).isEmpty();
    }

    @Test
    void everyFindingOfTheReportIsExplained() throws IOException {
        List<CSVRecord> findings = findings();
        assertThat(findings).hasSizeGreaterThan(40);
        for (CSVRecord finding : findings) {
            String id = finding.get(0);
            out.getBuffer().setLength(0);
            assertThat(ask("explain", id, "--json")).as(id + err).isZero();
            JsonNode told = json();
            assertThat(told.get("finding").get("finding_id").asString()).isEqualTo(id);
            assertThat(told.get("finding").get("status").asString()).isEqualTo(finding.get("status"));
            assertThat(told.get("rule").asString()).isNotBlank();
            assertThat(told.get("steps")).isNotEmpty();
            assertThat(told.get("unread_files")).isEmpty();
            if (!finding.get("approval_no").isEmpty()
                    || finding.get("ledger_ref").startsWith("S-")) {
                assertThat(told.get("ledger").size() + told.get("hometax").size())
                        .as(finding.toString())
                        .isPositive();
            }
            if (!finding.get("penalty_amount").isEmpty()) {
                JsonNode penalty = told.get("penalty");
                assertThat(penalty.get("amount").asString()).isEqualTo(finding.get("penalty_amount"));
                assertThat(penalty.get("comes_to").asBoolean()).as(id).isTrue();
                assertThat(penalty.get("line").get("table").asString()).isEqualTo("penalties");
            }
        }
    }

    @Test
    void bothSidesStandNextToEachOtherAndWhatDiffersIsMarked() {
        String id = idOf("AMOUNT_MISMATCH", "1450000");

        assertThat(ask("explain", id)).isZero();

        assertThat(lines())
                .startsWith("금액 불일치 AMOUNT_MISMATCH")
                .anyMatch(line -> line.matches(" +\\| 장부 +\\| 홈택스"))
                .anyMatch(line -> line.matches("  공급가액 +\\| 1,540,000 +\\| 1,450,000 +\\| <> 다름 \\(-90,000\\)"))
                .anyMatch(line -> line.matches("  작성일자 +\\| 2026-08-12 +\\| 2026-08-12"));
    }

    @Test
    void anAmbiguousGroupIsShownWholeWithEveryPairThatCouldBe() throws IOException {
        String id = idOf("AMBIGUOUS", "610000");

        assertThat(ask("explain", id)).isZero();
        assertThat(lines())
                .contains(
                        "  장부   | P-023                    | 2026-09-07 | 610,000  | 61,000 | 꿀",
                        "  장부   | P-024                    | 2026-09-14 | 610,000  | 61,000 | 꿀",
                        "  홈택스 | 202609094100009600020025 | 2026-09-09 | 610,000  | 61,000 | 꿀",
                        "  홈택스 | 202609164100009600020026 | 2026-09-16 | 610,000  | 61,000 | 꿀",
                        "  3. | P-024 | 202609094100009600020025 | 작성일자 5일");
        assertThat(text()).contains("작성일자가 10일 안이면 짝이 됩니다. 어느 것이나 똑같이 맞고");

        out.getBuffer().setLength(0);
        ask("explain", id, "--json");
        JsonNode told = json();
        assertThat(told.get("ledger")).hasSize(2);
        assertThat(told.get("hometax")).hasSize(2);
        assertThat(told.get("undecided").get("method").asString()).isEqualTo("DATE");
        assertThat(told.get("undecided").get("possible")).hasSize(4);
    }

    @Test
    void aDoubleStandsApartFromTheInvoiceThatStays() {
        assertThat(ask("explain", idOf("DOUBLE_ISSUE", "2000000"))).isZero();
        String told = out.toString();
        assertThat(told.substring(0, told.indexOf("남길 (세금)계산서\n")))
                .contains("장부에는 해당하는 행이 없습니다.")
                .doesNotContain("S-011");
        assertThat(told.substring(told.indexOf("남길 (세금)계산서\n")))
                .containsPattern("전표번호 +\\| S-011 +\\| -")
                .contains("같은 건으로 본 까닭: 승인번호가 같습니다.");

        out.getBuffer().setLength(0);
        assertThat(ask("explain", idOf("DOUBLE_BOOKED", "210000"))).isZero();
        assertThat(out.toString())
                .containsPattern("매입매출장_2026년2기.csv#1\\d\n  홈택스에는 해당하는 \\(세금\\)계산서가 없습니다.")
                .contains("이미 다른 행과 짝지어졌습니다.")
                .contains("남길 행\n");
    }

    @Test
    void copiesThatDisagreeAreHeldAgainstEachOther() {
        assertThat(ask("explain", idOf("CONFLICTING_COPIES", "330000"))).isZero();

        assertThat(text())
                .contains("같은 승인번호의 사본이 서로 다릅니다(공급가액, 세액).")
                .contains("공급가액 | 300,000 | 330,000 | <> 다름 (30,000)");
    }

    @Test
    void theDatesThatAFindingTurnsOnAreReckoned() throws IOException {
        String id = idOf("LATE_ISSUE", "1200000");
        ask("explain", id);
        // 2026-10-10 is a Saturday.
        assertThat(text())
                .contains("발급기한 2026-10-12 · 2026-10-10(토)은 쉬는 날 · 발급 2026-10-20, 8일 늦음 · 부가가치세법 제34조제3항")
                .contains("지연발급으로 보는 마지막 날 2027-01-25 · 발급 2026-10-20, 기한 안")
                .contains("2026-07-01 ~ 2026-11-19 | 수집됨 | 수집 기록 | 2026-11-20 01:30");

        out.getBuffer().setLength(0);
        ask("explain", id, "--json");
        JsonNode issue = json().get("legal_dates").get(0);
        assertThat(issue.get("date").asString()).isEqualTo("2026-10-12");
        assertThat(issue.get("usual").asString()).isEqualTo("2026-10-10");
        assertThat(issue.get("happened").asString()).isEqualTo("2026-10-20");
        assertThat(json().get("coverage").get(0).get("basis").asString()).isEqualTo("DECLARED");
    }

    @Test
    void whatIsYetToCostIsReckonedToo() {
        ask("explain", idOf("TRANSMISSION_DUE", "960000"));

        assertThat(text())
                .contains("2026-11-20 현재 아직 없음")
                .contains("2026-11-21부터 2,880원 (P3 960,000 × 0.3% = 2,880, 부가가치세법 제60조제2항제3호)");
    }

    @Test
    void theArithmeticOfThePenaltyIsLaidOpen() {
        assertThat(ask("explain", idOf("LATE_TRANSMISSION", "4000000"), "--lang=en"))
                .isZero();

        assertThat(lines())
                .contains(
                        "  Base × rate            4,000,000 × 0.3% = 12,000",
                        "  Amount                 12,000 won", "  Article                부가가치세법 제60조제2항제3호")
                .anyMatch(line -> line.startsWith("  Line of the law table  penalties LATE_TRANSMISSION tax invoice"));
    }

    @Test
    void thePenaltyIsOneOfASumThatHasACap() throws IOException {
        String id = idOf("LATE_TRANSMISSION", "4000000");
        ask("explain", id);
        assertThat(text())
                .contains("이 한 건의 금액입니다. 2026-2 P3(세금계산서)는 모두 1건 12,000원으로 한도 50,000,000원(중소기업) 안이므로 줄어들지 않습니다"
                        + "(국세기본법 제49조제1항, 같은 법 시행령 제29조의2).");

        out.getBuffer().setLength(0);
        ask("explain", id, "--json");
        JsonNode together = json().get("penalty").get("together");
        assertThat(together.get("violations").asInt()).isEqualTo(1);
        assertThat(together.get("cap").asLong()).isEqualTo(50_000_000);
        assertThat(together.get("capped").asBoolean()).isFalse();

        out.getBuffer().setLength(0);
        ask("explain", GONE, "--run=2026-11-19", "--lang=en");
        assertThat(text()).contains("All P1 of 2026-2 (Tax invoice, findings: ");
    }

    @Test
    void whatIsWaivedIsPartOfNoSum() throws IOException {
        ask("explain", WAIVED);
        assertThat(text()).contains("보류한 사항이므로 수임처의 가산세 합계에 들지 않습니다.");

        out.getBuffer().setLength(0);
        ask("explain", WAIVED, "--json");
        assertThat(json().get("penalty").get("together").isNull()).isTrue();
    }

    @Test
    void theCheckDigitOfAWrongNumberIsReckoned() throws IOException {
        String id = idOf("INVALID_BUSINESS_NUMBER", "560000");
        ask("explain", id);
        assertThat(text())
                .contains("등록번호 224-81-90243")
                .contains("각 자리 × 가중치 2×1 + 2×3 + 4×7 + 8×1 + 1×3 + 9×7 + 0×1 + 2×3 + 4×5 = 136")
                .contains("아홉째 자리의 십의 자리 4×5 = 20 → 2 더함")
                .contains("합계 136 + 2 = 138")
                .contains("검증번호 138 + 2 = 140이므로 끝자리는 2이어야 하나 3임");

        out.getBuffer().setLength(0);
        ask("explain", id, "--json");
        JsonNode digit = json().get("check_digit");
        assertThat(digit.get("business_no").asString()).isEqualTo("2248190243");
        assertThat(digit.get("right").asInt()).isEqualTo(2);
        assertThat(digit.get("written").asInt()).isEqualTo(3);
    }

    @Test
    void aResolvedFindingSaysSo() {
        assertThat(ask("explain", GONE, "--lang=en")).isZero();
        assertThat(text()).contains("Resolved: run 2026-11-20.1 has it no longer", "Nothing: it is resolved.");

        out.getBuffer().setLength(0);
        assertThat(ask("explain", GONE, "--run=2026-11-19", "--lang=en")).isZero();
        assertThat(text())
                .contains("This is what run 2026-11-19.1 says. The newest published run is 2026-11-20.1.")
                .contains("5,300,000 × 1% = 53,000", "From 2027-01-26 on 106,000 won (P2 5,300,000 × 2% = 106,000");
    }

    @Test
    void aWaivedFindingNamesWhoAndWhyButNobodysResidentNumber() {
        assertThat(ask("explain", WAIVED)).isZero();

        assertThat(text()).contains("보류: 김세무, 2026-12-31까지. 사유: 통화함 800101-1******");
        assertThat(out.toString()).doesNotContain("1234567");
    }

    @Test
    void aBeginningThatOnlyOneFindingHasWillDo() {
        assertThat(ask("explain", GONE.substring(0, 6).toUpperCase(Locale.ROOT)))
                .isZero();
        assertThat(out.toString()).contains(GONE);
    }

    @Test
    void anUnknownIdIsAnsweredWithThoseThatAreClose() {
        assertThat(ask("explain", GONE.substring(0, 15) + "0")).isEqualTo(2);

        assertThat(err.toString())
                .startsWith("no finding has the id '")
                .contains("but " + GONE + " is close; ids stand in the column finding_id of findings.csv");
        assertThat(out.toString()).isEmpty();
    }

    @Test
    void aRunThatDoesNotHaveTheFindingIsAnsweredWithThoseThatDo() {
        String fresh = findings().stream()
                .filter(finding -> finding.get("first_seen").equals("2026-11-20"))
                .map(finding -> finding.get(0))
                .findFirst()
                .orElseThrow();

        assertThat(ask("explain", fresh, "--run=2026-11-18")).isEqualTo(2);
        assertThat(err.toString())
                .contains("run 2026-11-18.1 does not have the finding " + fresh + "; 2026-11-20.1 has");
    }

    @Test
    void withoutTheBooksTheArchiveIsReadAndWithoutThatItIsSaid() throws IOException {
        Path copy = folder.resolve("bookless");
        copy(state, copy);
        move(copy.resolve("books"));
        String id = idOf("AMOUNT_MISMATCH", "1450000");
        assertThat(ask("explain", id, "--state=" + copy)).isZero();
        assertThat(text()).contains("1,540,000 | 1,450,000");

        move(copy.resolve("archive"));
        out.getBuffer().setLength(0);
        assertThat(ask("explain", id, "--state=" + copy, "--lang=en")).isZero();
        assertThat(text()).contains("매출전자세금계산서목록(1~16).csv is neither among the books nor in the archive any more");
    }

    private static void move(Path part) throws IOException {
        Files.move(part, part.resolveSibling(part.getFileName() + "-away"));
    }

    @Test
    void aStateWithoutADatabaseIsNamed() {
        assertThat(ask("history", "--state=" + folder.resolve("nowhere"))).isEqualTo(2);
        assertThat(err.toString())
                .isEqualToNormalizingNewlines(
                        folder.resolve("nowhere") + ": there is no database (name another state with --state)\n");
        assertThat(folder.resolve("nowhere")).doesNotExist();
    }

    @Test
    void whileARunHasTheDatabaseTheCommandsEndWithFive() throws IOException {
        Path copy = folder.resolve("locked");
        copy(state, copy);
        try (FileChannel database = FileChannel.open(
                        copy.resolve("db/daesa.mv.db"), StandardOpenOption.READ, StandardOpenOption.WRITE);
                FileLock held = Objects.requireNonNull(database.tryLock())) {
            assertThat(held.isValid()).isTrue();
            assertThat(ask("history", "--state=" + copy)).isEqualTo(5);
            assertThat(ask("explain", GONE, "--state=" + copy)).isEqualTo(5);
        }
        assertThat(err.toString().lines()).hasSize(2).allMatch(line -> line.contains(": a run is under way ("));
    }

    @Test
    void lookingChangesNoFile() throws IOException {
        List<String> before = listing();
        ask("history");
        ask("history", "2026-11-20");
        ask("explain", GONE);
        assertThat(listing()).isEqualTo(before);
    }

    @Test
    void everyCodeHasItsRuleInWords() {
        for (FindingCode code : FindingCode.values()) {
            assertThat(ResourceBundle.getBundle("kr/daesa/report/explanation").containsKey("rule." + code))
                    .as(code.name())
                    .isTrue();
        }
    }

    @Test
    void helpTellsEveryOption() {
        ask("history", "--help");
        assertThat(out.toString()).contains("RUN", "--last", "--all", "--state", "--job", "--lang", "--json");
        out.getBuffer().setLength(0);
        ask("explain", "--help");
        assertThat(out.toString()).contains("FINDING_ID", "--run", "--state", "--job", "--lang", "--json");
    }

    private static List<String> listing() throws IOException {
        try (Stream<Path> files = Files.walk(state)) {
            List<String> lines = new ArrayList<>();
            for (Path file : files.filter(Files::isRegularFile).sorted().toList()) {
                lines.add(file + " " + Files.size(file) + " " + Files.getLastModifiedTime(file));
            }
            return lines;
        }
    }

    private static List<CSVRecord> findings() {
        try {
            return CsvTable.read(folder.resolve("out/2026-11-20/findings.csv"));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String idOf(String code, String supply) {
        return findings().stream()
                .filter(finding -> finding.get("code").equals(code)
                        && finding.get("supply_amount").equals(supply))
                .map(finding -> finding.get(0))
                .findFirst()
                .orElseThrow();
    }

    private int ask(String command, String... arguments) {
        List<String> all = new ArrayList<>(List.of(command, "--job", jobFile.toString()));
        all.addAll(Arrays.asList(arguments));
        return commandLine(out, err).execute(all.toArray(String[]::new));
    }

    private JsonNode json() {
        return JsonMapper.shared().readTree(out.toString());
    }

    private String text() {
        return out.toString().replaceAll("\\s+", " ");
    }

    private List<String> lines() {
        return out.toString().lines().toList();
    }

    private List<String> cells(int line) {
        return Arrays.stream(lines().get(line).strip().split("\\s*\\|\\s*")).toList();
    }
}
