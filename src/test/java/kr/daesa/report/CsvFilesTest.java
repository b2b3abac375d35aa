package kr.daesa.report;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.StringReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import kr.daesa.model.ClientReport;
import kr.daesa.model.Direction;
import kr.daesa.model.FindingCode;
import kr.daesa.model.PartyNumber;
import kr.daesa.model.Penalty;
import kr.daesa.model.Problem;
import kr.daesa.model.ProblemCode;
import kr.daesa.model.Reject;
import kr.daesa.model.Severity;
import kr.daesa.model.TrackedFinding;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVRecord;
import org.apache.commons.csv.QuoteMode;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class CsvFilesTest {

    private static final Map<String, String> CONTRACT = Map.of(
            "findings.csv",
            "finding_id,client_id,client_name,period,direction,kind,code,severity,status,first_seen,write_date,issue_date,"
                    + "send_date,due_date,counterparty_no,counterparty_name,supply_amount,tax_amount,approval_no,ledger_ref,"
                    + "other_approval_no,difference,penalty_code,penalty_rate,penalty_amount,legal_basis,message",
            "balance.csv",
            "client_id,direction,kind,side,rows_read,rejected,not_comparable,out_of_period,duplicate_copies,matched,"
                    + "grouped,double,missing,pending,unverifiable,ambiguous,balanced",
            "coverage.csv",
            "client_id,direction,kind,from,to,basis,collected_at,rows,status,cause",
            "rejects.csv",
            "client_id,file,sheet,row,column,value,reason",
            "clients/K0001/findings.csv",
            "finding_id,client_id,client_name,period,direction,kind,code,severity,status,first_seen,write_date,issue_date,"
                    + "send_date,due_date,counterparty_no,counterparty_name,supply_amount,tax_amount,approval_no,ledger_ref,"
                    + "other_approval_no,difference,penalty_code,penalty_rate,penalty_amount,legal_basis,message",
            "clients/K0001/balance.csv",
            "client_id,direction,kind,side,rows_read,rejected,not_comparable,out_of_period,duplicate_copies,matched,"
                    + "grouped,double,missing,pending,unverifiable,ambiguous,balanced",
            "clients/K0001/matches.csv",
            "group_id,direction,kind,disposition,method,approval_no,ledger_ref,write_date,counterparty_no,hometax_supply,"
                    + "ledger_supply,hometax_tax,ledger_tax,differences,why_not",
            "clients/K0001/summary-table.csv",
            "period,direction,kind,block,counterparty_no,counterparty_name,hometax_invoices,hometax_supply,hometax_tax,"
                    + "ledger_invoices,ledger_supply,ledger_tax");

    @TempDir
    Path out;

    @Test
    void everyFileHasTheContractsColumnsAByteOrderMarkAndCrlf() throws IOException {
        SampleReportTest.write(out, Locale.KOREAN);
        for (Map.Entry<String, String> file : CONTRACT.entrySet()) {
            String text = Files.readString(out.resolve(file.getKey()));
            assertThat(text)
                    .as(file.getKey())
                    .startsWith("\uFEFF" + file.getValue() + "\r\n")
                    .endsWith("\r\n");
            assertThat(text.replace("\r\n", "")).as(file.getKey()).doesNotContain("\n");
        }
    }

    @Test
    @DisabledOnOs(OS.WINDOWS)
    void onlyTheOwnerMayRead() throws IOException {
        SampleReportTest.write(out.resolve("report"), Locale.KOREAN);
        try (Stream<Path> all = Files.walk(out.resolve("report"))) {
            for (Path path : all.toList()) {
                String permissions = PosixFilePermissions.toString(Files.getPosixFilePermissions(path));
                assertThat(permissions).as(path.toString()).endsWith("------");
            }
        }
    }

    @Test
    @DisabledOnOs(OS.WINDOWS)
    void aFileLeftByAnEarlierRunIsReplacedAndShutToOthers() throws IOException {
        Path file = out.resolve("matches.csv");
        Files.writeString(file, "x".repeat(10_000));
        Files.setPosixFilePermissions(file, PosixFilePermissions.fromString("rw-rw-rw-"));
        ClientFiles.writeMatches(out, List.of());
        assertThat(Files.readString(file)).isEqualTo("\uFEFF" + CONTRACT.get("clients/K0001/matches.csv") + "\r\n");
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(file)))
                .isEqualTo("rw-------");
    }

    @ParameterizedTest
    @ValueSource(strings = {"=1+1", "+821012345678", "-(주)한강", "@SUM(A1)", "\t=1", "\r=1", "＝1", "＋1", "－1", "＠1"})
    void aTextThatASpreadsheetWouldExecuteGetsAnApostrophe(String text) throws IOException {
        CSVRecord row = finding(
                Samples.invoice("K0001", 1, FindingCode.NOT_ISSUED, Severity.ERROR, Direction.SALES, "2026-10-31")
                        .of(new PartyNumber("1208800767"), text)
                        .inLedger(text)
                        .differs(text)
                        .says("2026-11-10", "2027-01-25"));
        assertThat(row.get("counterparty_name")).isEqualTo("'" + text);
        assertThat(row.get("ledger_ref")).isEqualTo("'" + text);
        assertThat(row.get("difference")).isEqualTo("'" + text);
    }

    /** Every character of ASCII and some others, alone and at either end of a cell, in the first column and in another. */
    @Test
    void cellsAreQuotedAsTheLibraryQuotesThem() throws IOException {
        List<String> cells = Stream.concat(
                        IntStream.rangeClosed(0, 0x80).mapToObj(Character::toString),
                        Stream.of("", "-", "가", "㈜가나다", "2026-11-20", "R_1", "\uFEFF"))
                .flatMap(end -> Stream.of(end, end + "a", "a" + end, "1" + end + "2"))
                .toList();
        List<Column<String>> columns = List.of(
                new Column<>("first", Column.Shape.TEXT, cell -> cell),
                new Column<>("second", Column.Shape.TEXT, cell -> cell));
        CSVFormat library = CSVFormat.Builder.create()
                .setQuoteMode(QuoteMode.MINIMAL)
                .setRecordSeparator("\r\n")
                .get();
        StringBuilder expected = new StringBuilder("\uFEFF")
                .append(library.format("first", "second"))
                .append("\r\n");
        for (String cell : cells) {
            String defused = CsvCell.of(cell);
            expected.append(library.format(defused, defused)).append("\r\n");
        }

        CsvFile.write(out.resolve("cells.csv"), columns, cells);

        assertThat(Files.readString(out.resolve("cells.csv"))).isEqualTo(expected.toString());
    }

    @Test
    void negativeAmountsStayNumbers() throws IOException {
        ClientFiles.writeMatches(out, List.of(Samples.match("-17")));
        CSVRecord row = read(out.resolve("matches.csv")).get(0);
        assertThat(row.get("hometax_supply")).isEqualTo("-1000000");
        assertThat(row.get("hometax_tax")).isEqualTo("-100000");
        assertThat(row.get("ledger_supply")).isEmpty();
        assertThat(row.get("ledger_ref")).isEqualTo("'-17");
        assertThat(row.get("approval_no")).isEqualTo("202610304100009600000001").hasSize(24);
        assertThat(row.get("counterparty_no")).isEqualTo("8001011******");
    }

    @Test
    void residentNumbersAreMaskedWhereverTheyStand() throws IOException {
        String slipped = "김하늘 800101-1234567";
        ClientReport report = withFinding(Samples.invoice(
                        "K0001", 1, FindingCode.COUNTERPARTY_MISMATCH, Severity.ERROR, Direction.SALES, "2026-10-31")
                .of(new PartyNumber("8001011234567"), slipped)
                .differs(slipped)
                .says(slipped, "8001011234567"));
        report = withReject(
                report, Samples.reject("K0001", "거래처명", slipped, Problem.of(ProblemCode.NOT_A_PARTY_NUMBER, slipped)));
        try (FirmFiles firm = new FirmFiles(out, Locale.KOREAN, true, Samples.STATUTES)) {
            firm.add(report);
            firm.finish(Samples.run(List.of(report)));
        }
        new ClientFiles(Locale.KOREAN, true, Samples.STATUTES).write(out.resolve("clients/K0001"), report);
        try (Stream<Path> files = Files.walk(out)) {
            for (Path file : files.filter(path -> path.toString().matches(".*\\.(csv|html|json|txt)"))
                    .toList()) {
                assertThat(Files.readString(file)).as(file.toString()).doesNotContain("234567");
            }
        }
        for (String workbook : List.of("report.xlsx", "clients/K0001/report.xlsx")) {
            try (ZipFile zip = new ZipFile(out.resolve(workbook).toFile())) {
                for (ZipEntry part : zip.stream().toList()) {
                    String text = new String(zip.getInputStream(part).readAllBytes(), StandardCharsets.UTF_8);
                    assertThat(text).as(workbook + "!" + part.getName()).doesNotContain("234567");
                }
            }
        }
        assertThat(Files.readString(out.resolve("findings.csv"))).contains("8001011******", "김하늘 800101-1******");
    }

    @ParameterizedTest
    @CsvSource({
        "800101-1234567, 800101-1******",
        "8001011234567, 8001011******",
        "'등록번호 8001011234567 확인', '등록번호 8001011****** 확인'",
        "9999999999999, 9999999999999",
        "1248100998, 1248100998",
        "202610304100009600000001, 202610304100009600000001",
        "2026113000017, 2026113000017"
    })
    void onlyADayOfBirthMakesAResidentNumber(String text, String shown) {
        assertThat(ResidentNumbers.mask(text)).isEqualTo(shown);
    }

    @ParameterizedTest
    @CsvSource({"100, 0.01", "30, 0.003", "50, 0.005", "200, 0.02", "400, 0.04"})
    void theRateIsAFraction(int tenThousandths, String fraction) throws IOException {
        CSVRecord row = finding(
                Samples.invoice("K0001", 1, FindingCode.NOT_ISSUED, Severity.ERROR, Direction.SALES, "2026-10-31")
                        .costs(new Penalty("P1", tenThousandths, 395_000, "법 제60조②1"))
                        .says("2026-11-10", "2027-01-25"));
        assertThat(row.get("penalty_rate")).isEqualTo(fraction);
        assertThat(row.get("penalty_code")).isEqualTo("P1");
        assertThat(row.get("penalty_amount")).isEqualTo("395000");
        assertThat(row.get("supply_amount")).isEqualTo("39500000");
        assertThat(row.get("counterparty_no")).isEqualTo("1208800767");
        assertThat(row.get("write_date")).isEqualTo("2026-10-31");
        assertThat(row.get("send_date")).isEmpty();
        assertThat(row.get("status")).isEqualTo("NEW");
        assertThat(row.get("direction")).isEqualTo("SALES");
    }

    @Test
    void coverageNamesSecondsAndZone() throws IOException {
        SampleReportTest.write(out, Locale.KOREAN);
        CSVRecord row = read(out.resolve("coverage.csv")).get(0);
        assertThat(row.get("collected_at")).isEqualTo("2026-11-20T01:30:00+09:00");
        assertThat(row.get("basis")).isEqualTo("DECLARED");
        assertThat(row.get("cause")).isEmpty();
    }

    @Test
    void aRejectWithoutAClientStandsUnderTheFirm() throws IOException {
        ClientReport firm = withReject(
                Samples.firm(),
                Samples.reject("", "", "1112233333", Problem.of(ProblemCode.NO_SUCH_CLIENT, "1112233333")));
        try (FirmFiles files = new FirmFiles(out, Locale.KOREAN, false, Samples.STATUTES)) {
            files.add(firm);
            files.finish(Samples.run(List.of(firm)));
        }
        assertThat(read(out.resolve("rejects.csv")).get(0).get("client_id")).isEqualTo("_firm");
        assertThat(ClientRows.haveFolder(firm)).isTrue();
    }

    @Test
    void theFirmsOwnLineHasNoFolderWithoutRows() throws IOException {
        Path folder = out.resolve("clients/_firm");
        new ClientFiles(Locale.KOREAN, true, Samples.STATUTES).write(folder, Samples.firm());
        assertThat(folder).doesNotExist();
    }

    @Test
    void withoutPagesThereAreOnlyCsvAndJson() throws IOException {
        ClientReport report = Samples.hanbit("K0001", "한빛전자 주식회사");
        new ClientFiles(Locale.KOREAN, false, Samples.STATUTES).write(out.resolve("clients/K0001"), report);
        try (FirmFiles firm = new FirmFiles(out, Locale.KOREAN, false, Samples.STATUTES)) {
            firm.add(report);
            firm.finish(Samples.run(List.of(report)));
        }
        try (Stream<Path> files = Files.walk(out)) {
            assertThat(files.filter(Files::isRegularFile)
                            .map(path -> path.getFileName().toString()))
                    .allMatch(name -> name.endsWith(".csv") || name.endsWith(".json"));
        }
    }

    @Test
    void aValueNoTableKnowsIsABrokenPromise() {
        assertThatThrownBy(() -> CsvCell.of(1.5d)).isInstanceOf(IllegalArgumentException.class);
    }

    private CSVRecord finding(Samples.Draft draft) throws IOException {
        ClientReport report = withFinding(draft);
        new ClientFiles(Locale.KOREAN, false, Samples.STATUTES).write(out, report);
        return read(out.resolve("findings.csv")).get(0);
    }

    private static ClientReport withFinding(Samples.Draft draft) {
        ClientReport clean = Samples.clean("K0001", "한빛전자 주식회사");
        List<TrackedFinding> findings = List.of(Samples.tracked(draft));
        return new ClientReport(
                clean.summary(),
                clean.businessDate(),
                clean.periods(),
                findings,
                clean.balance(),
                clean.coverage(),
                clean.summaryTable(),
                clean.rejects());
    }

    private static ClientReport withReject(ClientReport report, Reject reject) {
        return new ClientReport(
                report.summary(),
                report.businessDate(),
                report.periods(),
                report.findings(),
                report.balance(),
                report.coverage(),
                report.summaryTable(),
                List.of(reject));
    }

    private static List<CSVRecord> read(Path file) throws IOException {
        byte[] bytes = Files.readAllBytes(file);
        String text = new String(Arrays.copyOfRange(bytes, 3, bytes.length), StandardCharsets.UTF_8);
        var format =
                CSVFormat.Builder.create().setHeader().setSkipHeaderRecord(true).get();
        return format.parse(new StringReader(text)).getRecords();
    }
}
