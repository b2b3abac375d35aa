package kr.daesa.intake.grid;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import kr.daesa.model.Problem;
import kr.daesa.model.ProblemCode;
import kr.daesa.testing.LongFile;
import kr.daesa.testing.WorkbookLines;
import kr.daesa.testing.WorkbookParts;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What the standard allows in a workbook and programs write, part by part. */
class OoxmlGridTest {

    @TempDir
    private Path folder;

    private List<String> lines(WorkbookParts workbook) throws IOException, UnreadableFileException {
        return WorkbookLines.ofProgram(workbook.write(folder.resolve("a.xlsx")));
    }

    /** The cells of a workbook that has one row. */
    private String cells(WorkbookParts workbook) throws IOException, UnreadableFileException {
        List<String> lines = lines(workbook);
        assertThat(lines).hasSize(2).first().isEqualTo("하나");
        return lines.get(1).substring(2);
    }

    private String cells(String cells) throws IOException, UnreadableFileException {
        return cells(WorkbookParts.ofRows("<row r='1'>" + cells + "</row>"));
    }

    private Problem problem(WorkbookParts workbook, String... before) throws IOException {
        Path file = workbook.write(folder.resolve("a.xlsx"));
        List<String> lines = new ArrayList<>();
        UnreadableFileException e =
                catchThrowableOfType(UnreadableFileException.class, () -> WorkbookLines.ofProgram(file, lines::add));
        assertThat(e).as("the file was read").isNotNull();
        assertThat(lines).containsExactly(before);
        return e.problem();
    }

    private static Problem damaged(String said) {
        return Problem.of(ProblemCode.DAMAGED, said);
    }

    @Test
    void sharedTextsAreReadWithTheirRunsAndWithoutTheirPronunciation() throws Exception {
        WorkbookParts workbook = WorkbookParts.ofRows(
                        "<row r='1'><c r='A1' t='s'><v>1</v></c><c r='B1' t='s'><v>0</v></c>"
                                + "<c r='C1' t='s'><v>2</v></c><c r='D1' t='s'><v>1</v></c><c r='E1' t='s'/></row>")
                .shared("<si><t xml:space='preserve"
                        + "'> 앞 </t></si><si><r><rPr><b/></rPr><t>굵</t></r><r><t>게</t></r>"
                        + "<rPh sb='0' eb='1'><t>ㄱ</t></rPh><phoneticPr fontId='1'/></si><si/>");

        assertThat(cells(workbook)).isEqualTo("[굵게,  앞 , , 굵게, ]");
    }

    @Test
    void textsInTheCellAreReadAsSharedOnesAre() throws Exception {
        assertThat(cells("<c r='A1' t='inlineStr'><is>\n <t>글</t>\n</is></c>"
                        + "<c r='B1' t='inlineStr'><is><r><t>가</t></r><r><t>나</t></r><rPh sb='0' eb='1'><t>ㄱ</t></rPh></is></c>"
                        + "<c r='C1' t='str'><f>\"a\"</f><v>a&amp;b &#44032;<![CDATA[<c>]]>d<!-- e --></v></c>"))
                .isEqualTo("[글, 가나, a&b 가<c>d]");
    }

    @Test
    void charactersThatXmlHasNoRoomForAreThemselves() throws Exception {
        assertThat(cells(WorkbookParts.ofRows("<row r='1'><c t='s'><v>0</v></c><c t='str'><v>_x0041_</v></c></row>")
                        .shared("<si><t>공급_x000D_\n가액 _x005F_x0041_ _x41_</t></si>")))
                .isEqualTo("[공급\r\n가액 _x0041_ _x41_, A]");
    }

    @ParameterizedTest
    @CsvSource({
        "1000, 1000",
        "0, 0",
        "-0, 0",
        "007, 7",
        "1E3, 1000",
        "-1.50E-3, -0.0015",
        "1233.9999999, 1233.9999999",
        "1E+21, 1000000000000000000000",
        "1E+999999999, 1E+999999999",
        "INF, INF"
    })
    void aNumberIsWrittenOut(String stated, String read) throws Exception {
        assertThat(cells("<c r='A1'><v>" + stated + "</v></c>")).isEqualTo("[" + read + "]");
    }

    @Test
    void otherKindsOfCellsAreAsTheyStandThere() throws Exception {
        assertThat(cells("<c t='b'><v>1</v></c><c t='e'><v>#DIV/0!</v></c><c t='d'><v>2026-09-25T00:00:00</v></c>"
                        + "<c t='n' s='3'><v>46290</v></c><c s='1'/><c t='str'/>"))
                .isEqualTo("[1, #DIV/0!, 2026-09-25T00:00:00, 46290, , ]");
    }

