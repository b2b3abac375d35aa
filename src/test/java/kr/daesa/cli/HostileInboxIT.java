package kr.daesa.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import kr.daesa.testing.CsvTable;
import kr.daesa.testing.Program;
import org.apache.commons.csv.CSVRecord;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * A whole night by the packaged jar on an inbox whose texts are meant to be executed by whatever opens the report: names
 * of companies, of files and of items, and notes. Some hold a resident number (주민등록번호) besides.
 */
class HostileInboxIT {

    private static final String MARKUP = "<img src=x onerror=alert(1)>";
    private static final String FORMULA = "=cmd|' /C calc'!A0";
    /** Of nobody: a day of birth and seven digits. */
    private static final String RESIDENT = "800101-1234567";

    private static final String SECRET = "234567";

    @TempDir
    private static Path folder;

    private static String said = "";

    @BeforeAll
    static void run() throws Exception {
        Path ledger =
                Files.createDirectories(folder.resolve("inbox").resolve("K1").resolve("ledger"));
        Files.writeString(
                folder.resolve("inbox").resolve("clients.csv"),
                "client_id,name,business_no,type,e_issue_from,closed_on\nK1,\"<script>alert('가')</script>" + MARKUP
                        + "\",1248100998,CORPORATION,,\n");
        List<String> lines = new ArrayList<>(List.of("전표번호,구분,작성일자,승인번호,거래처등록번호,거래처명,공급가액,세액,과세유형,증빙,품목,비고"));
        lines.add(row("=1+1", "1208800767", FORMULA, MARKUP));
        lines.add(row("+S2", "1208800767", "+82 10", FORMULA));
        lines.add(row("-S3", "1208800767", "-(주)한강", RESIDENT));
        lines.add(row("@S4", "8001011234567", "@SUM(A1) " + RESIDENT, "@SUM(A1)"));
        lines.add(row("\t=S5", "1208800767", "\t=1+1", "\t=1+1"));
        lines.add(row("S6", "1208800767", MARKUP + " " + RESIDENT, RESIDENT));
        lines.add("S7,매출,2026-09-31,,1208800767," + MARKUP + " " + RESIDENT + ",1000000,100000,과세,전자,,");
        Files.writeString(ledger.resolve("장부 <b onclick=x> " + RESIDENT + ".csv"), String.join("\r\n", lines) + "\r\n");
        Path hometax =
                Files.createDirectories(folder.resolve("inbox").resolve("K1").resolve("hometax"));
        Files.writeString(hometax.resolve("=1+1 <i>오류 " + RESIDENT + ".xls"), MARKUP + RESIDENT);
        Files.writeString(hometax.resolve("k1.collection.json"), """
                {"schema": "daesa.collection/1", "business_no": "1248100998", "collections": [
                 {"direction": "SALES", "kind": "TAX", "from": "2026-07-01", "to": "2026-11-19",
                  "collected_at": "2026-11-20T01:30:00+09:00", "status": "OK", "rows": 0},
                 {"direction": "PURCHASE", "kind": "TAX", "from": "2026-07-01", "to": "2026-11-19",
                  "collected_at": "2026-11-20T01:31:00+09:00", "status": "FAILED", "error_code": "-1",
                  "error_message": "<script>alert(1)</script> 800101-1234567"}]}
                """);
        Files.writeString(folder.resolve("job.yml"), "inbox: inbox\nreports: all\nout: out\nstate: state\n");
        Program program =
                Program.start(folder, Map.of("LC_ALL", "C.UTF-8"), "run", "--job", "job.yml", "--date", "2026-11-20");
        assertThat(program.exitCode()).as(program.output()).isEqualTo(ExitCode.INCOMPLETE.code());
        said = program.output();
        assertThat(Files.readString(report().resolve("findings.csv"))).contains("NOT_ISSUED", "COLLECTION_FAILED");
    }

    private static String row(String document, String number, String name, String item) {
        return String.join(
                ",", document, "매출", "2026-09-14", "", number, name, "1000000", "100000", "과세", "전자", item, "");
    }

    private static Path report() {
        return folder.resolve("out").resolve("2026-11-20");
    }

    @Test
    void noTextOfAnInputIsMarkup() throws IOException {
        for (Path page : files(".html")) {
            Document html = Jsoup.parse(page);
            assertThat(html.select("img, b, script[src], [onerror], [onclick]"))
                    .as(page.toString())
                    .isEmpty();
            assertThat(html.select("script").eachText()).as(page.toString()).noneMatch(text -> text.contains("alert"));
        }
        Document client = Jsoup.parse(report().resolve("clients").resolve("K1").resolve("report.html"));
        assertThat(client.select("h1").text()).startsWith("<script>alert('가')</script>" + MARKUP);
        assertThat(client.select("td.counterparty").eachText()).anyMatch(text -> text.startsWith(FORMULA));
    }

    @Test
    void noCellOfACsvIsExecuted() throws IOException {
        for (Path csv : files(".csv")) {
            for (CSVRecord row : CsvTable.read(csv)) {
                for (String cell : row) {
                    boolean number = cell.matches("-?\\d+");
                    assertThat(number || !cell.matches("(?s)[=+\\-@\\t\\r\\n＝＋－＠].*"))
                            .as(csv + ": " + cell)
                            .isTrue();
                }
            }
        }
        assertThat(Files.readString(report().resolve("findings.csv"))).contains("'" + FORMULA, "'@SUM(A1)", "'=1+1");
    }

    @Test
    void theOnlyFormulasOfAWorkbookAreItsOwn() throws IOException {
        for (Map.Entry<String, String> part : parts().entrySet()) {
            for (String formula : part.getValue().split("<f>", -1)) {
                if (!formula.equals(part.getValue().split("<f>", -1)[0])) {
                    assertThat(formula).as(part.getKey()).startsWith("SUBTOTAL(9,");
                }
            }
        }
    }

    @Test
    void noResidentNumberLeavesTheInbox() throws IOException {
        for (String suffix : List.of(".csv", ".json", ".html", ".txt", ".prom", ".log")) {
            for (Path file : files(suffix)) {
                assertThat(Files.readString(file)).as(file.toString()).doesNotContain(SECRET);
            }
        }
        assertThat(files(".log")).isNotEmpty();
        assertThat(parts()).allSatisfy((name, text) -> assertThat(text).as(name).doesNotContain(SECRET));
        assertThat(said).doesNotContain(SECRET);
    }

    /** Of the report and of what lies beside it; the archive keeps inputs as they came. */
    private static List<Path> files(String suffix) throws IOException {
        try (Stream<Path> paths = Files.walk(folder)) {
            return paths.filter(Files::isRegularFile)
                    .filter(path -> !path.startsWith(folder.resolve("inbox")))
                    .filter(path -> !path.startsWith(folder.resolve("state").resolve("archive")))
                    .filter(path -> path.toString().endsWith(suffix))
                    .toList();
        }
    }

    /** Every part of every workbook. */
    private static Map<String, String> parts() throws IOException {
        Map<String, String> parts = new TreeMap<>();
        for (Path workbook : files(".xlsx")) {
            try (ZipFile zip = new ZipFile(workbook.toFile())) {
                for (ZipEntry entry : zip.stream().toList()) {
                    byte[] bytes = zip.getInputStream(entry).readAllBytes();
                    parts.put(workbook + "!" + entry.getName(), new String(bytes, StandardCharsets.UTF_8));
                }
            }
        }
        assertThat(parts).isNotEmpty();
        return parts;
    }
}
