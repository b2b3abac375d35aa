package kr.daesa.bench;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.BrowserType;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Playwright;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;

/** How long a browser takes to open the firm's page, and to show what a search finds. */
final class PageSpeed {

    private static final int TIMES = 9;

    /** From the start of the navigation until all is drawn, the charts included. */
    private static final String OPENED = """
            () => new Promise(done => requestAnimationFrame(() => setTimeout(() => done(performance.now()))))
            """;

    /** From a letter until the next frame. */
    private static final String SEARCHED = """
            text => new Promise(done => {
              const input = document.querySelector("section[aria-labelledby=ranking] input"), start = performance.now();
              input.value = text;
              input.dispatchEvent(new Event("input"));
              requestAnimationFrame(() => setTimeout(() => done(performance.now() - start)));
            })
            """;

    private PageSpeed() {}

    /** A line for people: the median and the longest of some openings and searches, each in a context of its own. */
    static String measure(Path report) throws IOException {
        Path chromium = Stream.of("/usr/bin/chromium", "/usr/bin/chromium-browser", "/usr/bin/google-chrome")
                .map(Path::of)
                .filter(Files::isExecutable)
                .findFirst()
                .orElseThrow(() -> new IOException("no Chromium is installed"));
        List<Double> opened = new ArrayList<>();
        List<Double> searched = new ArrayList<>();
        var without = new Playwright.CreateOptions().setEnv(Map.of("PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD", "1"));
        try (Playwright playwright = Playwright.create(without);
                Browser browser = playwright
                        .chromium()
                        .launch(new BrowserType.LaunchOptions()
                                .setExecutablePath(chromium)
                                .setArgs(List.of("--no-sandbox", "--disable-background-networking")))) {
            for (int time = 0; time < TIMES; time++) {
                try (BrowserContext context = browser.newContext()) {
                    Page page = context.newPage();
                    page.navigate(report.toUri().toString());
                    opened.add(((Number) page.evaluate(OPENED)).doubleValue());
                    // The first search reads every row, a short one finds nearly all of them.
                    searched.add(((Number) page.evaluate(SEARCHED, "1")).doubleValue());
                    searched.add(((Number) page.evaluate(SEARCHED, "17")).doubleValue());
                }
            }
        }
        return "page of " + Files.size(report) / 1_000 + " kB: opened in " + told(opened) + ", searched in "
                + told(searched);
    }

    private static String told(List<Double> millis) {
        List<Double> sorted = millis.stream().sorted().toList();
        return String.format(
                Locale.ROOT, "%.0f ms (longest %.0f)", sorted.get(sorted.size() / 2), sorted.get(sorted.size() - 1));
    }
}