    @Test
    void aFormulaThatWasComputedIsItsValue() throws Exception {
        assertThat(cells("<c><f>A2*2</f><v>4</v></c><c t='str'><f>IF(A2,\"\",\"\")</f><v></v></c>"
                        + "<c t='e'><f>1/0</f><v>#DIV/0!</v></c>"))
                .isEqualTo("[4, , #DIV/0!]");
    }

    /** Some programs leave the number out, others write an empty one. */
    @Test
    void aFormulaThatWasNotIsItsText() throws Exception {
        assertThat(cells("<c><f>A2*2</f></c><c><f>A2&amp;A3</f><v></v></c><c><f t='shared' si='0'/></c>"))
                .isEqualTo("[=A2*2, =A2&A3, =]");
    }

    @Test
    void rowsAndCellsThatDoNotSayWhereTheyAreFollowTheOnesBefore() throws Exception {
        assertThat(lines(WorkbookParts.ofRows("<row><c><v>1</v></c><c><v>2</v></c></row>"
                        + "<row><c r='C2'><v>3</v></c><c><v>4</v></c></row><row r='9'/><row><c><v>5</v></c></row>"
                        + "<row r='20'><c r='B20'><v>6</v></c><c r='A20'><v>7</v></c></row>")))
                .containsExactly("하나", "1 [1, 2]", "2 [, , 3, 4]", "9 []", "10 [5]", "20 [7, 6]");
    }

    @Test
    void theStrictEditionAndAbsoluteNamesAreReadAsWell() throws Exception {
        WorkbookParts workbook = WorkbookParts.ofRows("<row r='1'><c r='A1' t='s'><v>0</v></c></row>")
                .shared("<si><t>글</t></si>")
                .replace(WorkbookParts.RELATIONSHIPS, "Target='", "Target='/xl/");
        for (String part : List.of(WorkbookParts.WORKBOOK, WorkbookParts.RELATIONSHIPS)) {
            workbook.replace(
                    part, WorkbookParts.TRANSITIONAL, "http://purl.oclc.org/ooxml/officeDocument/relationships");
        }
        workbook.replace(WorkbookParts.WORKBOOK, "<sheets>", "<workbookPr date1904='true'/><sheets>");

        assertThat(lines(workbook)).containsExactly("하나 from 1904", "1 [글]");
    }

    @Test
    void prefixesAndTheCaseOfNamesDoNotMatter() throws Exception {
        WorkbookParts workbook = WorkbookParts.ofRows("")
                .with(
                        WorkbookParts.SHEET,
                        "<x:worksheet xmlns:x='urn:a'><x:sheetData><x:row r='1'><x:c r='b1' t='s'><x:v>0</x:v></x:c>"
                                + "<x:extLst><x:ext><x:v>9</x:v></x:ext></x:extLst></x:row></x:sheetData></x:worksheet>")
                .shared("<si><t>글</t></si>")
                .rename(WorkbookParts.SHARED, "xl/SharedStrings.xml");

        assertThat(cells(workbook)).isEqualTo("[, 글]");
    }

    @ParameterizedTest
    @ValueSource(strings = {"UTF-8", "UTF-16", "EUC-KR"})
    void aPartMayBeInAnyEncodingThatItDeclares(String charset) throws Exception {
        String text = "<?xml version='1.0' encoding='" + charset + "'?>"
                + WorkbookParts.sheet("<row r='1'><c t='str'><v>가</v></c></row>");
        WorkbookParts workbook =
                WorkbookParts.ofRows("").with(WorkbookParts.SHEET, text.getBytes(Charset.forName(charset)));

        assertThat(cells(workbook)).isEqualTo("[가]");
        assertThat(cells(WorkbookParts.ofRows("")
                        .with(
                                WorkbookParts.SHEET,
                                "\uFEFF" + WorkbookParts.sheet("<row r='1'><c t='str'><v>가</v></c></row>"))))
                .isEqualTo("[가]");
    }

    @Test
    void sheetsComeInTheOrderOfTheWorkbookHiddenOnesAndChartsToo() throws Exception {
        WorkbookParts workbook = WorkbookParts.ofRows("<row r='1'><c><v>1</v></c></row>")
                .replace(
                        WorkbookParts.WORKBOOK,
                        "<sheets>",
                        "<sheets><sheet name='둘' state='hidden' r:id='rId3'/><sheet name='그림' r:id='rId4'/>")
                .replace(
                        WorkbookParts.RELATIONSHIPS,
                        "</Relationships>",
                        "<Relationship Id='rId3' Target='worksheets/sheet2.xml'/>"
                                + "<Relationship Id='rId4' Target='chartsheets/sheet1.xml'/></Relationships>")
                .with("xl/worksheets/sheet2.xml", WorkbookParts.sheet("<row r='3'><c><v>2</v></c></row>"))
                .with("xl/chartsheets/sheet1.xml", "<chartsheet><drawing/></chartsheet>");

        assertThat(lines(workbook)).containsExactly("둘", "3 [2]", "그림", "하나", "1 [1]");
    }

