package kr.daesa.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDateTime;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import java.util.zip.ZipFile;
import org.dhatim.fastexcel.reader.Cell;
import org.dhatim.fastexcel.reader.CellType;
import org.dhatim.fastexcel.reader.ReadableWorkbook;
import org.dhatim.fastexcel.reader.Row;
import org.dhatim.fastexcel.reader.Sheet;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class WorkbookTest {

    private static final int TOTALS = 1;
    private static final int HEADING = 2;
    private static final int FIRST = 3;

    @TempDir
    Path out;

    @Test
    void aClientsWorkbookHasASheetAQuestion() throws IOException {
        SampleReportTest.write(out, Locale.KOREAN);
        try (ReadableWorkbook workbook = open("clients/K0001/report.xlsx")) {
            assertThat(workbook.getSheets().map(Sheet::getName))
                    .containsExactly(
                            "할 일", "참고", "합계표 총괄", "합계표 거래처별", "수집 범위", "판단 못 한 것", "읽지 못한 행", "행수 대조", "보류·해소");
        }
        try (ReadableWorkbook workbook = open("report.xlsx")) {
            assertThat(workbook.getSheets().map(Sheet::getName))
                    .containsExactly("수임처 순위", "걸린 금액의 앞날", "기한 달력", "기한", "어젯밤 이후", "수집 한눈에", "수집 문제", "판단 못 한 것");
        }
    }

    @Test
    void theWorkListIsTypedAndInOrderOfUrgency() throws IOException {
        SampleReportTest.write(out, Locale.KOREAN);
        List<Row> rows = rows("clients/K0001/report.xlsx", "할 일");
        int due = column(rows, "기한");
        int penalty = column(rows, "가산세");
        int approval = column(rows, "승인번호");
        int party = column(rows, "거래처 등록번호");
        assertThat(rows.subList(FIRST, rows.size()).stream().map(row -> row.getCellText(column(rows, "내용"))))
                .containsExactly("미발급", "미전송", "이중발급", "금액 불일치", "수집 실패", "매입세액 불공제", "장부 누락");
        Row first = rows.get(FIRST);
        assertThat(first.getCellAsDate(due)).contains(LocalDateTime.of(2027, 1, 25, 0, 0));
        assertThat(first.getCellAsNumber(penalty)).contains(new BigDecimal(395_000));
        assertThat(first.getCellText(approval)).isEqualTo("202610304100009600000002");
        assertThat(first.getCellText(party)).isEqualTo("120-88-00767");
        assertThat(rows.get(TOTALS).getCell(penalty).getFormula())
                .startsWith("SUBTOTAL(9,")
                .endsWith("1048576)");
    }

    @Test
    void aFormulaComesWithWhatItComesTo() throws IOException {
        SampleReportTest.write(out, Locale.KOREAN);
        List<Row> rows = rows("report.xlsx", "수임처 순위");
        for (String name : List.of("걸린 금액", "가산세 합계", "오류", "해소")) {
            int column = column(rows, name);
            BigDecimal sum = rows.subList(FIRST, rows.size()).stream()
                    .map(row -> row.getCellAsNumber(column).orElseThrow())
                    .reduce(BigDecimal.ZERO, BigDecimal::add);
            assertThat(sum).isPositive();
            assertThat(rows.get(TOTALS).getCell(column).getRawValue()).as(name).isEqualTo(sum.toPlainString());
        }
    }

    @Test
    void waivedFindingsStandApart() throws IOException {
        SampleReportTest.write(out, Locale.KOREAN);
        List<Row> rows = rows("clients/K0001/report.xlsx", "보류·해소");
        assertThat(rows).hasSize(FIRST);
        assertThat(rows.get(rows.size() - 1).getCellText(column(rows, "상태"))).isEqualTo("보류");
        assertThat(rows.get(rows.size() - 1).getCellText(column(rows, "보류 사유"))).isEqualTo("세무서에 확인 중");
        assertThat(rows.get(rows.size() - 1).getCellText(column(rows, "보류 담당자")))
                .isEqualTo("김세무");
    }

    @Test
    void theRankingPutsMostMoneyFirst() throws IOException {
        SampleReportTest.write(out, Locale.KOREAN);
        List<Row> rows = rows("report.xlsx", "수임처 순위");
        int risk = column(rows, "걸린 금액");
        List<BigDecimal> amounts = rows.subList(FIRST, rows.size()).stream()
                .map(row -> row.getCellAsNumber(risk).orElseThrow())
                .toList();
        assertThat(amounts).hasSize(5).isSortedAccordingTo(Comparator.reverseOrder());
        // The penalties, and the input tax that can no longer be deducted.
        assertThat(amounts.get(0)).isEqualTo(new BigDecimal(513_500 + 3_950_000));
    }

    @Test
    void aClientThatFailedIsNamedAmongWhatCouldNotBeJudged() throws IOException {
        SampleReportTest.write(out, Locale.ENGLISH);
        List<Row> rows = rows("report.xlsx", "Not judged");
        assertThat(rows.stream().map(row -> row.getCellText(0) + " " + row.getCellText(2)))
                .contains("K0003 The reconciliation broke off: 장부를 다시 읽지 못했습니다");
    }

    @Test
    void anEmptyTableSaysSo() throws IOException {
        SampleReportTest.write(out, Locale.KOREAN);
        List<Row> rows = rows("clients/K0002/report.xlsx", "할 일");
        assertThat(rows.get(rows.size() - 1).getCellText(0)).isEqualTo("지금 할 일이 없습니다.");
    }

    @Test
    void aTextLongerThanACellIsCutAndAFormulaStaysAText() throws IOException {
        Path file = out.resolve("long.xlsx");
        var column = new Column<String>("message", Column.Shape.PROSE, text -> text);
        var table = new Table<>("work", List.of(column), List.of("가".repeat(40_000), "=1+1", "\u0000\u001b끝"));
        Workbooks.write(file, Samples.BUSINESS_DATE, List.of(table), Texts.of(Locale.KOREAN));
        List<Row> rows = rows("long.xlsx", "할 일");
        assertThat(rows.get(rows.size() - 3).getCellText(0)).hasSize(32_767).endsWith("…");
        Cell formula = rows.get(rows.size() - 2).getCell(0);
        assertThat(formula.getText()).isEqualTo("=1+1");
        assertThat(formula.getFormula()).isNull();
        assertThat(rows.get(rows.size() - 1).getCellText(0)).endsWith("끝");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"=cmd|' /C calc'!A0", "+82 10 1234 5678", "-(주)한강", "@SUM(A1)", "\t=1", "\r=1", "＝1", "\"=1"})
    void aTextIsNeverAFormula(String text) throws IOException {
        var column = new Column<String>("message", Column.Shape.PROSE, row -> row);
        var table = new Table<>("work", List.of(column), List.of(text));
        Workbooks.write(out.resolve("text.xlsx"), Samples.BUSINESS_DATE, List.of(table), Texts.of(Locale.KOREAN));
        List<Row> rows = rows("text.xlsx", "할 일");
        Cell cell = rows.get(rows.size() - 1).getCell(0);
        assertThat(cell.getType()).isEqualTo(CellType.STRING);
        assertThat(cell.getFormula()).isNull();
        assertThat(cell.getText()).isEqualToIgnoringWhitespace(text);
    }

    @Test
    void theHeadingIsFrozenAndFiltered() throws IOException {
        SampleReportTest.write(out, Locale.KOREAN);
        try (ZipFile zip = new ZipFile(out.resolve("report.xlsx").toFile());
                InputStream sheet = zip.getInputStream(zip.getEntry("xl/worksheets/sheet1.xml"))) {
            String xml = new String(sheet.readAllBytes(), StandardCharsets.UTF_8);
            assertThat(xml).contains("ySplit=\"3\"", "<autoFilter ref=\"A3:P8\">");
        }
    }

    @Test
    void theFileNamesTheBusinessDateAndNotTheClock() throws IOException {
        SampleReportTest.write(out, Locale.KOREAN);
        try (ZipFile zip = new ZipFile(out.resolve("report.xlsx").toFile());
                InputStream core = zip.getInputStream(zip.getEntry("docProps/core.xml"))) {
            String xml = new String(core.readAllBytes(), StandardCharsets.UTF_8);
            assertThat(xml).contains(">2026-11-20T00:00:00Z</dcterms:created>");
        }
        try (Stream<Path> files = Files.walk(out)) {
            assertThat(files.map(Path::toString)).noneMatch(name -> name.endsWith(".part"));
        }
    }

    private ReadableWorkbook open(String name) throws IOException {
        return new ReadableWorkbook(Files.newInputStream(out.resolve(name)));
    }

    private List<Row> rows(String name, String sheet) throws IOException {
        try (ReadableWorkbook workbook = open(name)) {
            return workbook.findSheet(sheet).orElseThrow().read();
        }
    }

    /** Rows without cells are absent when read, so the heading is looked for. */
    private static int column(List<Row> rows, String heading) {
        for (Row row : rows) {
            if (row.getRowNum() == HEADING + 1) {
                return StreamSupport.stream(row.spliterator(), false)
                        .filter(cell -> cell != null && heading.equals(cell.getText()))
                        .findFirst()
                        .orElseThrow()
                        .getColumnIndex();
            }
        }
        throw new AssertionError("no heading");
    }
}
