package kr.daesa.report;

import java.time.LocalDate;
import java.time.Year;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import kr.daesa.model.LawInForce;
import kr.daesa.model.LawInForce.Holiday;
import kr.daesa.model.LawInForce.Line;
import kr.daesa.model.OpenPoint;
import kr.daesa.model.TextSection;

/** The law table (법령표) of a day in words, in the order in which an accountant asks. */
public final class RulesText {

    /** Tables in the order of reading; one that is not named here comes after these. */
    private static final List<String> ORDER = List.of(
            "issuers",
            "electronic-duty",
            "duty-starts",
            "deadlines",
            "pre-issue",
            "penalties",
            "exclusions",
            "caps",
            "deduction",
            "purchase-limits",
            "corrections",
            "return-penalties",
            "reductions",
            "late-payment",
            "credits",
            "articles");

    /** The code that the name of a penalty begins with. */
    private static final Pattern CODE = Pattern.compile("^P(\\d+)[a-z]?");

    private final RuleTexts texts;

    public RulesText(Locale language) {
        texts = new RuleTexts(language);
    }

    /** The head, the deadlines of the day, every table, the holidays of the year, the open points. */
    public List<TextSection> sections(LawInForce law) {
        List<TextSection> sections = new ArrayList<>();
        sections.add(head(law));
        sections.add(new RuleDeadlines(texts).section(law));
        tables(law).forEach((table, lines) -> sections.add(new RuleLines(texts, table, lines).section()));
        sections.add(holidays(law));
        sections.add(openPoints(law));
        return List.copyOf(sections);
    }

    /** The head, and one of {@link LawInForce#tables} alone. */
    public List<TextSection> sections(LawInForce law, String table) {
        List<TextSection> sections = new ArrayList<>(List.of(head(law)));
        switch (table) {
            case LawInForce.DEADLINES -> sections.add(new RuleDeadlines(texts).section(law));
            case LawInForce.HOLIDAYS -> sections.add(holidays(law));
            case LawInForce.OPEN_POINTS -> sections.add(openPoints(law));
            default -> {
                // One of the dated tables, which follow.
            }
        }
        tables(law.only(table)).forEach((name, lines) -> sections.add(new RuleLines(texts, name, lines).section()));
        return List.copyOf(sections);
    }

    private TextSection head(LawInForce law) {
        return new TextSection(
                texts.text("head.title", law.day().toString()),
                List.of(
                        List.of(texts.text("head.version"), law.rulesVersion()),
                        List.of(texts.text("head.statutes"), law.statuteDate().toString()),
                        List.of(texts.text("head.policy"), texts.text("policy." + law.policy())),
                        List.of(texts.text("head.calendar"), calendar(law))),
                List.of(texts.text("marks"), texts.disclaimer(law)));
    }

    private String calendar(LawInForce law) {
        LocalDate published = law.publishedThrough();
        LocalDate known = law.knownThrough();
        return published.isBefore(known)
                ? texts.text("head.computed", texts.stretch(law.knownFrom(), published), known.toString())
                : texts.stretch(law.knownFrom(), known);
    }

    private Map<String, List<Line>> tables(LawInForce law) {
        Map<String, List<Line>> tables = new LinkedHashMap<>();
        law.lines().stream()
                .sorted(Comparator.comparingInt((Line line) -> place(line.table()))
                        .thenComparing(this::penalty))
                .forEach(line -> tables.computeIfAbsent(line.table(), table -> new ArrayList<>())
                        .add(line));
        return tables;
    }

    /** Penalties by kind of invoice and code, P2 before P10; lines of other tables stay as they stand. */
    private String penalty(Line line) {
        Matcher code = CODE.matcher(texts.rule(line.table(), line.name()));
        return line.table().equals("penalties") && code.find()
                ? (line.kind().equals("TAX") ? "1" : "2") + (code.group(1).length() == 1 ? "0" : "") + code.group()
                : "";
    }

    private static int place(String table) {
        int place = ORDER.indexOf(table);
        return place < 0 ? ORDER.size() : place;
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
        List<String> notes = new ArrayList<>();
        if (first.isBefore(law.knownFrom()) || last.isAfter(law.knownThrough())) {
            notes.add(texts.text("note.someHolidays", from, through));
        }
        if (last.isAfter(law.publishedThrough())) {
            notes.add(texts.text(
                    "note.computedHolidays", law.publishedThrough().plusDays(1).toString()));
        }
        return notes;
    }

    private TextSection openPoints(LawInForce law) {
        List<List<String>> rows = new ArrayList<>();
        for (OpenPoint point : law.openPoints()) {
            rows.add(List.of((rows.size() / 3 + 1) + ".", texts.question(point)));
            rows.add(List.of("→ " + texts.reading(point)));
            rows.add(List.of((point.article() == null ? "" : point.article() + ". ") + texts.where(point)));
        }
        return new TextSection(texts.text("table.open-points"), rows, List.of());
    }
}