    @Test
    void whatStandsBeforeTheDamageIsRead() throws IOException {
        String rows = "<row r='1'><c><v>1</v></c></row><row r='2'><c><v>2</v>";
        String sheet = WorkbookParts.sheet(rows);
        Problem problem = problem(
                WorkbookParts.ofRows("")
                        .with(WorkbookParts.SHEET, sheet.substring(0, sheet.indexOf(rows) + rows.length())),
                "하나",
                "1 [1]");

        assertThat(problem.code()).isEqualTo(ProblemCode.DAMAGED);
        assertThat(problem.args().get(0)).startsWith("Unexpected End-of-input").doesNotContain("com.fasterxml");
    }

    @Test
    void aTextThatIsNotThereIsDamageAndNoBlank() throws IOException {
        String rows = "<row r='1'><c t='s'><v>1</v></c></row>";

        assertThat(problem(WorkbookParts.ofRows(rows).shared("<si><t>글</t></si>"), "하나"))
                .isEqualTo(damaged("a cell asks for the shared text 1 of 1"));
        assertThat(problem(WorkbookParts.ofRows(rows).without(WorkbookParts.SHARED)))
                .isEqualTo(damaged("xl/sharedStrings.xml is missing"));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "<c r='12'><v>1</v></c>|'12' is no cell of a sheet",
                "<c r=''><v>1</v></c>|'' is no cell of a sheet",
                "<c r='XFE1'><v>1</v></c>|'XFE1' is no cell of a sheet",
                "<c r='ZZZZZZZZZZ1'><v>1</v></c>|'ZZZZZZZZZZ1' is no cell of a sheet",
                "<c t='z'><v>1</v></c>|a cell of the unknown kind 'z'",
            },
            quoteCharacter = '"')
    void whatNoSheetCanHoldIsDamage(String cell, String said) throws IOException {
        assertThat(problem(WorkbookParts.ofRows("<row r='1'>" + cell + "</row>"), "하나"))
                .isEqualTo(damaged(said));
    }

    @Test
    void partsThatAreMissingAreNamed() throws IOException {
        assertThat(problem(WorkbookParts.ofRows("").without(WorkbookParts.SHEET)))
                .isEqualTo(damaged(WorkbookParts.SHEET + " is missing"));
        assertThat(problem(WorkbookParts.ofRows("").replace(WorkbookParts.RELATIONSHIPS, "rId1", "rId7")))
                .isEqualTo(damaged("the sheet '하나' has no part"));
    }

    @Test
    void nothingOutsideOfTheFileIsRead() throws IOException {
        Path secret = Files.writeString(folder.resolve("비밀"), "secret", StandardCharsets.UTF_8);
        String sheet = "<!DOCTYPE worksheet [<!ENTITY x SYSTEM '" + secret.toUri() + "'>]>"
                + WorkbookParts.sheet("<row r='1'><c t='str'><v>&x;</v></c></row>");

        Problem problem = problem(WorkbookParts.ofRows("").with(WorkbookParts.SHEET, sheet), "하나");

        assertThat(problem.code()).isEqualTo(ProblemCode.DAMAGED);
        assertThat(problem.args().get(0)).contains("&x;").doesNotContain("secret");
    }

    @Test
    void sharedTextsThatUnpackToFarMoreThanTheyAreAreRefused() throws IOException {
        WorkbookParts workbook = WorkbookParts.ofRows("").shared("<si><t>" + " ".repeat(20 << 20) + "</t></si>");

        assertThat(problem(workbook).code()).isEqualTo(ProblemCode.ARCHIVE_LIMIT);
    }

    @ParameterizedTest
    @EnumSource(names = {"HOMETAX_XLSX", "SMART_A", "ECOUNT_PROGRESS", "ECOUNT_SALES"})
    void aLibraryReadsTheSameOfEveryFormat(LongFile format) throws Exception {
        Path file = format.write(folder, 300);

        assertThat(WorkbookLines.ofProgram(file)).hasSizeGreaterThan(300).isEqualTo(WorkbookLines.ofLibrary(file));
    }

    static List<Path> samples() throws IOException {
        try (Stream<Path> files = Files.walk(Path.of("input-samples"))) {
            return files.filter(file -> file.toString().endsWith(".xlsx")).collect(Collectors.toList());
        }
    }

    @ParameterizedTest
    @MethodSource("samples")
    void aLibraryReadsTheSameOfEverySample(Path file) throws Exception {
        assertThat(WorkbookLines.ofProgram(file)).isEqualTo(WorkbookLines.ofLibrary(file));
    }
}
