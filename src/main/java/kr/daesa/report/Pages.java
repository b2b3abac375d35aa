package kr.daesa.report;

import java.io.BufferedWriter;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStreamWriter;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.thymeleaf.TemplateEngine;
import org.thymeleaf.context.Context;
import org.thymeleaf.templatemode.TemplateMode;
import org.thymeleaf.templateresolver.ClassLoaderTemplateResolver;

/**
 * Writes pages that stand alone: no network, one file, complete without their script. The template gets finished text
 * only and escapes all of it; the policy of a page lets run the template's own script and nothing else.
 */
final class Pages {

    /** Rows of one table that a page shows; the workbook has all. */
    static final int ROWS_SHOWN = 1_000;

    private static final String SCRIPT = "<script>";

    private final TemplateEngine engine = new TemplateEngine();
    private final LocalDate statuteDate;
    private final String policy;

    Pages(LocalDate statuteDate) {
        this.statuteDate = statuteDate;
        var resolver = new ClassLoaderTemplateResolver(Pages.class.getClassLoader());
        resolver.setPrefix("kr/daesa/report/");
        resolver.setSuffix(".html");
        resolver.setTemplateMode(TemplateMode.HTML);
        resolver.setCharacterEncoding(StandardCharsets.UTF_8.name());
        engine.setTemplateResolver(resolver);
        engine.addDialect(new RowDialect());
        this.policy = "default-src 'none'; style-src 'unsafe-inline'; script-src 'sha256-" + scriptHash() + "'";
    }

    private static String scriptHash() {
        try (InputStream template = Objects.requireNonNull(Pages.class.getResourceAsStream("page.html"))) {
            String text = new String(template.readAllBytes(), StandardCharsets.UTF_8);
            String script = text.substring(text.indexOf(SCRIPT) + SCRIPT.length(), text.indexOf("</script>"));
            byte[] hash = MessageDigest.getInstance("SHA-256").digest(script.getBytes(StandardCharsets.UTF_8));
            return Base64.getEncoder().encodeToString(hash);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java platform has SHA-256", e);
        }
    }

    void write(Path file, PageModel page, Texts texts) throws IOException {
        List<Map<String, Object>> sections = new ArrayList<>();
        for (Table<?> table : page.tables()) {
            sections.add(section(table, page.restIn(), texts));
        }
        Map<String, String> facts = new LinkedHashMap<>();
        page.facts().forEach((key, value) -> facts.put(texts.text(key), value));
        Context context = new Context(texts.language());
        context.setVariable("lang", texts.language().getLanguage());
        context.setVariable("policy", policy);
        context.setVariable("search", texts.text("page.search"));
        context.setVariable("shown", texts.text("page.shown"));
        context.setVariable("title", page.title());
        context.setVariable("asOf", page.asOf());
        context.setVariable("alert", page.alert());
        context.setVariable("facts", facts);
        context.setVariable("contents", texts.text("page.contents"));
        context.setVariable("sections", sections);
        context.setVariable("disclaimer", texts.disclaimer(statuteDate));
        try (Writer writer =
                new BufferedWriter(new OutputStreamWriter(OwnerOnly.create(file), StandardCharsets.UTF_8))) {
            engine.process("page", context, writer);
        }
    }

    private static <T> Map<String, Object> section(Table<T> table, String restIn, Texts texts) {
        List<List<PageCell>> rows = new ArrayList<>();
        long[] totals = new long[table.columns().size()];
        int left = 0;
        for (T row : table.rows()) {
            add(totals, table, row);
            if (rows.size() < ROWS_SHOWN) {
                rows.add(cells(table, row, texts));
            } else {
                left++;
            }
        }
        String key = "section." + table.section();
        Map<String, Object> section = new LinkedHashMap<>();
        section.put("id", table.section());
        section.put("name", texts.text(key + ".name"));
        section.put("question", texts.text(key + ".question"));
        section.put("none", texts.text(key + ".none"));
        section.put("columns", headings(table, texts));
        section.put("rows", rows);
        section.put("totals", rows.isEmpty() || table.totals().isEmpty() ? List.of() : totals(table, totals, texts));
        String more = texts.text("page.more", Shown.grouped(ROWS_SHOWN), Shown.grouped(left), restIn);
        section.put("more", left == 0 ? "" : more);
        return section;
    }

    private static <T> void add(long[] totals, Table<T> table, T row) {
        for (int c = 0; c < totals.length; c++) {
            Column<T> column = table.columns().get(c);
            if (table.sums(column) && column.of(row) instanceof Number number) {
                totals[c] = Math.addExact(totals[c], number.longValue());
            }
        }
    }

    private static <T> List<PageCell> cells(Table<T> table, T row, Texts texts) {
        List<PageCell> cells = new ArrayList<>();
        for (Column<T> column : table.columns()) {
            cells.add(cell(column.of(row), column, texts));
        }
        return cells;
    }

    private static <T> List<Map<String, Object>> headings(Table<T> table, Texts texts) {
        List<Map<String, Object>> headings = new ArrayList<>();
        for (Column<T> column : table.columns()) {
            headings.add(Map.of("text", texts.column(column.name()), "css", css(column)));
        }
        return headings;
    }

    private static <T> List<PageCell> totals(Table<T> table, long[] totals, Texts texts) {
        List<PageCell> cells = new ArrayList<>();
        for (int c = 0; c < totals.length; c++) {
            Column<T> column = table.columns().get(c);
            Object value = table.sums(column) ? (Object) totals[c] : c == 0 ? texts.text("page.total") : null;
            cells.add(cell(value, column, texts));
        }
        return cells;
    }

    private static PageCell cell(@Nullable Object value, Column<?> column, Texts texts) {
        return new PageCell(
                Shown.of(value, texts).lines().toList(),
                css(column),
                value instanceof Link link ? link.href() : "",
                value instanceof Bar bar ? bar : null);
    }

    private static String css(Column<?> column) {
        String shape =
                column.shape().numeric() ? "number" : column.shape().name().toLowerCase(Locale.ROOT);
        return shape + " " + column.name();
    }
}
