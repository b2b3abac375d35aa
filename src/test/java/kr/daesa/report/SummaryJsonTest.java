package kr.daesa.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

class SummaryJsonTest {

    @TempDir
    Path out;

    @Test
    void theKeysAreThoseOfTheContractInItsOrder() throws IOException {
        JsonNode summary = summary();
        assertThat(summary.propertyNames())
                .containsExactly(
                        "schema",
                        "run_id",
                        "business_date",
                        "periods",
                        "rules_version",
                        "inputs",
                        "balanced",
                        "totals",
                        "clients");
        assertThat(summary.get("schema").asString()).isEqualTo("daesa.summary/1");
        assertThat(summary.get("business_date").asString()).isEqualTo("2026-11-20");
        assertThat(summary.get("inputs").get(0).propertyNames()).containsExactly("path", "sha256", "size");
        assertThat(summary.get("clients").get(0).propertyNames())
                .containsExactly(
                        "client_id",
                        "status",
                        "findings",
                        "penalty_total",
                        "new",
                        "continuing",
                        "resolved",
                        "penalty_before_caps",
                        "capped",
                        "certificate_expires_on");
        assertThat(summary.get("clients")
                        .get(0)
                        .get("findings")
                        .get("NOT_ISSUED")
                        .asInt())
                .isEqualTo(1);
    }

    @Test
    void theTotalsAddUpAndTheFirmsOwnLineIsNoClient() throws IOException {
        JsonNode summary = summary();
        JsonNode totals = summary.get("totals");
        assertThat(summary.get("clients")).hasSize(5);
        assertThat(totals.get("clients").asInt()).isEqualTo(4);
        assertThat(totals.get("status").toString()).isEqualTo("{\"RECONCILED\":1,\"PARTIAL\":2,\"FAILED\":1}");
        assertThat(totals.get("severity").toString()).isEqualTo("{\"ERROR\":13,\"WARNING\":2,\"INFO\":2}");
        assertThat(totals.get("findings").get("FILE_UNREADABLE").asInt()).isEqualTo(1);
        assertThat(totals.get("penalty_total").asLong()).isEqualTo(1_027_000);
    }

    private JsonNode summary() throws IOException {
        SampleReportTest.write(out, Locale.KOREAN);
        String text = Files.readString(out.resolve("summary.json"));
        assertThat(text).doesNotContain("\r").startsWith("{");
        return JsonMapper.shared().readTree(text);
    }
}
