package kr.daesa.report;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Locale;
import kr.daesa.model.CoverageSpan;
import kr.daesa.model.Explanation;
import kr.daesa.model.Finding;
import kr.daesa.model.InvoiceRow;
import kr.daesa.model.LegalDay;
import kr.daesa.model.NearMiss;
import kr.daesa.model.Pairing;
import kr.daesa.model.RowsBeside;
import kr.daesa.model.Undecided;
import kr.daesa.model.Waiver;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JsonGenerator;

/** One finding for programs, schema {@code daesa.explanation/1}. Keys are only ever added. */
public final class ExplanationJson {

    private static final String SCHEMA = "daesa.explanation/1";

    private final JsonGenerator json;
    private final Words words;

    private ExplanationJson(JsonGenerator json, Words words) {
        this.json = json;
        this.words = words;
    }

    /**
     * The explanation as a text that ends with a line end.
     *
     * @param language of the sentences
     * @param inAscii whether other characters are escaped
     */
    public static String of(Explanation explanation, Locale language, boolean inAscii) {
        return JsonText.of(
                inAscii, json -> new ExplanationJson(json, Words.of("explanation", language)).write(explanation));
    }

    private void write(Explanation explanation) {
        Finding finding = explanation.finding();
        json.writeStartObject();
        json.writeStringProperty("schema", SCHEMA);
        json.writeStringProperty("run_id", explanation.runId());
        json.writeStringProperty("business_date", explanation.businessDate().toString());
        json.writeStringProperty("newest_run_id", explanation.newestRun());
        json.writeObjectPropertyStart("finding");
        FindingJson.write(json, explanation.tracked(), words.texts());
        json.writeEndObject();
        json.writeStringProperty("rule", ExplanationText.rule(words, explanation));
        sides(explanation);
        days(explanation);
        new ReckoningJson(json).write(explanation);
        LocalDate due = finding.dueDate();
        FindingJson.number(
                json,
                "days_left",
                due == null ? null : Long.valueOf(ChronoUnit.DAYS.between(explanation.businessDate(), due)));
        json.writeArrayPropertyStart("steps");
        words.texts().steps(finding).forEach(json::writeString);
        json.writeEndArray();
        waiver(explanation.tracked().waiver());
        json.writeEndObject();
    }

    private void sides(Explanation explanation) {
        rows("ledger", explanation.ledger());
        rows("hometax", explanation.hometax());
        differing(
                explanation.pairings().isEmpty() ? null : explanation.pairings().get(0));
        json.writeArrayPropertyStart("pairings");
        for (Pairing pairing : explanation.pairings()) {
            json.writeStartObject();
            json.writeStringProperty("method", pairing.method());
            nearMiss(pairing.nearMiss());
            rows("ledger", pairing.ledger());
            rows("hometax", pairing.hometax());
            differing(pairing);
            json.writeEndObject();
        }
        json.writeEndArray();
        undecided(explanation.undecided());
        json.writeArrayPropertyStart("beside");
        for (RowsBeside group : explanation.beside()) {
            json.writeStartObject();
            json.writeStringProperty("sort", group.sort().name());
            json.writeStringProperty("of", ResidentNumbers.mask(group.of()));
            rows("rows", group.rows());
            json.writeEndObject();
        }
        json.writeEndArray();
        json.writeArrayPropertyStart("unread_files");
        explanation.unread().stream().map(ResidentNumbers::mask).forEach(json::writeString);
        json.writeEndArray();
    }

    private void nearMiss(@Nullable NearMiss near) {
        if (near == null) {
            json.writeNullProperty("nearest");
            return;
        }
        json.writeObjectPropertyStart("nearest");
        json.writeStringProperty("row", ResidentNumbers.name(near.candidate()));
        json.writeStringProperty("field", near.field().name());
        json.writeNumberProperty("apart", near.apart());
        json.writeEndObject();
    }

    private void undecided(@Nullable Undecided undecided) {
        if (undecided == null) {
            json.writeNullProperty("undecided");
            return;
        }
        json.writeObjectPropertyStart("undecided");
        json.writeStringProperty("method", undecided.method());
        json.writeStringProperty("why", words.text("why." + undecided.method(), "" + undecided.windowDays()));
        json.writeBooleanProperty("more", undecided.more());
        json.writeArrayPropertyStart("possible");
        for (Undecided.Possible way : undecided.possible()) {
            json.writeStartObject();
            names("ledger", way.ledger());
            names("hometax", way.hometax());
            json.writeEndObject();
        }
        json.writeEndArray();
        json.writeEndObject();
    }

    private void names(String name, List<InvoiceRow> rows) {
        json.writeArrayPropertyStart(name);
        rows.forEach(row -> json.writeString(ResidentNumbers.name(row)));
        json.writeEndArray();
    }

    private void differing(@Nullable Pairing pairing) {
        json.writeArrayPropertyStart("differing");
        if (pairing != null) {
            SideBySide.of(pairing.ledger(), pairing.hometax()).stream()
                    .filter(SideBySide::differs)
                    .map(SideBySide::name)
                    .forEach(json::writeString);
        }
        json.writeEndArray();
    }

    private void rows(String name, List<InvoiceRow> rows) {
        List<SideBySide> fields = SideBySide.of(rows, List.of());
        json.writeArrayPropertyStart(name);
        for (int i = 0; i < rows.size(); i++) {
            json.writeStartObject();
            json.writeStringProperty("at", ResidentNumbers.place(rows.get(i).at()));
            for (SideBySide field : fields) {
                value(field.name(), field.values().get(i));
            }
            json.writeEndObject();
        }
        json.writeEndArray();
    }

    private void days(Explanation explanation) {
        json.writeArrayPropertyStart("legal_dates");
        for (LegalDay legal : explanation.days()) {
            json.writeStartObject();
            json.writeStringProperty("name", legal.name());
            json.writeStringProperty("date", legal.day().toString());
            FindingJson.text(json, "usual", legal.usual());
            json.writeStringProperty("article", legal.article());
            json.writeStringProperty("event", legal.event().name());
            FindingJson.text(json, "happened", legal.happened());
            json.writeEndObject();
        }
        json.writeEndArray();
        json.writeArrayPropertyStart("coverage");
        for (CoverageSpan span : explanation.coverage()) {
            json.writeStartObject();
            json.writeStringProperty("from", span.from().toString());
            json.writeStringProperty("to", span.to().toString());
            json.writeStringProperty("status", span.status().name());
            FindingJson.text(json, "cause", span.cause());
            json.writeStringProperty("basis", span.basis().name());
            FindingJson.text(json, "collected_at", span.collectedAt());
            json.writeNumberProperty("rows", span.rows());
            json.writeEndObject();
        }
        json.writeEndArray();
    }

    private void value(String name, @Nullable Object value) {
        if (value instanceof Long number) {
            json.writeNumberProperty(name, number);
        } else {
            FindingJson.text(json, name, value instanceof Enum<?> constant ? constant.name() : value);
        }
    }

    private void waiver(@Nullable Waiver waiver) {
        if (waiver == null) {
            json.writeNullProperty("waiver");
            return;
        }
        json.writeObjectPropertyStart("waiver");
        json.writeStringProperty("reason", ResidentNumbers.mask(waiver.reason()));
        json.writeStringProperty("by", ResidentNumbers.mask(waiver.by()));
        FindingJson.text(json, "until", waiver.until());
        json.writeEndObject();
    }
}
