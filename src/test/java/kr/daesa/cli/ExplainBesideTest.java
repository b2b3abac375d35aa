package kr.daesa.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import kr.daesa.job.NightlyJob;
import kr.daesa.job.RunProgress;
import kr.daesa.testing.CsvTable;
import org.apache.commons.csv.CSVRecord;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import picocli.CommandLine;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** {@code explain} of findings that look beyond one invoice: at the past, at a habit, at another client. */
class ExplainBesideTest {

    private static final Path CASES = Path.of("src", "test", "resources", "cases");
    private static final Clock CLOCK = Clock.fixed(Instant.parse("2026-11-19T17:30:00Z"), ZoneId.of("Asia/Seoul"));

    private static final String HOMETAX_HEAD = "사업자 등록번호,1248100998,상호,상사\n매출 전자(수정) 세금계산서 목록조회\n"
            + "작성일자,승인번호,발급일자,전송일자,공급자사업자등록번호,상호,공급받는자사업자등록번호,상호,"
            + "공급가액,세액,전자세금계산서분류,전자세금계산서종류,비고,품목명\n";
    private static final String LEDGER_HEAD = "document_no,direction,write_date,issue_date,approval_no,counterparty_no,"
            + "counterparty_name,supply_amount,tax_amount,tax_type,evidence,item,transmission_state,note\n";

    @TempDir
    private Path folder;

    private final StringWriter out = new StringWriter();

    @Test
    void ledgersOfTwoClientsStandBelowEachOther() throws IOException {
        night(CASES.resolve("two-clients-disagree/inbox"), "2026-11-20");

        explain("2026-11-20", "CROSS_CLIENT_MISMATCH", "C1", "--lang=en");
        assertThat(text())
                .contains("Counterparty 둘째의뢰인 (128-12-77023)")
                .contains("Both ledgers of the month")
                .contains(
                        "(주)의뢰인 | Ledger | S-2 | 2026-08-12 | 2,000,000 | 200,000 | 용역 | <> the other ledger has no such"
                                + " amount 둘째의뢰인 | Ledger | P-2 | 2026-08-12 | 2,200,000 | 220,000 | 용역 | <> the other")
                .contains("None yet: which of the two is right is not known.");

        explain("2026-11-20", "CROSS_CLIENT_MISMATCH", "C2");
        // What both have agrees, and is not marked; a ledger that knows the name only is meant as well.
        assertThat(text()).contains("| P-1 | 2026-07-13 | 1,000,000 | 100,000 | 용역 둘째의뢰인 |");

        explain("2026-11-20", "CROSS_CLIENT_MISMATCH", "C2", "--json");
        JsonNode beside = JsonMapper.shared().readTree(out.toString()).get("beside");
        assertThat(beside.get(0).get("sort").asString()).isEqualTo("OWN_LEDGER");
        assertThat(beside.get(0).get("rows")).hasSize(2);
        assertThat(beside.get(1).get("of").asString()).isEqualTo("(주)의뢰인");
        assertThat(beside.get(1).get("rows").get(0).get("document_no").asString())
                .isEqualTo("S-1");
    }

    @Test
    void theHabitThatEndedIsShown() throws IOException {
        night(CASES.resolve("expected-but-absent/inbox"), "2026-11-20");

        explain("2026-11-20", "EXPECTED_BUT_ABSENT", "C1");
        assertThat(text())
                .contains("거래처 (주)거래처 (220-86-77034)")
                .contains("앞선 여섯 달")
                .contains("| 2026-04-10 | 1,000,000", "| 2026-09-11 | 1,000,000")
                .contains("발급기한은 지났습니다.")
                .doesNotContain("| 2026-03-", "판단하지 못합니다");
    }

    @Test
    void theEleventhIsOneOfTheDays() throws IOException {
        night(CASES.resolve("listed-separately/inbox"), "2026-07-20");

        explain("2026-07-20", "LISTED_SEPARATELY", "C1");
        assertThat(text()).contains("합계표 전송분 마감 2026-07-11 · 전송 2026-07-14, 3일 늦음");
    }

