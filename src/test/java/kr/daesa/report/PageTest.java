package kr.daesa.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.util.Base64;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class PageTest {

    @TempDir
    Path out;

    @Test
    void aNameIsNeverMarkup() throws IOException {
        SampleReportTest.write(out, Locale.KOREAN);
        for (String page : List.of("report.html", "clients/K0004/report.html")) {
            assertThat(Files.readString(out.resolve(page)))
                    .contains("&lt;script&gt;alert(&#39;가&#39;)&lt;/script&gt;")
                    .doesNotContain("<script>alert")
                    .containsOnlyOnce("<script");
        }
    }

    @Test
    void aPageRunsItsOwnScriptAndNoOther() throws Exception {
        SampleReportTest.write(out, Locale.KOREAN);
        for (String page : List.of("report.html", "clients/K0004/report.html")) {
            String html = Files.readString(out.resolve(page));
            String script = html.substring(html.indexOf("<script>") + "<script>".length(), html.indexOf("</script>"));
            byte[] hash = MessageDigest.getInstance("SHA-256").digest(script.getBytes(StandardCharsets.UTF_8));
            assertThat(html)
                    .contains("default-src &#39;none&#39;")
                    .contains("script-src &#39;sha256-" + Base64.getEncoder().encodeToString(hash) + "&#39;\"");
        }
    }

    @Test
    void theFirmsPageSaysWhatTheMoneyBecomes() throws IOException {
        SampleReportTest.write(out, Locale.KOREAN);
        assertThat(Files.readString(out.resolve("report.html")))
                .contains("오늘 걸린 금액(원)", "2026-12-11부터)", "<meter max=")
                .contains("매입 세금계산서 없음");
        assertThat(Files.readString(out.resolve("clients/K0001/report.html")))
                .contains("2027-01-26부터 790,000원", "<span>없음</span>");
    }

    @Test
    void theTemplateKnowsNoUnescapedText() throws IOException {
        try (InputStream template = Objects.requireNonNull(Pages.class.getResourceAsStream("page.html"))) {
            String text = new String(template.readAllBytes(), StandardCharsets.UTF_8);
            assertThat(text).contains("th:text").doesNotContain("utext", "[(", "[[", "th:inline");
        }
    }

    @Test
    void nothingThatACellHoldsIsMarkup() {
        String bad = "\"><script>'&";
        StringBuilder out = new StringBuilder();
        for (PageCell cell : List.of(
                new PageCell(List.of(bad), bad, "", null),
                new PageCell(List.of(bad, bad), bad, "", null),
                new PageCell(List.of(bad), bad, bad, new Bar(1, 2)))) {
            cell.writeHead(out);
            cell.write(out);
        }
        String good = "&quot;&gt;&lt;script&gt;&#39;&amp;";
        assertThat(out.toString())
                .doesNotContain("<script", bad)
                .contains("<td class=\"" + good + "\">" + good + "</td>")
                .contains("<span>" + good + "</span><span>" + good + "</span></td>")
                .contains("<a href=\"" + good + "\">" + good + "</a>");
    }

    @Test
    void aPageStandsAloneAndNamesItsLanguage() throws IOException {
        SampleReportTest.write(out.resolve("ko"), Locale.KOREAN);
        SampleReportTest.write(out.resolve("en"), Locale.ENGLISH);
        assertThat(Files.readString(out.resolve("ko/report.html")))
                .contains("<html lang=\"ko\">", "2026-06-08", "세무 자문이 아닙니다");
        for (String page : List.of("en/report.html", "en/clients/K0001/report.html")) {
            assertThat(Files.readString(out.resolve(page)))
                    .startsWith("<!DOCTYPE html>")
                    .contains("<html lang=\"en\">", "<meta charset=\"UTF-8\">", "2026-06-08", "not tax advice")
                    .contains("<caption>", "scope=\"col\"", "scope=\"row\"")
                    .doesNotContain("http://", "https://", " src=", "<link", " th:", "<th:", "@import", "url(");
        }
    }

    @Test
    void theFirmsPageLeadsToEveryClientsPage() throws IOException {
        SampleReportTest.write(out, Locale.KOREAN);
        String page = Files.readString(out.resolve("report.html"));
        for (String id : List.of("K0001", "K0002", "K0003", "K0004")) {
            assertThat(page).contains("href=\"clients/" + id + "/report.html\"");
            assertThat(out.resolve("clients/" + id + "/report.html")).exists();
        }
        assertThat(page).doesNotContain("clients/_firm");
    }

    @Test
    void aLinkIsEncoded() {
        assertThat(Link.toClient("한 빛/\"1").href()).isEqualTo("clients/%ED%95%9C%20%EB%B9%9B%2F%221/report.html");
    }

    @Test
    void aClientThatFailedSaysWhy() throws IOException {
        SampleReportTest.write(out, Locale.KOREAN);
        assertThat(Files.readString(out.resolve("clients/K0003/report.html")))
                .contains("role=\"alert\"", "이 수임처는 대사를 끝내지 못했습니다: 장부를 다시 읽지 못했습니다");
        assertThat(Files.readString(out.resolve("clients/K0001/report.html"))).doesNotContain("role=\"alert\"");
    }

    @Test
    void aLongTableSaysWhatItLeavesOutAndTotalsAllOfIt() throws IOException {
        var column = new Column<Integer>("errors", Column.Shape.COUNT, number -> number);
        var rows = IntStream.rangeClosed(1, 1_200).boxed().toList();
        var table = new Table<>("ranking", List.of(column), rows, Set.of("errors"));
        Path file = out.resolve("long.html");
        var page = new PageModel("제목", "기준일", "", Map.of(), List.of(table), "report.xlsx");
        new Pages(Samples.STATUTES).write(file, page, Texts.of(Locale.KOREAN));
        assertThat(Files.readString(file))
                .contains("처음 1,000행만 보입니다. 나머지 200행은 report.xlsx에 있습니다.", ">1,000<", ">720,600<")
                .doesNotContain(">1,001<");
    }
}
