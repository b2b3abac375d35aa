package kr.daesa.report;

import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import kr.daesa.model.ClientStatus;
import kr.daesa.model.Delivery;
import kr.daesa.model.FindingStatus;
import kr.daesa.model.Metrics;
import kr.daesa.model.PastRun;
import kr.daesa.model.RunFigures;

/**
 * {@code metrics.prom}: the last run for the textfile collector of Prometheus' node_exporter. It holds counts and firm
 * totals only, so the collector's account may read it.
 *
 * <p>A run that ends without a report writes when and how it ended, and leaves the figures of the last report as they
 * were: what was known last night stays known, and the alarm goes by the time stamps.
 */
public final class MetricsFile {

    private static final String LAST_SUCCESS = "daesa_last_success_timestamp_seconds";
    private static final String LAST_FAILURE = "daesa_last_failure_timestamp_seconds";
    private static final ZoneId SEOUL = ZoneId.of("Asia/Seoul");
    private static final int MILLIS = 3;

    private final Map<String, String> families = new LinkedHashMap<>();

    private MetricsFile() {}

    /** Writes the file whole or not at all; a collector never sees half of one. */
    public static void write(Path file, Metrics metrics) throws IOException {
        Map<String, String> before = Files.isRegularFile(file) ? families(Files.readString(file)) : Map.of();
        MetricsFile now = new MetricsFile();
        now.ofEveryRun(metrics, before);
        if (metrics.run() == null) {
            before.forEach(now.families::putIfAbsent);
        } else {
            now.ofReport(metrics, metrics.run());
        }
        Path folder = Files.createDirectories(file.toAbsolutePath().getParent());
        // The collector takes every *.prom that it finds.
        Path half = Files.createTempFile(folder, ".metrics-", ".half");
        try {
            Files.writeString(half, String.join("", now.families.values()));
            if (half.getFileSystem().supportedFileAttributeViews().contains("posix")) {
                Files.setPosixFilePermissions(half, PosixFilePermissions.fromString("rw-r--r--"));
            }
            Files.move(half, file.toAbsolutePath(), StandardCopyOption.ATOMIC_MOVE);
        } finally {
            Files.deleteIfExists(half);
        }
    }

    private void ofEveryRun(Metrics metrics, Map<String, String> before) {
        gauge("daesa_last_run_timestamp_seconds", "When the last run ended, whatever it came to.")
                .add("", seconds(metrics.endedAt()));
        gauge(
                        "daesa_last_run_exit_code",
                        "What the last run ended with: 0 done, 3 incomplete, 4 findings, else failed.")
                .add("", metrics.exitCode());
        if (metrics.run() != null) {
            gauge(LAST_SUCCESS, "When the last run that published a report ended.")
                    .add("", seconds(metrics.endedAt()));
            keep(LAST_FAILURE, before);
        } else {
            keep(LAST_SUCCESS, before);
            gauge(LAST_FAILURE, "When the last run that published no report ended.")
                    .add("", seconds(metrics.endedAt()));
        }
    }

    private void keep(String family, Map<String, String> before) {
        String lines = before.get(family);
        if (lines != null) {
            families.put(family, lines);
        }
    }

    private void ofReport(Metrics metrics, PastRun run) {
        RunFigures figures = run.figures();
        gauge("daesa_run_info", "The run whose report is published.")
                .add(labels("run", run.id(), "rules_version", run.rulesVersion()), 1);
        gauge("daesa_business_date_timestamp_seconds", "Midnight in Seoul of the business date of that run.")
                .add("", seconds(run.businessDate().atStartOfDay(SEOUL).toInstant()));
        run.duration().ifPresent(duration -> gauge("daesa_run_duration_seconds", "How long that run took.")
                .add("", seconds(duration)));
        Family steps = gauge("daesa_step_duration_seconds", "How long each step of that run took.");
        metrics.steps().forEach((step, duration) -> steps.add(labels("step", step), seconds(duration)));
        Family clients = gauge("daesa_clients", "Clients by how their reconciliation ended.");
        for (ClientStatus status : ClientStatus.values()) {
            clients.add(labels("status", lower(status)), figures.clients(status));
        }
        gauge("daesa_rows_read", "Rows read, of both sides.").add("", figures.rowsRead());
        gauge("daesa_rows_rejected", "Rows of those that could not be read.").add("", figures.rowsRejected());
        Family findings = gauge("daesa_findings", "Findings that count, by code and severity.");
        figures.findings().stream()
                .filter(each -> each.status().counts())
                .collect(Collectors.groupingBy(
                        each -> labels("code", each.code().name(), "severity", lower(each.severity())),
                        TreeMap::new,
                        Collectors.summingLong(RunFigures.Findings::count)))
                .forEach(findings::add);
        Family statuses = gauge("daesa_findings_by_status", "Findings by what became of them since the run before.");
        for (FindingStatus status : FindingStatus.values()) {
            statuses.add(labels("status", lower(status)), figures.findings(status));
        }
        Long penalties = figures.penaltyTotal();
        if (penalties != null) {
            gauge("daesa_penalty_won", "Penalties of all clients after the caps, in won.")
                    .add("", penalties);
        }
        Family deliveries = gauge("daesa_delivery_success", "Whether what was to be sent out was sent: 1 or 0.");
        for (Delivery delivery : metrics.deliveries()) {
            deliveries.add(
                    labels("channel", lower(delivery.channel())), delivery.state() == Delivery.State.FAILED ? 0 : 1);
        }
    }

    private static String lower(Enum<?> constant) {
        return constant.name().toLowerCase(Locale.ROOT);
    }

    private static String seconds(Instant moment) {
        return Long.toString(moment.getEpochSecond());
    }

    private static String seconds(Duration duration) {
        return BigDecimal.valueOf(duration.toMillis(), MILLIS).toPlainString();
    }

    /** {@code {name="value",…}}; backslash, quote and line end are escaped as the format asks. */
    static String labels(String... namesAndValues) {
        StringBuilder labels = new StringBuilder("{");
        for (int i = 0; i < namesAndValues.length; i += 2) {
            labels.append(i == 0 ? "" : ",")
                    .append(namesAndValues[i])
                    .append("=\"")
                    .append(namesAndValues[i + 1]
                            .replace("\\", "\\\\")
                            .replace("\"", "\\\"")
                            .replace("\n", "\\n"))
                    .append('"');
        }
        return labels.append('}').toString();
    }

    private Family gauge(String name, String help) {
        families.put(name, "# HELP " + name + " " + help + "\n# TYPE " + name + " gauge\n");
        return new Family(name);
    }

    private final class Family {

        private final String name;

        Family(String name) {
            this.name = name;
        }

        void add(String labels, long value) {
            add(labels, Long.toString(value));
        }

        void add(String labels, String value) {
            families.merge(name, name + labels + " " + value + "\n", String::concat);
        }
    }

    /** The blocks of a file by the name of their family; what is not of ours is left out. */
    private static Map<String, String> families(String text) {
        Map<String, String> families = new LinkedHashMap<>();
        for (String line : text.lines().toList()) {
            String name = line.startsWith("# ") ? line.split(" ", 4)[2] : line.split("[{ ]", 2)[0];
            if (name.startsWith("daesa_")) {
                families.merge(name, line + "\n", String::concat);
            }
        }
        return families;
    }
}