    @Test
    void whatWasFiledStandsBesideWhatIs() throws IOException {
        Path inbox = filed();
        hometax(inbox, invoice("01", 2_000_000), invoice("02", 800_000));
        ledger(inbox, entry("S-1", 2_000_000), entry("S-2", 800_000));
        night(inbox, "2026-07-24");
        hometax(inbox, invoice("01", 1_500_000));
        ledger(inbox, entry("S-1", 2_000_000));
        night(inbox, "2026-07-28");

        explain("2026-07-28", "CHANGED_AFTER_FILING", "c001", "1500000", "--lang=en");
        assertThat(text())
                .contains("filed (2026-07-24) | Hometax | 202606301000000000000001 | 2026-06-30 | 2,000,000 | 200,000")
                .contains("now | Hometax | 202606301000000000000001 | 2026-06-30 | 1,500,000 | 150,000")
                .contains("passed yesterday");

        explain("2026-07-28", "CHANGED_AFTER_FILING", "c001", "800000");
        assertThat(text())
                .contains("신고 때(2026-07-24) | 장부 | S-2 | 2026-06-30 | 800,000")
                .contains("신고 때(2026-07-24) | 홈택스 | 202606301000000000000002")
                .contains("지금: 없음")
                .contains("신고불성실·납부지연 가산세가 있으며")
                .doesNotContain("행을 찾을 수 없습니다");
    }

    private Path filed() throws IOException {
        Path inbox = Files.createDirectories(folder.resolve("inbox"));
        Files.writeString(
                inbox.resolve("clients.csv"),
                "client_id,name,business_no,type,e_issue_from,closed_on\nc001,상사,1248100998,CORPORATION,,\n");
        Files.createDirectories(inbox.resolve("c001/ledger"));
        Files.createDirectories(inbox.resolve("c001/hometax"));
        return inbox;
    }

    private static void hometax(Path inbox, String... invoices) throws IOException {
        Files.writeString(inbox.resolve("c001/hometax/매출.csv"), HOMETAX_HEAD + String.join("\n", invoices) + "\n");
    }

    private static void ledger(Path inbox, String... entries) throws IOException {
        Files.writeString(inbox.resolve("c001/ledger/장부.csv"), LEDGER_HEAD + String.join("\n", entries) + "\n");
    }

    private static String invoice(String number, long supply) {
        return "2026-06-30,2026063010000000000000" + number + ",2026-06-30,2026-06-30,1248100998,상사,1208800767,거래처,"
                + supply + "," + supply / 10 + ",세금계산서,일반,,용역";
    }

    private static String entry(String document, long supply) {
        return document + ",매출,2026-06-30,2026-06-30,,1208800767,거래처," + supply + "," + supply / 10 + ",과세,전자,용역,,";
    }

    private void night(Path inbox, String date) throws IOException {
        Path jobFile = folder.resolve("job.yml");
        Files.writeString(
                jobFile,
                "inbox: " + inbox.toAbsolutePath() + "\nout: " + folder.resolve("out") + "\nstate: "
                        + folder.resolve("state") + "\nreports: csv\n");
        assertThat(commandLine(new StringWriter()).execute("run", "--job", jobFile.toString(), "--date", date))
                .isZero();
    }

    /** The finding of a code and client; of several the one of an amount. */
    private void explain(String date, String code, String client, String... rest) throws IOException {
        List<String> amounts =
                List.of(rest).stream().filter(arg -> !arg.startsWith("-")).toList();
        List<String> options =
                List.of(rest).stream().filter(arg -> arg.startsWith("-")).toList();
        List<CSVRecord> found = CsvTable.read(
                        folder.resolve("out").resolve(date).resolve("findings.csv"))
                .stream()
                .filter(finding -> finding.get("code").equals(code)
                        && finding.get("client_id").equals(client)
                        && (amounts.isEmpty() || amounts.contains(finding.get("supply_amount"))))
                .toList();
        out.getBuffer().setLength(0);
        assertThat(found).isNotEmpty();
        List<String> arguments = new ArrayList<>(List.of(
                "explain",
                found.get(0).get("finding_id"),
                "--job",
                folder.resolve("job.yml").toString()));
        arguments.addAll(options);
        assertThat(commandLine(out).execute(arguments.toArray(String[]::new))).isZero();
    }

    private static CommandLine commandLine(StringWriter out) {
        return Daesa.commandLine(CLOCK, request -> NightlyJob.run(request, RunProgress.SILENT))
                .setOut(new PrintWriter(out, true))
                .setErr(new PrintWriter(new StringWriter(), true));
    }

    private String text() {
        return out.toString().replaceAll("\\s+", " ");
    }
}
