package kr.daesa.report;

import java.util.Locale;
import kr.daesa.model.CollectionInspection;
import kr.daesa.model.CollectionInspection.Told;
import kr.daesa.model.CollectionRecord.Attempt;
import kr.daesa.model.Problem;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JsonGenerator;

/**
 * How an account of collecting was understood, for programs: schema {@code daesa.inspection/1}, with {@code collections}
 * in the place of rows. Keys are only ever added.
 */
public final class CollectionInspectionJson {

    private final JsonGenerator json;
    private final InspectionTexts texts;

    private CollectionInspectionJson(JsonGenerator json, InspectionTexts texts) {
        this.json = json;
        this.texts = texts;
    }

    /**
     * The inspection as a text that ends with a line end.
     *
     * @param language of the reasons
     * @param inAscii whether other characters are escaped
     */
    public static String of(CollectionInspection inspection, Locale language, boolean inAscii) {
        return JsonText.of(
                inAscii, json -> new CollectionInspectionJson(json, new InspectionTexts(language)).write(inspection));
    }

    private void write(CollectionInspection inspection) {
        json.writeStartObject();
        json.writeStringProperty("schema", InspectionJson.SCHEMA);
        json.writeStringProperty("file", ResidentNumbers.path(inspection.file()));
        json.writeStringProperty("sha256", inspection.file().sha256());
        json.writeNumberProperty("size", inspection.file().size());
        json.writeStringProperty("container", inspection.kind().container().name());
        text("charset", inspection.kind().charset());
        text("format", inspection.format());
        text("client_id", inspection.folder());
        problem(inspection.unusable());
        text("business_no", inspection.businessNo());
        text("certificate_expires_on", inspection.certificateExpiresOn());
        json.writeArrayPropertyStart("collections");
        inspection.attempts().forEach(this::told);
        json.writeEndArray();
        json.writeEndObject();
    }

    private void told(Told told) {
        Attempt attempt = told.attempt();
        json.writeStartObject();
        text("direction", attempt.direction());
        text("kind", attempt.kind());
        text("from", attempt.saysNothing() ? null : attempt.from());
        text("to", attempt.saysNothing() ? null : attempt.to());
        text("collected_at", attempt.collectedAt());
        json.writeStringProperty("status", attempt.succeeded() ? "OK" : "FAILED");
        number("rows", attempt.declared().rows());
        number("supply_total", attempt.declared().supply());
        number("tax_total", attempt.declared().tax());
        text("error_code", attempt.errorCode());
        text("error_message", ResidentNumbers.mask(attempt.errorMessage()));
        text("cause", told.cause());
        json.writeArrayPropertyStart("files");
        attempt.files().stream().map(ResidentNumbers::mask).forEach(json::writeString);
        json.writeEndArray();
        json.writeEndObject();
    }

    private void problem(@Nullable Problem problem) {
        if (problem == null) {
            json.writeNullProperty("unreadable");
            return;
        }
        json.writeObjectPropertyStart("unreadable");
        json.writeStringProperty("code", problem.code().name());
        json.writeStringProperty("message", texts.problem(problem));
        json.writeEndObject();
    }

    private void text(String name, @Nullable Object value) {
        if (value == null || value.equals("")) {
            json.writeNullProperty(name);
        } else {
            json.writeStringProperty(name, value.toString());
        }
    }

    private void number(String name, @Nullable Long value) {
        if (value == null) {
            json.writeNullProperty(name);
        } else {
            json.writeNumberProperty(name, value);
        }
    }
}
