package kr.daesa.report;

import java.io.BufferedWriter;
import java.io.IOException;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import kr.daesa.model.CoverageSpan;
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

    /** Rows of one table that a page holds; the workbook has all. */
    static final int ROWS_HELD = 1_200;

    /** Rows that it shows before somebody asks for more: laying out a thousand takes a browser a second. */
    static final int ROWS_SHOWN = 100;

    private static final String POLICY = "default-src 'none'; style-src 'unsafe-inline'; script-src";

    private final TemplateEngine engine = new TemplateEngine();
    private final LocalDate statuteDate;

    Pages(LocalDate statuteDate) {
        this.statuteDate = statuteDate;
        var resolver = new ClassLoaderTemplateResolver(Pages.class.getClassLoader());
        resolver.setPrefix("kr/daesa/report/");
        resolver.setSuffix(".html");
        resolver.setTemplateMode(TemplateMode.HTML);
        resolver.setCharacterEncoding(StandardCharsets.UTF_8.name());
        engine.setTemplateResolver(resolver);
        engine.addDialect(new PageDialect());
    }

    void write(Path file, PageModel page, Texts texts) throws IOException {
        List<Map<String, Object>> sections = new ArrayList<>();
        for (Table<?> table : page.tables()) {
            Map<String, Object> section = section(table, page.restIn(), texts);
            Chart chart = page.charts().get(table.section());
            section.put("chart", chart == null ? "" : chart.json());
            section.put("drawn", chart == null ? "" : chart.summary());
            section.put("css", cards(table) ? "cards" : chart == null || chart.lying() ? "" : "beside");
            sections.add(section);
        }
        List<Script> scripts = page.charts().isEmpty() ? List.of(Script.TABLES) : List.of(Script.values());
        Context context = new Context(texts.language());
        context.setVariable("lang", texts.language().getLanguage());
        context.setVariable(
                "policy", POLICY + scripts.stream().map(Script::source).collect(Collectors.joining()));
        context.setVariable("scripts", scripts);
        context.setVariable("legend", texts.text("page.legend"));
        context.setVariable("search", texts.text("page.search"));
        context.setVariable("shown", texts.text("page.shown"));
        context.setVariable("title", page.title());
        context.setVariable("asOf", page.asOf());
        context.setVariable("alert", page.alert());
        context.setVariable("first", labelled(page.first(), texts));
        context.setVariable("facts", labelled(page.facts(), texts));
        context.setVariable("statuses", statuses(texts));
        context.setVariable("contents", texts.text("page.contents"));
        context.setVariable("sections", sections);
        context.setVariable("disclaimer", texts.disclaimer(statuteDate));
        try (Writer writer =
                new BufferedWriter(new OutputStreamWriter(OwnerOnly.create(file), StandardCharsets.UTF_8))) {
            engine.process("page", context, writer);
        }
    }

    /** Whether a row has so much to say that a narrow screen shows it as a card. */
    private static boolean cards(Table<?> table) {
        return table.columns().get(0).shape() == Column.Shape.LINES;
    }

    private static Map<String, String> labelled(Map<String, String> facts, Texts texts) {
        Map<String, String> labelled = new LinkedHashMap<>();
        facts.forEach((key, value) -> labelled.put(texts.text(key), value));
        return labelled;
    }

    /** The names of what strips are made of, by their classes. */
    private static Map<String, String> statuses(Texts texts) {
        Map<String, String> statuses = new LinkedHashMap<>();
        for (CoverageSpan.Status status : CoverageSpan.Status.values()) {
            statuses.put(status.name().toLowerCase(Locale.ROOT), texts.label(status));
        }
        return statuses;
    }

    private static <T> Map<String, Object> section(Table<T> table, String restIn, Texts texts) {
        List<List<PageCell>> rows = new ArrayList<>();
        List<List<PageCell>> rest = new ArrayList<>();
        long[] totals = new long[table.columns().size()];
        int left = 0;
        for (T row : table.rows()) {
            add(totals, table, row);
            if (rows.size() < ROWS_SHOWN) {
                rows.add(cells(table, row, texts));
            } else if (rows.size() + rest.size() < ROWS_HELD) {
                rest.add(cells(table, row, texts));
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
        section.put("rest", rest);
        section.put("count", rows.size() + rest.size());
        section.put("left", texts.text("page.left", Shown.grouped(rest.size())));
        section.put("all", texts.text("page.all", Shown.grouped(rows.size() + rest.size())));
        section.put("strips", table.columns().stream().anyMatch(column -> column.shape() == Column.Shape.STRIP));
        section.put("totals", rows.isEmpty() || table.totals().isEmpty() ? List.of() : totals(table, totals, texts));
        String more = texts.text("page.more", Shown.grouped(ROWS_HELD), Shown.grouped(left), restIn);
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
        boolean cards = cards(table);
        List<PageCell> cells = new ArrayList<>();
        for (Column<T> column : table.columns()) {
            cells.add(cell(column.of(row), column, cards ? texts.column(column.name()) : "", texts));
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
            cells.add(cell(value, column, "", texts));
        }
        return cells;
    }

    private static PageCell cell(@Nullable Object value, Column<?> column, String label, Texts texts) {
        return new PageCell(
                Shown.of(value, texts).lines().toList(),
                css(column),
                label,
                value instanceof Link link ? link.href() : "",
                value instanceof Strip strip ? strip : null);
    }

    private static String css(Column<?> column) {
        String shape =
                column.shape().numeric() ? "number" : column.shape().name().toLowerCase(Locale.ROOT);
        return shape + " " + column.name();
    }
}
