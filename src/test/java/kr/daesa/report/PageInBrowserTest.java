package kr.daesa.report;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.deque.html.axecore.playwright.AxeBuilder;
import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.BrowserType;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Playwright;
import com.microsoft.playwright.options.Media;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import kr.daesa.model.ClientReport;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The pages in a real browser: no serious finding of axe, search and sorting by keyboard, no network. */
class PageInBrowserTest {

    @TempDir
    static Path out;

    private static Playwright playwright;
    private static Browser browser;

    @BeforeAll
    static void open() throws IOException {
        Path chromium = Stream.of("/usr/bin/chromium", "/usr/bin/chromium-browser", "/usr/bin/google-chrome")
                .map(Path::of)
                .filter(Files::isExecutable)
                .findFirst()
                .orElse(null);
        // A build that counts must not skip this.
        assumeTrue(chromium != null || "true".equals(System.getenv("CI")), "no Chromium is installed");
        assertThat(chromium).as("Chromium, which this test needs in CI").isNotNull();
        for (Locale language : List.of(Locale.KOREAN, Locale.ENGLISH)) {
            SampleReportTest.write(out.resolve(language.getLanguage()), language);
        }
        playwright = Playwright.create(
                new Playwright.CreateOptions().setEnv(Map.of("PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD", "1")));
        browser = playwright
                .chromium()
                .launch(new BrowserType.LaunchOptions()
                        .setExecutablePath(chromium)
                        .setArgs(List.of("--no-sandbox", "--disable-background-networking")));
    }

    @AfterAll
    static void close() {
        if (playwright != null) {
            playwright.close();
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "ko/report.html",
                "en/report.html",
                "ko/clients/K0001/report.html",
                "en/clients/K0001/report.html",
                "ko/clients/K0003/report.html"
            })
    void axeFindsNothingSerious(String file) {
        assertThat(serious(out.resolve(file))).isEmpty();
    }

    private static List<String> serious(Path file) {
        // The policy of the page would keep axe out as well.
        try (BrowserContext context = browser.newContext(new Browser.NewContextOptions().setBypassCSP(true))) {
            Page page = context.newPage();
            page.navigate(file.toUri().toString());
            return new AxeBuilder(page)
                    .analyze().getViolations().stream()
                            .filter(rule -> List.of("serious", "critical").contains(rule.getImpact()))
                            .map(rule ->
                                    rule.getId() + ": " + rule.getNodes().get(0).getHtml())
                            .toList();
        }
    }

    @Test
    void aTableIsSearchedAndSortedByKeyboard() {
        try (BrowserContext context = browser.newContext()) {
            List<String> errors = new ArrayList<>();
            Page page = context.newPage();
            page.onPageError(errors::add);
            page.onConsoleMessage(message -> {
                if (message.type().equals("error")) {
                    errors.add(message.text());
                }
            });
            page.navigate(out.resolve("ko/report.html").toUri().toString());
            String ranking = "section[aria-labelledby=ranking] ";
            int all = page.locator(ranking + "tbody tr:visible").count();
            assertThat(all).isGreaterThan(1);

            page.locator(ranking + "input").focus();
            page.keyboard().type("K0003");
            assertThat(page.locator(ranking + "tbody tr:visible").count()).isEqualTo(1);
            assertThat(page.locator(ranking + "[aria-live]").textContent()).isEqualTo("1 / " + all);
            page.keyboard().press("Escape");
            assertThat(page.locator(ranking + "tbody tr:visible").count()).isEqualTo(all);

            // From the search the next stops are the table itself and its headings.
            page.keyboard().press("Tab");
            page.keyboard().press("Tab");
            page.keyboard().press("Enter");
            assertThat(page.locator(ranking + "th").first().getAttribute("aria-sort"))
                    .isEqualTo("ascending");
            page.keyboard().press("Space");
            assertThat(page.locator(ranking + "th").first().getAttribute("aria-sort"))
                    .isEqualTo("descending");
            assertThat(page.locator(ranking + "tbody tr").first().locator("th").textContent())
                    .isEqualTo(String.valueOf(all));
            assertThat(errors).isEmpty();
        }
    }

    @Test
    void everyChartIsDrawnAndSaysWhatItShows() {
        try (BrowserContext context = browser.newContext()) {
            Page page = context.newPage();
            page.navigate(out.resolve("en/report.html").toUri().toString());
            Locator charts = page.locator("[role=img]");
            assertThat(charts.count()).isEqualTo(3);
            for (Locator chart : charts.all()) {
                assertThat(chart.locator("svg").boundingBox().width).isGreaterThan(300);
                assertThat(chart.getAttribute("aria-label")).containsPattern("[0-9]");
            }
            // Told apart without colour: a pattern, and the sum at the end of each bar.
            Locator outlook = page.locator("section[aria-labelledby=outlook]");
            assertThat(outlook.locator("svg pattern").count()).isPositive();
            for (String sum : outlook.locator("td.money_at_risk").allTextContents()) {
                assertThat(outlook.locator("svg text").allTextContents()).contains(sum);
            }
        }
    }

