package kr.daesa.report;

import java.util.List;
import java.util.Locale;
import kr.daesa.model.CollectionRecord;
import kr.daesa.model.CoverageSpan;
import kr.daesa.model.InboxCheckup;
import kr.daesa.model.InboxCheckup.ClientCheckup;
import kr.daesa.model.Problem;
import kr.daesa.model.Reject;
import kr.daesa.model.SourceFacts;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JsonGenerator;

/** What a run would find (사전 점검) for programs, schema {@code daesa.check/1}: every client. Keys are only ever added. */
public final class CheckupJson {

    private static final String SCHEMA = "daesa.check/1";

    private final JsonGenerator json;
    private final Texts texts;

    private CheckupJson(JsonGenerator json, Texts texts) {
        this.json = json;
        this.texts = texts;
    }

    /**
     * The checkup as a text that ends with a line end.
     *
     * @param language of the reasons
     * @param inAscii whether other characters are escaped
     */
    public static String of(InboxCheckup checkup, Locale language, boolean inAscii) {
        return JsonText.of(inAscii, json -> new CheckupJson(json, Texts.of(language)).write(checkup));
    }

    private void write(InboxCheckup checkup) {
        json.writeStartObject();
        json.writeStringProperty("schema", SCHEMA);
        json.writeStringProperty("business_date", checkup.businessDate().toString());
        strings("periods", checkup.periods());
        json.writeBooleanProperty("clean", checkup.isClean());
        json.writeArrayPropertyStart("roster_rejects");
        checkup.rosterRejects().forEach(this::rosterReject);
        json.writeEndArray();
        strings("strays", checkup.strays().stream().map(ResidentNumbers::mask).toList());
        json.writeArrayPropertyStart("clients");
        checkup.clients().forEach(this::client);
        json.writeEndArray();
        json.writeEndObject();
    }

    private void rosterReject(Reject reject) {
        json.writeStartObject();
        json.writeStringProperty("file", ResidentNumbers.path(reject.at().file()));
        json.writeNumberProperty("row", reject.at().row());
        json.writeStringProperty("column", reject.column());
        problem("reason", reject.reason());
        json.writeEndObject();
    }

    private void client(ClientCheckup client) {
        json.writeStartObject();
        json.writeStringProperty("client_id", client.clientId());
        json.writeStringProperty("name", ResidentNumbers.mask(client.name()));
        json.writeArrayPropertyStart("files");
        client.files().forEach(this::file);
        json.writeEndArray();
        json.writeArrayPropertyStart("collections");
        client.collections().forEach(this::collection);
        json.writeEndArray();
        json.writeArrayPropertyStart("coverage");
        client.coverage().forEach(this::span);
        json.writeEndArray();
        json.writeEndObject();
    }

    private void file(SourceFacts facts) {
        json.writeStartObject();
        json.writeStringProperty("file", ResidentNumbers.path(facts.file()));
        json.writeStringProperty("sha256", facts.file().sha256());
        json.writeStringProperty("side", facts.side().name());
        json.writeStringProperty("format", facts.format());
        json.writeNumberProperty("rows", facts.lines());
        json.writeNumberProperty("rejected", facts.rejected());
        json.writeNumberProperty("foreign_rows", facts.foreignRows());
        problem("unreadable", facts.unreadable());
        json.writeEndObject();
    }

    private void collection(CollectionRecord record) {
        json.writeStartObject();
        json.writeStringProperty("file", ResidentNumbers.path(record.file()));
        json.writeNumberProperty("attempts", record.attempts().size());
        json.writeNumberProperty(
                "failed",
                record.attempts().stream()
                        .filter(attempt -> !attempt.succeeded())
                        .count());
        json.writeEndObject();
    }

    private void span(CoverageSpan span) {
        json.writeStartObject();
        json.writeStringProperty("direction", span.direction().name());
        json.writeStringProperty("kind", span.kind().name());
        json.writeStringProperty("from", span.from().toString());
        json.writeStringProperty("to", span.to().toString());
        json.writeStringProperty("basis", span.basis().name());
        json.writeStringProperty("status", span.status().name());
        json.writeNumberProperty("rows", span.rows());
        json.writeStringProperty(
                "cause", span.cause() == null ? "" : span.cause().name());
        json.writeEndObject();
    }

    private void problem(String name, @Nullable Problem problem) {
        if (problem == null) {
            json.writeNullProperty(name);
            return;
        }
        json.writeObjectPropertyStart(name);
        json.writeStringProperty("code", problem.code().name());
        json.writeStringProperty("message", texts.problem(problem));
        json.writeEndObject();
    }

    private void strings(String name, List<String> values) {
        json.writeArrayPropertyStart(name);
        values.forEach(json::writeString);
        json.writeEndArray();
    }
}
