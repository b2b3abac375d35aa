package kr.daesa.report;

import java.util.List;
import java.util.Locale;
import kr.daesa.model.ClientFigures;
import kr.daesa.model.Delivery;
import kr.daesa.model.RunReview;
import kr.daesa.model.TrackedFinding;
import tools.jackson.core.JsonGenerator;

/** One run (실행 내역) for programs, schema {@code daesa.run/1}: every input, client and finding. Keys are only ever added. */
public final class RunReviewJson {

    private static final String SCHEMA = "daesa.run/1";

    private final JsonGenerator json;
    private final Texts texts;

    private RunReviewJson(JsonGenerator json, Texts texts) {
        this.json = json;
        this.texts = texts;
    }

    /**
     * The run as a text that ends with a line end.
     *
     * @param language of the messages
     * @param inAscii whether other characters are escaped
     */
    public static String of(RunReview review, Locale language, boolean inAscii) {
        return JsonText.of(inAscii, json -> new RunReviewJson(json, Texts.of(language)).write(review));
    }

    private void write(RunReview review) {
        json.writeStartObject();
        json.writeStringProperty("schema", SCHEMA);
        HistoryJson.writeRun(json, review.run());
        FindingJson.text(
                json,
                "run_before",
                review.before() == null ? null : review.before().id());
        json.writeArrayPropertyStart("inputs");
        review.inputs().forEach(this::input);
        json.writeEndArray();
        json.writeArrayPropertyStart("client_results");
        review.clients().forEach(this::client);
        json.writeEndArray();
        findings("opened", review.opened());
        findings("still_open", review.continuing());
        findings("gone", review.resolved());
        findings("waived_findings", review.waived());
        json.writeArrayPropertyStart("deliveries");
        review.deliveries().forEach(this::delivery);
        json.writeEndArray();
        json.writeEndObject();
    }

    private void input(RunReview.Input input) {
        json.writeStartObject();
        json.writeStringProperty("path", ResidentNumbers.path(input.file()));
        json.writeStringProperty("sha256", input.file().sha256());
        json.writeNumberProperty("size", input.file().size());
        json.writeStringProperty("role", input.role());
        json.writeStringProperty("owner", input.owner());
        json.writeEndObject();
    }

    private void client(ClientFigures client) {
        json.writeStartObject();
        json.writeStringProperty("client_id", client.clientId());
        json.writeStringProperty("client_name", ResidentNumbers.mask(client.clientName()));
        FindingJson.text(json, "status", client.status());
        json.writeNumberProperty("errors", client.errors());
        json.writeNumberProperty("warnings", client.warnings());
        json.writeNumberProperty("notes", client.notes());
        json.writeNumberProperty("new", client.newFindings());
        json.writeNumberProperty("continuing", client.continuing());
        json.writeNumberProperty("resolved", client.resolved());
        FindingJson.number(json, "penalty_total", client.penaltyTotal());
        json.writeEndObject();
    }

    private void findings(String name, List<TrackedFinding> findings) {
        json.writeArrayPropertyStart(name);
        for (TrackedFinding tracked : findings) {
            json.writeStartObject();
            FindingJson.write(json, tracked, texts);
            json.writeEndObject();
        }
        json.writeEndArray();
    }

    private void delivery(Delivery delivery) {
        json.writeStartObject();
        json.writeStringProperty("channel", delivery.channel().name());
        json.writeStringProperty("state", delivery.state().name());
        json.writeNumberProperty("attempts", delivery.attempts());
        json.writeStringProperty("remark", delivery.remark());
        json.writeStringProperty("at", delivery.settledAt().toString());
        json.writeEndObject();
    }
}