    @ParameterizedTest
    @ValueSource(booleans = {true, false})
    void aThousandClientsAreFoundThoughAHundredAreShown(boolean scripts) throws IOException {
        Path firm = out.resolve("thousand");
        if (Files.notExists(firm)) {
            writeFirm(firm, 1_000);
        }
        try (BrowserContext context =
                browser.newContext(new Browser.NewContextOptions().setJavaScriptEnabled(scripts))) {
            Page page = context.newPage();
            page.navigate(firm.resolve("report.html").toUri().toString());
            String ranking = "section[aria-labelledby=ranking] ";
            Locator visible = page.locator(ranking + "tbody tr:visible");
            assertThat(visible.count()).isEqualTo(Pages.ROWS_SHOWN);
            if (!scripts) {
                page.locator(ranking + "summary").focus();
                page.keyboard().press("Enter");
                assertThat(visible.count()).isEqualTo(1_000);
                return;
            }
            Locator told = page.locator(ranking + "[aria-live]");
            assertThat(told.textContent()).isEqualTo("100 / 1000");
            page.locator(ranking + "input[type=search]").focus();
            page.keyboard().type("K0950");
            assertThat(visible.count()).isEqualTo(1);
            assertThat(told.textContent()).isEqualTo("1 / 1000");
            page.keyboard().press("Escape");
            assertThat(visible.count()).isEqualTo(Pages.ROWS_SHOWN);
            // The next stop after the search.
            page.keyboard().press("Tab");
            page.keyboard().press("Space");
            assertThat(visible.count()).isEqualTo(1_000);
            page.keyboard().press("Space");
            assertThat(visible.count()).isEqualTo(Pages.ROWS_SHOWN);
        }
    }

    @Test
    void aLongPageIsPrintedWithAllRowsAndAxeFindsNothingSerious() throws IOException {
        Path firm = out.resolve("printed");
        writeFirm(firm, 150);
        assertThat(serious(firm.resolve("report.html"))).isEmpty();
        try (BrowserContext context = browser.newContext()) {
            Page page = context.newPage();
            page.navigate(firm.resolve("report.html").toUri().toString());
            page.evaluate("dispatchEvent(new Event('beforeprint'))");
            page.emulateMedia(new Page.EmulateMediaOptions().setMedia(Media.PRINT));
            assertThat(page.locator("section[aria-labelledby=ranking] tbody tr:visible")
                            .count())
                    .isEqualTo(150);
        }
    }

    private static void writeFirm(Path folder, int clients) throws IOException {
        List<ClientReport> reports = IntStream.rangeClosed(1, clients)
                .mapToObj(i -> Samples.hanbit(String.format(Locale.ROOT, "K%04d", i), "한빛전자 " + i))
                .toList();
        try (FirmFiles firm = new FirmFiles(folder, Locale.KOREAN, true, Samples.STATUTES)) {
            for (ClientReport report : reports) {
                firm.add(report);
            }
            firm.finish(Samples.run(reports));
        }
    }

    @ParameterizedTest
    @ValueSource(ints = {1400, 1000, 400})
    void noPageIsWiderThanItsScreen(int width) {
        for (String file : List.of(
                "ko/report.html", "en/report.html", "ko/clients/K0001/report.html", "en/clients/K0001/report.html")) {
            try (BrowserContext context =
                    browser.newContext(new Browser.NewContextOptions().setViewportSize(width, 800))) {
                Page page = context.newPage();
                page.navigate(out.resolve(file).toUri().toString());
                assertThat(page.evaluate("document.documentElement.scrollWidth"))
                        .as(file)
                        .isEqualTo(width);
                if (file.contains("clients")) {
                    // The work list is read whole, without being pushed sideways.
                    Locator work = page.locator("section[aria-labelledby=work] .scroll");
                    assertThat(work.evaluate("box => box.scrollWidth - box.clientWidth"))
                            .as(file)
                            .isEqualTo(0);
                }
            }
        }
    }

    @Test
    void slashLeadsToTheFirstSearch() {
        try (BrowserContext context = browser.newContext()) {
            Page page = context.newPage();
            page.navigate(out.resolve("ko/report.html").toUri().toString());
            page.keyboard().press("/");
            assertThat(page.evaluate("document.activeElement.type")).isEqualTo("search");
        }
    }

    @Test
    void aPageIsCompleteWithoutItsScriptAndAsksNobody() {
        try (BrowserContext context = browser.newContext(new Browser.NewContextOptions().setJavaScriptEnabled(false))) {
            List<String> asked = new ArrayList<>();
            Page page = context.newPage();
            page.onRequest(request -> asked.add(request.url()));
            String address = out.resolve("ko/report.html").toUri().toString();
            page.navigate(address);
            assertThat(page.locator("section[aria-labelledby=ranking] tbody tr:visible")
                            .count())
                    .isGreaterThan(1);
            assertThat(page.locator(".tools:visible").count()).isZero();
            assertThat(asked).hasSize(1);
        }
    }
}
