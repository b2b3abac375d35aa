package kr.daesa.intake.grid;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import kr.daesa.model.Problem;
import kr.daesa.model.ProblemCode;
import kr.daesa.testing.TableFile;
import org.apache.poi.hssf.record.DateWindow1904Record;
import org.apache.poi.hssf.record.crypto.Biff8EncryptionKey;
import org.apache.poi.hssf.usermodel.HSSFRow;
import org.apache.poi.hssf.usermodel.HSSFWorkbook;
import org.apache.poi.poifs.filesystem.POIFSFileSystem;
import org.apache.poi.ss.usermodel.FormulaError;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class GridsTest {

    @TempDir
    Path folder;

    private static List<GridRow> rows(Path file) throws IOException, UnreadableFileException {
        List<GridRow> rows = new ArrayList<>();
        try (Grid grid = Grids.open(file)) {
            while (grid.nextSheet() != null) {
                for (GridRow row = grid.nextRow(); row != null; row = grid.nextRow()) {
                    rows.add(row);
                }
            }
        }
        return rows;
    }

    private Problem problemOf(byte[] content) throws IOException {
        Path file = Files.write(folder.resolve("목록.xls"), content);
        UnreadableFileException e = catchThrowableOfType(UnreadableFileException.class, () -> rows(file));
        assertThat(e).as("the file was read").isNotNull();
        return e.problem();
    }

    private Path text(String content, Charset charset) throws IOException {
        return Files.write(folder.resolve("목록.csv"), content.getBytes(charset));
    }

    @ParameterizedTest
    @ValueSource(strings = {"UTF-8", "x-windows-949", "UTF-16"})
    void textIsDecodedByItsContent(String charset) throws Exception {
        assertThat(rows(text("거래처,공급가액\r\n㈜똠방,1", Charset.forName(charset))))
                .extracting(GridRow::cells)
                .containsExactly(List.of("거래처", "공급가액"), List.of("㈜똠방", "1"));
    }

    @Test
    void unicodeTextOfASpreadsheetIsRead() throws Exception {
        assertThat(rows(text("\uFEFF거래처\t공급가액\r\n", StandardCharsets.UTF_16LE)))
                .extracting(GridRow::cells)
                .containsExactly(List.of("거래처", "공급가액"));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {"','", "';'", "'\t'"},
            quoteCharacter = '\'',
            ignoreLeadingAndTrailingWhitespace = false)
    void theDelimiterIsTheOneThatSplitsTheHeader(char delimiter) throws Exception {
        String header = String.join(String.valueOf(delimiter), "작성일자", "승인번호", "공급가액", "세액");

        assertThat(rows(text("합계 1,234,567\n" + header, StandardCharsets.UTF_8))
                        .get(1)
                        .cells())
                .hasSize(4);
    }

    @ParameterizedTest
    @ValueSource(chars = {';', '\t'})
    void commasInAmountsDoNotMakeAFileCommaSeparated(char delimiter) throws Exception {
        String content = "구분,작성일자,공급가액\n매출,2026-07-01,A\n매출,2026-07-02,A\n"
                .replace(',', delimiter)
                .replace("A", "1,234,567,890");

        assertThat(rows(text(content, StandardCharsets.UTF_8)).get(2).cells())
                .containsExactly("매출", "2026-07-02", "1,234,567,890");
    }

    @Test
    void blankLinesCountAndLineBreaksInsideACellDoNot() throws Exception {
        List<GridRow> rows = rows(text("a,b\n\n\"두\n줄\",2\nc,d", StandardCharsets.UTF_8));

        assertThat(rows.get(2)).isEqualTo(new GridRow(3, List.of("두\n줄", "2")));
        assertThat(rows.get(3).number()).isEqualTo(4);
    }

    @Test
    void aQuoteInsideACellIsACharacter() throws Exception {
        assertThat(rows(text("거래처,공급가액\n(주)\"한빛\" 상사,1", StandardCharsets.UTF_8))
                        .get(1)
                        .cells())
                .containsExactly("(주)\"한빛\" 상사", "1");
    }

    @Test
    void aStrayQuoteIsDamageAndSwallowsNoRows() throws IOException {
        Problem problem = problemOf("거래처,공급가액\n\"한빛,1\n\"나래\",2\n".getBytes(StandardCharsets.UTF_8));

        assertThat(problem.code()).isEqualTo(ProblemCode.DAMAGED);
        assertThat(problem.args().get(0)).contains("line: 3");
    }

    @Test
    void bytesOfNoKnownCharsetFailLoudlyAndNameTheLine() throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        bytes.writeBytes("a,b\nc,d\n".getBytes(StandardCharsets.US_ASCII));
        bytes.writeBytes(new byte[] {(byte) 0xFF, (byte) 0x80, ',', '1', '\n'});

        assertThat(problemOf(bytes.toByteArray())).isEqualTo(Problem.of(ProblemCode.UNDECODABLE_TEXT, 3));
    }

    @Test
    void charactersThatWereLostBeforeFailLoudlyAndNameTheLine() throws IOException {
        assertThat(problemOf("가,나\n다,\uFFFD".getBytes(StandardCharsets.UTF_8)))
                .isEqualTo(Problem.of(ProblemCode.UNDECODABLE_TEXT, 2));
    }

    @Test
    void aQuoteThatIsNeverClosedIsDamage() throws IOException {
        assertThat(problemOf("a,b\n\"1,2\n3,4".getBytes(StandardCharsets.UTF_8)).code())
                .isEqualTo(ProblemCode.DAMAGED);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "''|EMPTY_FILE",
                "<html><body>오류</body></html>|WEB_PAGE",
                "<!DOCTYPE html><p>|WEB_PAGE",
                "'  <table><tr><td>1</td></tr></table>'|WEB_PAGE",
                "<?xml version=\"1.0\"?><TaxInvoice/>|NOT_A_TABLE",
                "{}|NOT_A_TABLE",
            },
            quoteCharacter = '\'')
    void otherKindsOfFilesAreNamed(String content, ProblemCode code) throws IOException {
        assertThat(problemOf(content.getBytes(StandardCharsets.UTF_8)).code()).isEqualTo(code);
    }

    @Test
    void everyKindOfCellOfBiffBecomesText() throws Exception {
        Path file = folder.resolve("a.xls");
        try (HSSFWorkbook workbook = new HSSFWorkbook();
                OutputStream out = Files.newOutputStream(file)) {
            HSSFRow row = workbook.createSheet("하나").createRow(4);
            row.createCell(0).setCellValue("글");
            row.createCell(2).setCellValue(1_234_567_890d);
            row.createCell(3).setCellValue(1233.9999999d);
            row.createCell(4).setCellValue(LocalDate.of(2026, 11, 5));
            row.createCell(5).setCellValue(true);
            row.createCell(6).setCellErrorValue(FormulaError.NA);
            row.createCell(7).setCellFormula("1+1");
            row.createCell(8).setCellFormula("\"a\"&\"b\"");
            workbook.getCreationHelper().createFormulaEvaluator().evaluateAll();
            workbook.createSheet("둘").createRow(0).createCell(0).setCellValue("끝");
            workbook.write(out);
        }

        assertThat(rows(file))
                .containsExactly(
                        new GridRow(
                                5,
                                Arrays.asList(
                                        "글", "", "1234567890", "1233.9999999", "46331", "TRUE", "#N/A", "2", "ab")),
                        new GridRow(1, List.of("끝")));
    }

    @Test
    void aWorkbookSaysThatItsDaysCountFrom1904() throws Exception {
        Path file = folder.resolve("a.xls");
        try (HSSFWorkbook workbook = new HSSFWorkbook();
                OutputStream out = Files.newOutputStream(file)) {
            workbook.getInternalWorkbook().getRecords().stream()
                    .filter(DateWindow1904Record.class::isInstance)
                    .map(DateWindow1904Record.class::cast)
                    .forEach(window -> window.setWindowing((short) 1));
            workbook.createSheet("하나");
            workbook.write(out);
        }

        try (Grid grid = Grids.open(file)) {
            assertThat(grid.nextSheet()).isEqualTo(new Sheet("하나", true, false));
            assertThat(grid.nextRow()).isNull();
            assertThat(grid.nextSheet()).isNull();
        }
    }

    @Test
    void everyKindOfCellOfOoxmlBecomesText() throws Exception {
        TableFile table = new TableFile("하나")
                .row("글", null, 1_234_567_890L, 1233.9999999, LocalDate.of(2026, 11, 5), new TableFile.Formula("A1*10"))
                .sheet("둘")
                .row("끝");

        assertThat(rows(table.writeXlsx(folder.resolve("a.xlsx"))))
                .containsExactly(
                        new GridRow(1, List.of("글", "", "1234567890", "1233.9999999", "46331", "=A1*10")),
                        new GridRow(1, List.of("끝")));
    }

    @Test
    void aSheetLeftHalfReadDoesNotRunIntoTheNext() throws Exception {
        TableFile table =
                new TableFile("하나").row("1").row("2").row("3").sheet("둘").row("끝");

        for (Path file : List.of(table.writeXls(folder.resolve("a.xls")), table.writeXlsx(folder.resolve("a.xlsx")))) {
            try (Grid grid = Grids.open(file)) {
                grid.nextSheet();
                grid.nextRow();
                assertThat(grid.nextSheet()).extracting(Sheet::name).isEqualTo("둘");
                assertThat(grid.nextRow()).isEqualTo(new GridRow(1, List.of("끝")));
                assertThat(grid.nextRow()).isNull();
                assertThat(grid.nextSheet()).isNull();
            }
        }
    }

    @Test
    void protectedWorkbooksAreNamed() throws IOException {
        ByteArrayOutputStream biff = new ByteArrayOutputStream();
        Biff8EncryptionKey.setCurrentUserPassword("비밀");
        try (HSSFWorkbook workbook = new HSSFWorkbook()) {
            workbook.createSheet("하나").createRow(0).createCell(0).setCellValue("1");
            workbook.write(biff);
        } finally {
            Biff8EncryptionKey.setCurrentUserPassword(null);
        }

        assertThat(problemOf(biff.toByteArray())).isEqualTo(Problem.of(ProblemCode.PASSWORD_PROTECTED));
        assertThat(problemOf(compoundDocument("EncryptedPackage")))
                .isEqualTo(Problem.of(ProblemCode.PASSWORD_PROTECTED));
    }

    @Test
    void containersWithoutAWorkbookAreNamed() throws IOException {
        ByteArrayOutputStream zip = new ByteArrayOutputStream();
        try (ZipOutputStream out = new ZipOutputStream(zip)) {
            out.putNextEntry(new ZipEntry("읽어주세요.txt"));
        }

        assertThat(problemOf(zip.toByteArray())).isEqualTo(Problem.of(ProblemCode.NOT_A_TABLE, "ZIP"));
        assertThat(problemOf(compoundDocument("HwpSummaryInformation")))
                .isEqualTo(Problem.of(ProblemCode.NOT_A_TABLE, "OLE2"));
    }

    private static byte[] compoundDocument(String entry) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (POIFSFileSystem container = new POIFSFileSystem()) {
            container.createDocument(new ByteArrayInputStream(new byte[5000]), entry);
            container.writeFilesystem(bytes);
        }
        return bytes.toByteArray();
    }

    @ParameterizedTest
    @ValueSource(ints = {20, 50, 90})
    void workbooksThatWereCutOffAreDamaged(int percent) throws IOException {
        TableFile table = new TableFile("하나");
        for (int i = 0; i < 3000; i++) {
            table.row("작성일자 " + i, i * 7919, "승인번호 " + i * 31);
        }
        byte[] xls = Files.readAllBytes(table.writeXls(folder.resolve("a.xls")));
        byte[] xlsx = Files.readAllBytes(table.writeXlsx(folder.resolve("a.xlsx")));

        assertThat(problemOf(Arrays.copyOf(xls, xls.length * percent / 100)).code())
                .isEqualTo(ProblemCode.DAMAGED);
        assertThat(problemOf(Arrays.copyOf(xlsx, xlsx.length * percent / 100)).code())
                .isEqualTo(ProblemCode.DAMAGED);
    }
}
