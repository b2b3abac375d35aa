package kr.daesa.report;

import java.math.BigDecimal;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import kr.daesa.model.ClientStatus;
import kr.daesa.model.FindingStatus;
import kr.daesa.model.PastRun;
import kr.daesa.model.PeriodSpan;
import kr.daesa.model.RunFigures;
import kr.daesa.model.Severity;
import tools.jackson.core.JsonGenerator;

/** Past runs (실행 이력) for programs, schema {@code daesa.history/1}. Keys are only ever added. */
public final class HistoryJson {

    private static final String SCHEMA = "daesa.history/1";
    private static final int MILLIS = 3;

    private HistoryJson() {}

    /**
     * The runs as a text that ends with a line end.
     *
     * @param inAscii whether other characters are escaped
     */
    public static String of(List<PastRun> runs, boolean inAscii) {
        return JsonText.of(inAscii, json -> {
            json.writeStartObject();
            json.writeStringProperty("schema", SCHEMA);
            json.writeArrayPropertyStart("runs");
            for (PastRun run : runs) {
                json.writeStartObject();
                writeRun(json, run);
                json.writeEndObject();
            }
            json.writeEndArray();
            json.writeEndObject();
        });
    }

    /** The properties of a run into an object that is open. */
    static void writeRun(JsonGenerator json, PastRun run) {
        json.writeStringProperty("run_id", run.id());
        json.writeStringProperty("business_date", run.businessDate().toString());
        json.writeStringProperty("state", run.state());
        json.writeBooleanProperty("current", run.current());
        json.writeArrayPropertyStart("periods");
        run.periods().stream().map(PeriodSpan::name).forEach(json::writeString);
        json.writeEndArray();
        json.writeStringProperty("rules_version", run.rulesVersion());
        json.writeStringProperty("started_at", run.startedAt().toString());
        if (run.endedAt() == null) {
            json.writeNullProperty("ended_at");
        } else {
            json.writeStringProperty("ended_at", run.endedAt().toString());
        }
        Optional<Duration> duration = run.duration();
        if (duration.isEmpty()) {
            json.writeNullProperty("duration_seconds");
        } else {
            json.writeNumberProperty(
                    "duration_seconds", BigDecimal.valueOf(duration.get().toMillis(), MILLIS));
        }
        json.writeStringProperty("closing_line", run.closingLine());
        writeFigures(json, run.figures());
    }

    /** The properties of a run's figures into an object that is open. */
    static void writeFigures(JsonGenerator json, RunFigures figures) {
        json.writeNumberProperty("clients", figures.clientCount());
        json.writeObjectPropertyStart("status");
        for (ClientStatus status : ClientStatus.values()) {
            json.writeNumberProperty(status.name(), figures.clients(status));
        }
        json.writeEndObject();
        json.writeObjectPropertyStart("severity");
        for (Severity severity : List.of(Severity.ERROR, Severity.WARNING, Severity.INFO)) {
            json.writeNumberProperty(severity.name(), figures.counted(severity));
        }
        json.writeEndObject();
        json.writeNumberProperty("new", figures.findings(FindingStatus.NEW));
        json.writeNumberProperty("continuing", figures.findings(FindingStatus.CONTINUING));
        json.writeNumberProperty("resolved", figures.findings(FindingStatus.RESOLVED));
        json.writeNumberProperty("waived", figures.findings(FindingStatus.WAIVED));
        Long penalties = figures.penaltyTotal();
        if (penalties == null) {
            json.writeNullProperty("penalty_total");
        } else {
            json.writeNumberProperty("penalty_total", penalties);
        }
        json.writeNumberProperty("rows_read", figures.rowsRead());
        json.writeNumberProperty("rows_rejected", figures.rowsRejected());
    }
}
