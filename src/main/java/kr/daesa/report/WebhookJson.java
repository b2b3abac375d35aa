package kr.daesa.report;

import java.util.List;
import java.util.TreeMap;
import java.util.stream.Collectors;
import kr.daesa.model.ClientFigures;
import kr.daesa.model.PastRun;
import kr.daesa.model.PeriodSpan;
import kr.daesa.model.RunFigures;
import org.jspecify.annotations.Nullable;

/**
 * What a webhook is told of a run, schema {@code daesa.webhook/1}: the firm's totals, and of each client its id and
 * counts; no name and nothing of an invoice. Keys are only ever added.
 */
public final class WebhookJson {

    private static final String SCHEMA = "daesa.webhook/1";

    private WebhookJson() {}

    /** @param runId left out where it is null: what is left is the same for two runs that came to the same */
    public static String of(PastRun run, List<ClientFigures> clients, int exitCode, @Nullable String runId) {
        return JsonText.of(false, json -> {
            json.writeStartObject();
            json.writeStringProperty("schema", SCHEMA);
            json.writeStringProperty("event", "run.published");
            if (runId != null) {
                json.writeStringProperty("run_id", runId);
            }
            json.writeStringProperty("business_date", run.businessDate().toString());
            json.writeStringProperty("state", run.state());
            json.writeNumberProperty("exit_code", exitCode);
            json.writeArrayPropertyStart("periods");
            run.periods().stream().map(PeriodSpan::name).forEach(json::writeString);
            json.writeEndArray();
            json.writeStringProperty("rules_version", run.rulesVersion());
            json.writeObjectPropertyStart("totals");
            HistoryJson.writeFigures(json, run.figures());
            json.writeObjectPropertyStart("findings");
            run.figures().findings().stream()
                    .filter(each -> each.status().counts())
                    .collect(Collectors.groupingBy(
                            each -> each.code().name(),
                            TreeMap::new,
                            Collectors.summingLong(RunFigures.Findings::count)))
                    .forEach(json::writeNumberProperty);
            json.writeEndObject();
            json.writeEndObject();
            json.writeArrayPropertyStart("clients");
            for (ClientFigures client : clients) {
                json.writeStartObject();
                json.writeStringProperty("client_id", client.clientId());
                FindingJson.text(json, "status", client.status());
                json.writeNumberProperty("errors", client.errors());
                json.writeNumberProperty("warnings", client.warnings());
                json.writeNumberProperty("new", client.newFindings());
                json.writeNumberProperty("resolved", client.resolved());
                FindingJson.number(json, "penalty_total", client.penaltyTotal());
                json.writeEndObject();
            }
            json.writeEndArray();
            json.writeEndObject();
        });
    }
}
