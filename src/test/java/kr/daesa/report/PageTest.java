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
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
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
                    .doesNotContain("<script>alert");
        }
        assertThat(Files.readString(out.resolve("clients/K0004/report.html"))).containsOnlyOnce("<script");
        assertThat(scripts(Files.readString(out.resolve("report.html")))).hasSize(Script.values().length);
    }

    @Test
    void aPageRunsItsOwnScriptsAndNoOther() throws Exception {
        SampleReportTest.write(out, Locale.KOREAN);
        for (String page : List.of("report.html", "clients/K0004/report.html")) {
            String html = Files.readString(out.resolve(page));
            StringBuilder allowed = new StringBuilder("script-src");
            for (String script : scripts(html)) {
                byte[] hash = MessageDigest.getInstance("SHA-256").digest(script.getBytes(StandardCharsets.UTF_8));
                allowed.append(" &#39;sha256-")
                        .append(Base64.getEncoder().encodeToString(hash))
                        .append("&#39;");
            }
            assertThat(html).contains("default-src &#39;none&#39;").contains(allowed + "\"");
        }
    }

    @Test
    void aClientsPageCarriesNoLibrary() throws IOException {
        SampleReportTest.write(out, Locale.KOREAN);
        assertThat(Files.size(out.resolve("clients/K0001/report.html"))).isLessThan(100_000);
        assertThat(Files.readString(out.resolve("report.html"))).contains("Licensed to the Apache Software Foundation");
    }

    @Test
    void aChartShowsTheFiguresOfTheTableBesideIt() throws IOException {
        SampleReportTest.write(out, Locale.KOREAN);
        Document page = Jsoup.parse(out.resolve("report.html"));
        Element box = Objects.requireNonNull(page.selectFirst("section[aria-labelledby=outlook] [role=img]"));
        List<String> sums =
                page.select("section[aria-labelledby=outlook] td.money_at_risk").eachText();
        assertThat(box.attr("aria-label"))
                .isEqualTo("2026-11-20부터 " + sums.get(0) + "원, 2026-12-11부터 " + sums.get(1) + "원, 2027-01-26부터 "
                        + sums.get(2) + "원");
        assertThat(box.attr("data-chart"))
                .contains("\"2026-11-20\\nD-0\",\"2026-12-11\\nD-21\",\"2027-01-26\\nD-67\"")
                .contains("\"values\":[8927000,8927000,8927000]", "\"values\":[0,790000,2370000]");
        assertThat(page.select("[role=img]")).hasSize(3).allSatisfy(chart -> assertThat(chart.attr("aria-label"))
                .isNotBlank());
    }

    @Test
    void theCalendarHasTheDaysOfTheLawForThoseTheyBind() throws IOException {
        SampleReportTest.write(out, Locale.KOREAN);
        Document page = Jsoup.parse(out.resolve("report.html"));
        assertThat(page.select("section[aria-labelledby=calendar] tbody tr").stream()
                        .map(Element::text))
                .contains("2027-01-11 52 합계표 11일(전송기한) 4 0 0");
    }

    @Test
    void coverageIsAStripAndASentence() throws IOException {
        SampleReportTest.write(out, Locale.KOREAN);
        Document page = Jsoup.parse(out.resolve("report.html"));
        Element cell = Objects.requireNonNull(
                page.selectFirst("section[aria-labelledby=lanes] td.lane_purchase_tax:has(.failed)"));
        assertThat(cell.text()).isEqualTo("실패 2026-10-01 ~ 2026-11-19");
        // July to September, what failed, what is to come.
        assertThat(cell.select(".days i").eachAttr("style")).containsExactly("flex:92", "flex:50", "flex:42");
        assertThat(cell.select(".days").attr("aria-hidden")).isEqualTo("true");
    }

    /** In its markup and its styles; the library names addresses of its makers. */
    private static void asksNobody(String html) {
        Document page = Jsoup.parse(html);
        page.select("script").remove();
        assertThat(page.outerHtml())
                .doesNotContain("http://", "https://", " src=", "<link", " th:", "<th:", "page:", "@import", "url(");
    }

    private static List<String> scripts(String html) {
        return Jsoup.parse(html).select("script").stream().map(Element::data).toList();
    }

    @Test
    void theFirmsPageSaysWhatTheMoneyBecomes() throws IOException {
        SampleReportTest.write(out, Locale.KOREAN);
        assertThat(Files.readString(out.resolve("report.html")))
                .contains("오늘 걸린 금액(원)", "2026-12-11부터, 아무것도 하지 않으면")
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
                new PageCell(List.of(bad), bad, "", "", null),
                new PageCell(List.of(bad, bad), bad, bad, "", null),
                new PageCell(List.of(bad), bad, "", bad, new Strip(List.of(), List.of(new Strip.Part(bad, 1)))))) {
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
                    .satisfies(PageTest::asksNobody);
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
        var rows = IntStream.rangeClosed(1, 1_400).boxed().toList();
        var table = new Table<>("ranking", List.of(column), rows, Set.of("errors"));
        Path file = out.resolve("long.html");
        var page = new PageModel("제목", "기준일", "", Map.of(), Map.of(), List.of(table), Map.of(), "report.xlsx");
        new Pages(Samples.STATUTES).write(file, page, Texts.of(Locale.KOREAN));
        assertThat(Files.readString(file))
                .contains("처음 1,200행만 보입니다. 나머지 200행은 report.xlsx에 있습니다.", ">1,200<", ">980,700<")
                .doesNotContain(">1,201<");
    }
}
