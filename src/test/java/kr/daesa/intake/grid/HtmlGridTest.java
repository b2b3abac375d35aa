package kr.daesa.intake.grid;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import kr.daesa.model.Problem;
import kr.daesa.model.ProblemCode;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class HtmlGridTest {

    @TempDir
    private Path folder;

    private List<List<String>> rows(String html, String charset) throws Exception {
        Path file = Files.write(folder.resolve("a.xls"), html.getBytes(Charset.forName(charset)));
        List<List<String>> rows = new ArrayList<>();
        try (Grid grid = Grids.open(file)) {
            assertThat(grid.nextSheet()).isEqualTo(new Sheet("", false, false));
            for (GridRow row = grid.nextRow(); row != null; row = grid.nextRow()) {
                assertThat(row.number()).isEqualTo(rows.size() + 1);
                rows.add(row.cells());
            }
            assertThat(grid.nextSheet()).isNull();
        }
        return rows;
    }

    @ParameterizedTest
    @ValueSource(strings = {"UTF-8", "x-windows-949"})
    void aTableUnderTheNameOfAWorkbookIsReadInAnyCharset(String charset) throws Exception {
        String html = """
                <html><head><meta charset="euc-kr"><style>td {mso-number-format:"@"}</style></head><body>
                <table><tr><td colspan=3>뷁 목록</td></tr></table>
                <table border="1">
                  <thead><tr><th>작성<br>일자</th><th>거래처 &amp; 상호</th><th>금액</th></tr></thead>
                  <tbody><tr><td>2026-11-07<td>&nbsp;나래<td align=right>1,000
                  <tr><td>2026-11-08</td><td></td><td>-2,000</td></tr></tbody>
                </table></body></html>
                """;

        assertThat(rows(html, charset))
                .containsExactly(
                        List.of("뷁 목록", "", ""),
                        List.of("작성 일자", "거래처 & 상호", "금액"),
                        List.of("2026-11-07", "나래", "1,000"),
                        List.of("2026-11-08", "", "-2,000"));
    }

    @Test
    void mergedCellsLeaveBlanksToTheRightAndBelow() throws Exception {
        assertThat(rows("""
                        <table><tr><th rowspan="2">작성일자</th><th colspan="2">공급자</th><th rowspan="2">금액</th></tr>
                        <tr><th>등록번호</th><th>상호</th></tr><tr><td>1</td><td>2</td><td>3</td><td>4</td></tr></table>
                        """, "UTF-8"))
                .containsExactly(
                        List.of("작성일자", "공급자", "", "금액"), List.of("", "등록번호", "상호", ""), List.of("1", "2", "3", "4"));
    }

    @Test
    void aTableInALayoutIsReadOnce() throws Exception {
        assertThat(rows(
                        "<table><tr><td>메뉴</td><td><table><tr><td>a</td><td>b</td><td>c</td></tr></table></td><td></td></tr></table>",
                        "UTF-8"))
                .containsExactly(List.of("a", "b", "c"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "<html><body>세션정보가 존재하지 않습니다.</body></html>",
                "<!DOCTYPE html><script>location.href='blockPage.html?msg=stop'</script>",
                "<html><table><tr><td>점검 중입니다</td></tr><tr><td>00:00</td><td>06:00</td></tr></table></html>",
            })
    void aPageWithoutAListIsAWebPage(String html) throws IOException {
        Path file = Files.writeString(folder.resolve("a.xls"), html);

        assertThatExceptionOfType(UnreadableFileException.class)
                .isThrownBy(() -> Grids.open(file))
                .satisfies(e -> assertThat(e.problem()).isEqualTo(Problem.of(ProblemCode.WEB_PAGE)));
    }

    /** Neither would any reader run them; the file is opened without a base to fetch from. */
    @Test
    void whatIsToBeRunOrFetchedIsText() throws Exception {
        assertThat(rows("""
                        <table><tr><td>=cmd|'/c calc'!A1</td><td><script>alert(1)</script>x</td>
                        <td><img src="http://127.0.0.1:9/a.png" onerror="x()">y</td></tr></table>
                        """, "UTF-8")).containsExactly(List.of("=cmd|'/c calc'!A1", "x", "y"));
    }

    @Test
    void spansThatNoTableHasAreNotBelieved() throws Exception {
        assertThat(rows(
                        "<table><tr><td colspan=999999>a</td></tr><tr><td colspan='-3' rowspan=x>b</td><td>c</td><td>d</td></tr></table>",
                        "UTF-8"))
                .satisfies(rows -> assertThat(rows.get(0)).hasSize(1_000))
                .satisfies(rows -> assertThat(rows.get(1)).containsExactly("b", "c", "d"));
    }
}
