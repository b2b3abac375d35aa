package kr.daesa.report;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import kr.daesa.model.LawInForce;
import kr.daesa.model.LawInForce.Deadline;
import kr.daesa.model.LawInForce.Unknown;
import kr.daesa.model.TextSection;
import kr.daesa.model.TransmissionPolicy;
import org.jspecify.annotations.Nullable;

/** The deadlines (기한) of a day side by side: a row a deadline, a column a kind of invoice and a taxpayer. */
final class RuleDeadlines {

    private static final String TABLE = "deadlines";
    private static final String STRICT = "TRANSMISSION_STRICT";
    private static final String EXTENDED = "TRANSMISSION";
    private static final String NOT_DUE = "-";
    private static final String UNKNOWN = "?";

    private final RuleTexts texts;

    RuleDeadlines(RuleTexts texts) {
        this.texts = texts;
    }

    TextSection section(LawInForce law) {
        Set<String> columns = new LinkedHashSet<>();
        Map<String, Map<String, String>> byName = new LinkedHashMap<>();
        for (Deadline deadline : law.deadlines()) {
            columns.add(column(deadline));
            LocalDate date = deadline.date();
            byName.computeIfAbsent(deadline.name(), name -> new LinkedHashMap<>())
                    .put(column(deadline), date == null ? UNKNOWN : date.toString());
        }
        List<List<String>> rows = new ArrayList<>();
        rows.add(row("", columns));
        byName.forEach((name, dates) -> rows.add(row(
                texts.rule(TABLE, name),
                columns.stream()
                        .map(column -> dates.getOrDefault(column, NOT_DUE))
                        .toList())));
        return new TextSection(texts.text("table.computed", law.day().toString()), rows, notes(law));
    }

    private String column(Deadline deadline) {
        return texts.kind(deadline.kind().name()) + " "
                + texts.taxpayer(deadline.taxpayer().name());
    }

    private static List<String> row(String label, Iterable<String> cells) {
        List<String> row = new ArrayList<>(List.of(label));
        cells.forEach(row::add);
        return row;
    }

    private List<String> notes(LawInForce law) {
        Set<String> notes = new LinkedHashSet<>();
        LocalDate strict = date(law, STRICT);
        LocalDate extended = date(law, EXTENDED);
        if (strict != null && extended != null && strict.isBefore(extended)) {
            String key = law.policy() == TransmissionPolicy.STRICT ? "note.gap.STRICT" : "note.gap";
            String gap = texts.stretch(strict.plusDays(1), extended);
            notes.add(texts.text(key, gap, strict.toString(), extended.toString()));
        }
        notes.add(texts.text("note.preliminary"));
        notes.add(texts.text("note.closing"));
        unknown(law).forEach((why, names) -> notes.add(texts.text("note.unknown", String.join(" · ", names), why)));
        return List.copyOf(notes);
    }

    /** The deadlines that cannot be told, by the reason. */
    private Map<String, Set<String>> unknown(LawInForce law) {
        Map<String, Set<String>> unknown = new LinkedHashMap<>();
        for (Deadline deadline : law.deadlines()) {
            Unknown why = deadline.unknown();
            if (why != null) {
                unknown.computeIfAbsent(why(law, why), reason -> new LinkedHashSet<>())
                        .add(texts.rule(TABLE, deadline.name()));
            }
        }
        return unknown;
    }

    private static @Nullable LocalDate date(LawInForce law, String name) {
        return law.deadlines().stream()
                .filter(deadline -> deadline.name().equals(name))
                .findFirst()
                .map(Deadline::date)
                .orElse(null);
    }

    private String why(LawInForce law, Unknown unknown) {
        return unknown.beyondCalendar()
                ? texts.text(
                        "note.unknown.calendar",
                        law.knownFrom().toString(),
                        law.knownThrough().toString())
                : texts.text("note.unknown.rule", law.day().toString());
    }
}
