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
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** People name files after persons: a resident number (주민등록번호) in a path is masked by whatever prints the path. */
class NumbersInPathsTest {

    private static final Clock CLOCK = Clock.fixed(Instant.parse("2026-11-19T17:30:00Z"), ZoneId.of("Asia/Seoul"));
    private static final String NUMBER = "800101-1234567";
    private static final String MASKED = "800101-1******";

    private static final String LEDGER = "구분,작성일자,발급일자,거래처등록번호,거래처명,공급가액,세액,품목\n"
            + "매출,2026-09-15,,1208800767,거래처,1000000,100000,용역\n"
            + "매출,2026-09-31,,1208800767,거래처,1,0,용역\n";
    private static final String EXPORT = "사업자 등록번호,1248100998,상호,상사\n매출 전자(수정) 세금계산서 목록조회\n"
            + "작성일자,승인번호,발급일자,전송일자,공급자사업자등록번호,상호,공급받는자사업자등록번호,상호,"
            + "공급가액,세액,전자세금계산서분류,전자세금계산서종류,비고,품목명\n"
            + "2026-08-01,202608011000000000000001,2026-08-01,2026-08-01,1248100998,상사,1208800767,거래처,500000,50000,"
            + "세금계산서,일반,,용역\n";
    private static final String RECORD =
            "{\"schema\":\"daesa.collection/1\",\"business_no\":\"1248100998\",\"collections\":"
                    + "[{\"direction\":\"SALES\",\"kind\":\"TAX\",\"from\":\"2026-07-01\",\"to\":\"2026-11-19\",\"collected_at\":"
                    + "\"2026-11-20T01:30:00+09:00\",\"status\":\"OK\",\"rows\":1,\"supply_total\":500000,\"tax_total\":50000,"
                    + "\"files\":[\"매출_800101-1234567.csv\"]}]}";

    @TempDir
    private Path folder;

    private final StringWriter out = new StringWriter();
    private Path jobFile;

    @BeforeEach
    void filesNamedAfterAPerson() throws IOException {
        Path inbox = folder.resolve("inbox");
        write(inbox.resolve("clients.csv"), "client_id,name,business_no,type\nc001,상사,1248100998,CORPORATION\n");
        write(inbox.resolve("c001/ledger/장부_" + NUMBER + ".csv"), LEDGER);
        write(inbox.resolve("c001/hometax/매출_" + NUMBER + ".csv"), EXPORT);
        write(inbox.resolve("c001/hometax/" + NUMBER + ".collection.json"), RECORD);
        write(inbox.resolve("c001/ledger/" + NUMBER + "/그림.png"), "no table");
        write(inbox.resolve(NUMBER + ".txt"), "a stray");
        jobFile = folder.resolve("job.yml");
        write(
                jobFile,
                "inbox: " + inbox + "\nout: " + folder.resolve("out") + "\nstate: " + folder.resolve("state")
                        + "\nreports: csv\n");
    }

    private static void write(Path file, String text) throws IOException {
        Files.createDirectories(file.getParent());
        Files.writeString(file, text);
    }

    @Test
    void checkMasksThem() {
        for (List<String> form : List.of(List.<String>of(), List.of("--lang=en", "--all"), List.of("--json"))) {
            assertThat(ask("check", "--date=2026-11-20", form)).isEqualTo(ExitCode.INCOMPLETE.code());
            assertThat(told())
                    .contains("장부_" + MASKED + ".csv", MASKED + ".txt")
                    .doesNotContain(NUMBER);
        }
    }

    @Test
    void inspectMasksThem() {
        for (String path : List.of(
                "c001/ledger/장부_" + NUMBER + ".csv",
                "c001/hometax/" + NUMBER + ".collection.json",
                "c001/ledger/" + NUMBER + "/그림.png")) {
            for (List<String> form : List.of(List.<String>of(), List.of("--json"))) {
                ask("inspect", folder.resolve("inbox").resolve(path).toString(), form);
                assertThat(told()).contains(MASKED).doesNotContain(NUMBER);
            }
        }
    }

    @Test
    void explainAndHistoryMaskThem() throws IOException {
        ask("run", "--date=2026-11-20", List.of());
        List<CSVRecord> findings = CsvTable.read(folder.resolve("out/2026-11-20/findings.csv"));
        assertThat(findings).extracting(finding -> finding.get("code")).contains("NOT_ISSUED", "ROWS_REJECTED");
        for (CSVRecord finding : findings) {
            for (List<String> form : List.of(List.<String>of(), List.of("--json"))) {
                assertThat(ask("explain", finding.get("finding_id"), form)).isZero();
                assertThat(told()).doesNotContain(NUMBER);
                if (!finding.get("ledger_ref").isEmpty()) {
                    assertThat(told()).contains(MASKED);
                }
            }
        }
        for (List<String> form : List.of(List.of("--all"), List.of("--json"))) {
            assertThat(ask("history", "2026-11-20", form)).isZero();
            assertThat(told()).contains(MASKED).doesNotContain(NUMBER);
        }
    }

    private int ask(String command, String argument, List<String> options) {
        out.getBuffer().setLength(0);
        List<String> all = new ArrayList<>(List.of(command, argument, "--job", jobFile.toString()));
        all.addAll(options);
        return Daesa.commandLine(CLOCK, request -> NightlyJob.run(request, RunProgress.SILENT))
                .setOut(new PrintWriter(out, true))
                .setErr(new PrintWriter(out, true))
                .execute(all.toArray(String[]::new));
    }

    private String told() {
        return out.toString();
    }
}
