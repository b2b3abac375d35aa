package kr.daesa.report;

import java.text.MessageFormat;
import java.time.LocalDate;
import java.time.format.TextStyle;
import java.util.Arrays;
import java.util.Locale;
import java.util.ResourceBundle;
import java.util.stream.Collectors;
import kr.daesa.model.LawInForce;
import kr.daesa.model.OpenPoint;
import org.jspecify.annotations.Nullable;

/** The law table (법령표) in the words of one language: names of rules, whom they bind, what is open. */
final class RuleTexts {

    private static final String ALL = "*";

    private final Texts texts;
    private final ResourceBundle rules;

    RuleTexts(Locale language) {
        texts = Texts.of(language);
        rules = Texts.bundle("rules", texts.language());
    }

    String text(String key, String... args) {
        return MessageFormat.format(rules.getString(key), (Object[]) args);
    }

    /** As it stands, with its places unfilled. */
    String plain(String key) {
        return rules.getString(key);
    }

    boolean has(String key) {
        return rules.containsKey(key);
    }

    /** The heading of a table; its own name where no text has one. */
    String heading(String table) {
        return labelled("table." + table, table);
    }

    /** What a rule is called; its own name where no text has one. */
    String rule(String table, String name) {
        return labelled("rule." + table + "." + name, name);
    }

    String question(OpenPoint point) {
        return labelled("open." + point.id() + ".question", point.id());
    }

    String reading(OpenPoint point) {
        return labelled("open." + point.id() + "." + point.reading(), point.reading());
    }

    String where(OpenPoint point) {
        return text("open.where." + point.where(), point.place() == null ? "" : point.place());
    }

    String kind(String kind) {
        return text("kind." + (kind.equals(ALL) ? "all" : kind));
    }

    /** Client types with commas between, or all. */
    String taxpayer(String taxpayer) {
        return taxpayer.equals(ALL)
                ? text("who.all")
                : Arrays.stream(taxpayer.split(","))
                        .map(type -> text("who." + type))
                        .collect(Collectors.joining("·"));
    }

    String weekday(LocalDate day) {
        return day.getDayOfWeek().getDisplayName(TextStyle.SHORT, texts.language());
    }

    /** {@code 2017-01-01 ~}; a dash would be missing from Korean code pages. */
    String stretch(@Nullable LocalDate from, @Nullable LocalDate to) {
        return from == null && to == null ? "" : ((from == null ? "" : from) + " ~ " + (to == null ? "" : to)).strip();
    }

    String disclaimer(LawInForce law) {
        return texts.disclaimer(law.statuteDate());
    }

    private String labelled(String key, String otherwise) {
        return rules.containsKey(key) ? rules.getString(key) : otherwise;
    }
}
