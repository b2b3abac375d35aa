package kr.daesa.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import kr.daesa.model.ClientStatus;
import kr.daesa.model.Delivery;
import kr.daesa.model.FindingCode;
import kr.daesa.model.FindingStatus;
import kr.daesa.model.Metrics;
import kr.daesa.model.PastRun;
import kr.daesa.model.RunFigures;
import kr.daesa.model.Severity;
import kr.daesa.testing.Exposition;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class MetricsFileTest {

    private static final Instant TWO = Instant.parse("2026-11-19T17:00:00Z");
    private static final PastRun RUN = new PastRun(
            "2026-11-20.1",
            LocalDate.of(2026, 11, 20),
            "INCOMPLETE",
            true,
            List.of(),
            "abc",
            TWO,
            TWO.plusMillis(74_300),
            "",
            new RunFigures(
                    Map.of(ClientStatus.RECONCILED, 3L, ClientStatus.PARTIAL, 5L),
                    List.of(
                            new RunFigures.Findings(FindingStatus.NEW, Severity.ERROR, FindingCode.NOT_ISSUED, 2),
                            new RunFigures.Findings(
                                    FindingStatus.CONTINUING, Severity.ERROR, FindingCode.NOT_ISSUED, 3),
                            new RunFigures.Findings(FindingStatus.WAIVED, Severity.ERROR, FindingCode.NOT_ISSUED, 7),
                            new RunFigures.Findings(FindingStatus.RESOLVED, Severity.INFO, FindingCode.ISSUE_DUE, 1)),
                    141_140L,
                    160,
                    4));
    private static final Delivery FAILED =
            new Delivery(Delivery.Channel.MAIL, "d", Delivery.State.FAILED, 3, "refused", TWO);

    @TempDir
    private Path folder;

    private Exposition write(Metrics metrics) throws IOException {
        Path file = folder.resolve("metrics.prom");
        MetricsFile.write(file, metrics);
        return Exposition.parse(Files.readString(file));
    }

    private static Metrics published(Instant at) {
        return new Metrics(at, 3, RUN, new TreeMap<>(Map.of("reconcile", Duration.ofMillis(1234))), List.of(FAILED));
    }

    @Test
    void theFiguresOfARunAreGauges() throws IOException {
        Exposition metrics = write(published(TWO));

        assertThat(metrics.value("daesa_last_run_exit_code")).isEqualTo("3");
        assertThat(metrics.value("daesa_last_success_timestamp_seconds"))
                .isEqualTo(Long.toString(TWO.getEpochSecond()));
        assertThat(metrics.value("daesa_run_duration_seconds")).isEqualTo("74.300");
        assertThat(metrics.value("daesa_step_duration_seconds{step=\"reconcile\"}"))
                .isEqualTo("1.234");
        assertThat(metrics.value("daesa_clients{status=\"partial\"}")).isEqualTo("5");
        assertThat(metrics.value("daesa_clients{status=\"failed\"}")).isEqualTo("0");
        assertThat(metrics.value("daesa_rows_read")).isEqualTo("160");
        assertThat(metrics.value("daesa_rows_rejected")).isEqualTo("4");
        assertThat(metrics.value("daesa_penalty_won")).isEqualTo("141140");
        assertThat(metrics.value("daesa_delivery_success{channel=\"mail\"}")).isEqualTo("0");
        assertThat(metrics.names()).doesNotContain("daesa_last_failure_timestamp_seconds");
    }

    @Test
    void findingsThatDoNotCountAreNotCounted() throws IOException {
        Exposition metrics = write(published(TWO));

        assertThat(metrics.value("daesa_findings{code=\"NOT_ISSUED\",severity=\"error\"}"))
                .isEqualTo("5");
        assertThat(metrics.samples("daesa_findings")).hasSize(1);
        assertThat(metrics.value("daesa_findings_by_status{status=\"waived\"}")).isEqualTo("7");
    }

    @Test
    void aRunWithoutAReportLeavesWhatWasKnown() throws IOException {
        write(published(TWO));

        Exposition metrics = write(new Metrics(TWO.plusSeconds(86_400), 2, null, new TreeMap<>(), List.of()));

        String later = Long.toString(TWO.getEpochSecond() + 86_400);
        assertThat(metrics.value("daesa_last_run_exit_code")).isEqualTo("2");
        assertThat(metrics.value("daesa_last_run_timestamp_seconds")).isEqualTo(later);
        assertThat(metrics.value("daesa_last_failure_timestamp_seconds")).isEqualTo(later);
        assertThat(metrics.value("daesa_last_success_timestamp_seconds"))
                .isEqualTo(Long.toString(TWO.getEpochSecond()));
        assertThat(metrics.value("daesa_penalty_won")).isEqualTo("141140");

        Exposition again = write(published(TWO.plusSeconds(172_800)));
        assertThat(again.value("daesa_last_failure_timestamp_seconds")).isEqualTo(later);
    }

    @Test
    void labelsAreEscaped() {
        assertThat(MetricsFile.labels("a", "x\"y\\z\nw", "b", "가")).isEqualTo("{a=\"x\\\"y\\\\z\\nw\",b=\"가\"}");
    }

    @Test
    void theCollectorMayReadItAndFindsNothingElse() throws IOException {
        write(published(TWO));

        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(folder.resolve("metrics.prom"))))
                .isEqualTo("rw-r--r--");
        assertThat(folder.toFile().list()).containsExactly("metrics.prom");
    }
}
