package kr.daesa.report;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Map;
import kr.daesa.model.CappedDuty;
import kr.daesa.model.ClientStatus;
import kr.daesa.model.ClientSummary;
import kr.daesa.model.FindingCode;
import kr.daesa.model.PenaltyTotal;
import kr.daesa.model.PeriodSpan;
import kr.daesa.model.RunSummary;
import kr.daesa.model.Severity;
import kr.daesa.model.SourceFile;
import tools.jackson.core.JsonGenerator;
import tools.jackson.core.PrettyPrinter;
import tools.jackson.core.util.DefaultIndenter;
import tools.jackson.core.util.DefaultPrettyPrinter;
import tools.jackson.databind.ObjectWriter;
import tools.jackson.databind.json.JsonMapper;

/** Writes {@code summary.json}, schema {@code daesa.summary/1}. Keys are only ever added. */
final class SummaryJson {

    private static final String SCHEMA = "daesa.summary/1";

    private SummaryJson() {}

    static void write(Path file, RunSummary run) throws IOException {
        try (OutputStream out = OwnerOnly.create(file);
                JsonGenerator json = writer().createGenerator(out)) {
            json.writeStartObject();
            json.writeStringProperty("schema", SCHEMA);
            json.writeStringProperty("run_id", run.runId());
            json.writeStringProperty("business_date", run.businessDate().toString());
            json.writeArrayPropertyStart("periods");
            for (PeriodSpan period : run.periods()) {
                json.writeString(period.name());
            }
            json.writeEndArray();
            json.writeStringProperty("rules_version", run.rulesVersion());
            writeInputs(json, run);
            json.writeBooleanProperty("balanced", run.balanced());
            writeTotals(json, RunTotals.of(run));
            writeClients(json, run);
            json.writeEndObject();
        }
    }

    /** Indented, with a fixed line end instead of the machine's: the same run gives the same bytes everywhere. */
    static ObjectWriter writer() {
        PrettyPrinter printer = new DefaultPrettyPrinter().withObjectIndenter(new DefaultIndenter("  ", "\n"));
        return JsonMapper.shared().writer().with(printer);
    }

    private static void writeInputs(JsonGenerator json, RunSummary run) {
        json.writeArrayPropertyStart("inputs");
        for (SourceFile input : run.inputs()) {
            json.writeStartObject();
            json.writeStringProperty("path", ResidentNumbers.mask(input.path()));
            json.writeStringProperty("sha256", input.sha256());
            json.writeNumberProperty("size", input.size());
            json.writeEndObject();
        }
        json.writeEndArray();
    }

    private static void writeTotals(JsonGenerator json, RunTotals totals) {
        json.writeObjectPropertyStart("totals");
        json.writeNumberProperty("clients", totals.clients());
        json.writeObjectPropertyStart("status");
        for (ClientStatus status : ClientStatus.values()) {
            json.writeNumberProperty(status.name(), totals.of(status));
        }
        json.writeEndObject();
        json.writeObjectPropertyStart("severity");
        json.writeNumberProperty(Severity.ERROR.name(), totals.errors());
        json.writeNumberProperty(Severity.WARNING.name(), totals.warnings());
        json.writeNumberProperty(Severity.INFO.name(), totals.infos());
        json.writeEndObject();
        writeFindings(json, totals.findings());
        json.writeNumberProperty("penalty_total", totals.penaltyTotal());
        json.writeNumberProperty("new", totals.newFindings());
        json.writeNumberProperty("continuing", totals.continuing());
        json.writeNumberProperty("resolved", totals.resolved());
        json.writeEndObject();
    }

    private static void writeClients(JsonGenerator json, RunSummary run) {
        json.writeArrayPropertyStart("clients");
        for (ClientSummary client : run.clients()) {
            json.writeStartObject();
            json.writeStringProperty("client_id", client.client().id());
            json.writeStringProperty("status", client.status().name());
            writeFindings(json, client.findings());
            json.writeNumberProperty("penalty_total", client.penaltyTotal());
            json.writeNumberProperty("new", client.newFindings());
            json.writeNumberProperty("continuing", client.continuingFindings());
            json.writeNumberProperty("resolved", client.resolvedFindings());
            writeCaps(json, client.penalties());
            LocalDate expires = client.certificateExpiresOn();
            json.writeStringProperty("certificate_expires_on", expires == null ? null : expires.toString());
            json.writeEndObject();
        }
        json.writeEndArray();
    }

    private static void writeCaps(JsonGenerator json, PenaltyTotal penalties) {
        json.writeNumberProperty("penalty_before_caps", penalties.assessed());
        json.writeArrayPropertyStart("capped");
        for (CappedDuty duty : penalties.capped()) {
            json.writeStartObject();
            json.writeStringProperty("penalty_code", duty.code());
            json.writeStringProperty("kind", duty.kind().name());
            json.writeStringProperty("period", duty.period());
            json.writeNumberProperty("assessed", duty.assessed());
            json.writeNumberProperty("cap", duty.cap());
            json.writeStringProperty("legal_basis", duty.article());
            json.writeEndObject();
        }
        json.writeEndArray();
    }

    private static void writeFindings(JsonGenerator json, Map<FindingCode, Integer> findings) {
        json.writeObjectPropertyStart("findings");
        findings.forEach((code, count) -> json.writeNumberProperty(code.name(), count));
        json.writeEndObject();
    }
}
