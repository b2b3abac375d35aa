package kr.daesa.report;

import java.time.LocalDate;
import java.util.Locale;
import kr.daesa.model.LawInForce;
import kr.daesa.model.OpenPoint;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JsonGenerator;

/** The law table (법령표) for programs, schema {@code daesa.rules/1}. Keys are only ever added. */
public final class RulesJson {

    private static final String SCHEMA = "daesa.rules/1";

    private final JsonGenerator json;
    private final RuleTexts texts;

    private RulesJson(JsonGenerator json, RuleTexts texts) {
        this.json = json;
        this.texts = texts;
    }

    /**
     * The table as a text that ends with a line end.
     *
     * @param language of labels, questions and the disclaimer
     * @param inAscii whether other characters are escaped
     */
    public static String of(LawInForce law, Locale language, boolean inAscii) {
        return JsonText.of(inAscii, json -> new RulesJson(json, new RuleTexts(language)).write(law));
    }

    private void write(LawInForce law) {
        json.writeStartObject();
        json.writeStringProperty("schema", SCHEMA);
        day("date", law.day());
        json.writeStringProperty("rules_version", law.rulesVersion());
        day("statute_date", law.statuteDate());
        json.writeStringProperty("policy", law.policy().name());
        json.writeStringProperty("disclaimer", texts.disclaimer(law));
        json.writeObjectPropertyStart("calendar");
        day("from", law.knownFrom());
        day("to", law.knownThrough());
        day("published_to", law.publishedThrough());
        json.writeEndObject();
        json.writeArrayPropertyStart("deadlines");
        law.deadlines().forEach(this::deadline);
        json.writeEndArray();
        json.writeArrayPropertyStart("rules");
        law.lines().forEach(this::line);
        json.writeEndArray();
        json.writeArrayPropertyStart("holidays");
        law.holidays().forEach(this::holiday);
        json.writeEndArray();
        json.writeArrayPropertyStart("open_points");
        law.openPoints().forEach(this::openPoint);
        json.writeEndArray();
        json.writeEndObject();
    }

    private void deadline(LawInForce.Deadline deadline) {
        LawInForce.Unknown unknown = deadline.unknown();
        json.writeStartObject();
        json.writeStringProperty("name", deadline.name());
        json.writeStringProperty("label", texts.rule("deadlines", deadline.name()));
        json.writeStringProperty("kind", deadline.kind().name());
        json.writeStringProperty("taxpayer", deadline.taxpayer().name());
        day("date", deadline.date());
        text("why_unknown", unknown == null ? null : unknown.message());
        json.writeEndObject();
    }

    private void line(LawInForce.Line line) {
        json.writeStartObject();
        json.writeStringProperty("table", line.table());
        json.writeStringProperty("name", line.name());
        json.writeStringProperty("label", texts.rule(line.table(), line.name()));
        json.writeStringProperty("kind", line.kind());
        json.writeStringProperty("taxpayer", line.taxpayer());
        day("from", line.from());
        day("to", line.to());
        json.writeStringProperty("value", line.value());
        json.writeStringProperty("article", line.article());
        json.writeStringProperty("mark", line.mark());
        json.writeEndObject();
    }

    private void holiday(LawInForce.Holiday holiday) {
        json.writeStartObject();
        day("date", holiday.day());
        json.writeStringProperty("name", holiday.name());
        json.writeStringProperty("counts", holiday.counts());
        json.writeStringProperty("source", holiday.source());
        json.writeStringProperty("article", holiday.article());
        json.writeStringProperty("mark", holiday.mark());
        json.writeEndObject();
    }

    private void openPoint(OpenPoint point) {
        json.writeStartObject();
        json.writeStringProperty("id", point.id());
        json.writeStringProperty("question", texts.question(point));
        json.writeStringProperty("reading", point.reading());
        json.writeStringProperty("reading_label", texts.reading(point));
        json.writeStringProperty("where", point.where().name());
        text("place", point.place());
        text("article", point.article());
        json.writeEndObject();
    }

    private void day(String name, @Nullable LocalDate day) {
        text(name, day == null ? null : day.toString());
    }

    private void text(String name, @Nullable String text) {
        if (text == null) {
            json.writeNullProperty(name);
        } else {
            json.writeStringProperty(name, text);
        }
    }
}
