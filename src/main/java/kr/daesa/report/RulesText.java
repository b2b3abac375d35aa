package kr.daesa.report;

import java.time.LocalDate;
import java.time.Year;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import kr.daesa.model.LawInForce;
import kr.daesa.model.LawInForce.Holiday;
import kr.daesa.model.LawInForce.Line;
import kr.daesa.model.OpenPoint;
import kr.daesa.model.TextSection;

/** The law table (법령표) of a day in words, in the order in which an accountant asks. */
public final class RulesText {

    /** Tables in the order of reading; one that is not named here comes after these. */
    private static final List<String> ORDER = List.of(
            "electronic-duty",
            "deadlines",
            "penalties",
            "exclusions",
            "caps",
            "return-penalties",
            "reductions",
            "late-payment",
            "deduction",
            "corrections",
            "credits",
            "articles",
            "holiday-rules");

    private final RuleTexts texts;
    private final RuleValues values;

    public RulesText(Locale language) {
        texts = new RuleTexts(language);
        values = new RuleValues(texts);
    }

    /** The head, the deadlines of the day, every table, the holidays of the year, the open points. */
    public List<TextSection> sections(LawInForce law) {
        List<TextSection> sections = new ArrayList<>();
        sections.add(head(law));
        sections.add(new RuleDeadlines(texts).section(law));
        tables(law).forEach((table, lines) -> sections.add(table(table, lines)));
        sections.add(holidays(law));
        sections.add(openPoints(law));
        return List.copyOf(sections);
    }

    private TextSection head(LawInForce law) {
        return new TextSection(
                texts.text("head.title", law.day().toString()),
                List.of(
                        List.of(texts.text("head.version"), law.rulesVersion()),
                        List.of(texts.text("head.statutes"), law.statuteDate().toString()),
                        List.of(texts.text("head.policy"), texts.text("policy." + law.policy())),
                        List.of(texts.text("head.calendar"), texts.stretch(law.knownFrom(), law.knownThrough()))),
                List.of(texts.text("marks"), texts.disclaimer(law)));
    }

    private static Map<String, List<Line>> tables(LawInForce law) {
        Map<String, List<Line>> tables = new LinkedHashMap<>();
        law.lines().stream()
                .sorted(Comparator.comparingInt(line -> place(line.table())))
                .forEach(line -> tables.computeIfAbsent(line.table(), table -> new ArrayList<>())
                        .add(line));
        return tables;
    }

    private static int place(String table) {
        int place = ORDER.indexOf(table);
        return place < 0 ? ORDER.size() : place;
    }

    private TextSection table(String table, List<Line> lines) {
        boolean withValues = lines.stream().anyMatch(line -> !line.value().isEmpty());
        List<List<String>> rows = new ArrayList<>();
        for (Line line : lines) {
            List<String> cells = new ArrayList<>();
            cells.add(texts.rule(table, line.name()));
            if (withValues) {
                cells.add(values.of(line));
            }
            cells.add(texts.kind(line.kind()));
            cells.add(texts.taxpayer(line.taxpayer()));
            cells.add(texts.stretch(line.from(), line.to()));
            cells.add(line.article());
            cells.add(line.mark());
            rows.add(cells);
        }
        return new TextSection(texts.heading(table), rows, List.of());
    }

    private TextSection holidays(LawInForce law) {
        List<List<String>> rows = new ArrayList<>();
        for (Holiday holiday : law.holidays()) {
            rows.add(List.of(
                    holiday.day().toString(),
                    texts.weekday(holiday.day()),
                    texts.text("holiday." + holiday.counts(), holiday.name()),
                    texts.text("source." + holiday.source(), holiday.article()),
                    holiday.mark()));
        }
        Year year = Year.from(law.day());
        return new TextSection(texts.text("table.holidays", year.toString()), rows, howComplete(law, year));
    }

    private List<String> howComplete(LawInForce law, Year year) {
        LocalDate first = year.atDay(1);
        LocalDate last = year.atDay(year.length());
        String from = law.knownFrom().toString();
        String through = law.knownThrough().toString();
        if (last.isBefore(law.knownFrom()) || first.isAfter(law.knownThrough())) {
            return List.of(texts.text("note.noHolidays", from, through));
        }
        boolean whole = !first.isBefore(law.knownFrom()) && !last.isAfter(law.knownThrough());
        return whole ? List.of() : List.of(texts.text("note.someHolidays", from, through));
    }

    private TextSection openPoints(LawInForce law) {
        List<List<String>> rows = new ArrayList<>();
        for (OpenPoint point : law.openPoints()) {
            rows.add(List.of((rows.size() / 3 + 1) + ".", texts.question(point)));
            rows.add(List.of("", "→ " + texts.reading(point)));
            rows.add(List.of("", (point.article() == null ? "" : point.article() + ". ") + texts.where(point)));
        }
        return new TextSection(texts.text("table.open-points"), rows, List.of());
    }
}
