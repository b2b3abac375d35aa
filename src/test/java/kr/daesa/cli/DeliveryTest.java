package kr.daesa.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.ServerSetup;
import com.sun.net.httpserver.HttpServer;
import jakarta.mail.Multipart;
import jakarta.mail.internet.MimeMessage;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.stream.Stream;
import kr.daesa.job.NightlyJob;
import kr.daesa.job.RunProgress;
import kr.daesa.testing.CsvTable;
import kr.daesa.testing.Exposition;
import org.apache.commons.csv.CSVRecord;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Nights over the samples that are told by mail and webhook, with real servers on loopback; and what lies beside them. */
class DeliveryTest {

    private static final Clock CLOCK = Clock.fixed(Instant.parse("2026-11-19T17:30:00Z"), ZoneId.of("Asia/Seoul"));
    private static final String HOST = "127.0.0.1";

    @TempDir
    private Path folder;

    private final StringWriter out = new StringWriter();
    private final StringWriter err = new StringWriter();
    private final List<String> posted = Collections.synchronizedList(new ArrayList<>());
    private final List<String> tokens = Collections.synchronizedList(new ArrayList<>());
    private final GreenMail mail = new GreenMail(new ServerSetup(0, HOST, ServerSetup.PROTOCOL_SMTP));
    private HttpServer web;
    private int answer = 200;

    @BeforeEach
    void start() throws IOException {
        mail.start();
        web = HttpServer.create(new InetSocketAddress(InetAddress.getByName(HOST), 0), 0);
        web.createContext("/", exchange -> {
            try (exchange) {
                posted.add(new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8));
                tokens.add(exchange.getRequestHeaders().getFirst("Authorization"));
                exchange.sendResponseHeaders(answer, -1);
            }
        });
        web.start();
    }

    @AfterEach
    void stop() {
        mail.stop();
        web.stop(0);
    }

    private Path jobFile(String... more) throws IOException {
        return Files.writeString(
                folder.resolve("job.yml"),
                "inbox: input-samples\nout: " + folder.resolve("out") + "\nstate: " + folder.resolve("state") + "\n"
                        + String.join("\n", more) + "\n");
    }

    /** The variable that stands for a secret is one that the build sets. */
    private String delivery(boolean attach) {
        return """
                delivery:
                  attempts: 1
                  mail:
                    host: %s
                    port: %d
                    security: none
                    from: daesa@example.com
                    to: ["kim@example.com"]
                    attach-report: %s
                  webhook:
                    url: http://%s:%d/daesa
                    token-env: LC_ALL
                """.formatted(
                HOST, mail.getSmtp().getPort(), attach, HOST, web.getAddress().getPort());
    }

    private int start(String... arguments) {
        out.getBuffer().setLength(0);
        err.getBuffer().setLength(0);
        return Daesa.commandLine(CLOCK, request -> NightlyJob.run(request, RunProgress.SILENT))
                .setOut(new PrintWriter(out, true))
                .setErr(new PrintWriter(err, true))
                .execute(arguments);
    }

    private int night(Path jobFile, String... more) {
        return start(
                Stream.concat(Stream.of("run", "--job", jobFile.toString(), "--date", "2026-11-20"), Stream.of(more))
                        .toArray(String[]::new));
    }

    private Path report() {
        return folder.resolve("out/2026-11-20");
    }

    private Exposition metrics() throws IOException {
        return Exposition.parse(Files.readString(folder.resolve("out/metrics.prom")));
    }

    @Test
    void thePublishedNightIsMailedAndPostedOnce() throws Exception {
        Path job = jobFile(delivery(true));

        assertThat(night(job)).isEqualTo(3);

        JsonNode summary = JsonMapper.shared().readTree(report().resolve("summary.json"));
        assertThat(posted).hasSize(1);
        assertThat(tokens).containsExactly("Bearer " + System.getenv("LC_ALL"));
        JsonNode told = JsonMapper.shared().readTree(posted.get(0));
        assertThat(told.get("schema").asString()).isEqualTo("daesa.webhook/1");
        assertThat(told.get("run_id").asString()).isEqualTo("2026-11-20.1");
        assertThat(told.get("exit_code").asInt()).isEqualTo(3);
        for (String total : List.of("clients", "status", "severity", "findings", "penalty_total", "new", "resolved")) {
            assertThat(told.get("totals").get(total))
                    .as(total)
                    .isEqualTo(summary.get("totals").get(total));
        }
        assertThat(told.get("clients").get(0).get("client_id").asString()).isEqualTo("C01");
        assertThat(posted.get(0)).doesNotContain("달무리정밀", "1288180015");

        MimeMessage[] received = mail.getReceivedMessages();
        assertThat(received).hasSize(1);
        assertThat(received[0].getSubject()).startsWith("[대사] 2026-11-20: 오류 27, 주의 17");
        Multipart parts = (Multipart) received[0].getContent();
        assertThat(parts.getBodyPart(0).getContent().toString())
                .contains("기준일 현재 가산세 141,140원", "- C01 (주)달무리정밀: 가산세 67,940원");
        assertThat(parts.getBodyPart(1).getContent().toString())
                .isEqualToNormalizingNewlines(Files.readString(report().resolve("report.html")));

        assertThat(night(job)).isEqualTo(3);
        // The first night finds all new, the second of the same date all the same: nothing has changed.
        assertThat(posted).hasSize(1);
        assertThat(mail.getReceivedMessages()).hasSize(1);
        assertThat(start("history", "2026-11-20", "--job", job.toString())).isZero();
        assertThat(out.toString()).contains("같은 내용을 이미 보내 다시 보내지 않음");
    }

    @Test
    void whatCannotBeToldIsSaidAndChangesNothingElse() throws Exception {
        Path job = jobFile(delivery(false), "reports: csv");
        answer = 503;
        mail.stop();

        assertThat(night(job)).isEqualTo(3);

        assertThat(out.toString())
                .contains("; published, but not told: mail (127.0.0.1: ")
                .contains("webhook (127.0.0.1 answered 503)");
        assertThat(report().resolve("summary.json")).exists();
        assertThat(metrics().value("daesa_delivery_success{channel=\"webhook\"}"))
                .isEqualTo("0");
        start("history", "2026-11-20", "--job", job.toString(), "--lang=en");
        assertThat(out.toString()).contains("not sent (attempts: 1): 127.0.0.1 answered 503");

        answer = 200;
        night(job);
        assertThat(posted).hasSize(2);
        assertThat(metrics().value("daesa_delivery_success{channel=\"webhook\"}"))
                .isEqualTo("1");
    }

    @Test
    void withoutTheKeyNothingLeavesTheMachineAndTheReportIsTheSame() throws Exception {
        assertThat(night(jobFile("reports: csv"))).isEqualTo(3);
        String before = Files.readString(report().resolve("findings.csv"));
        assertThat(posted).isEmpty();

        night(jobFile(delivery(false), "reports: csv"));

        assertThat(posted).hasSize(1);
        assertThat(Files.readString(report().resolve("findings.csv"))).isEqualTo(before);
        assertThat(Files.list(report().resolve("clients/C01"))
                        .map(file -> file.getFileName().toString()))
                .doesNotContain("icube-penalties.csv");
    }

    @Test
    void aSecretThatIsNotThereStopsTheRunBeforeItStarts() throws IOException {
        Path job = jobFile("delivery:", "  webhook:", "    url: https://example.com", "    token-env: DAESA_NO_SUCH");

        assertThat(night(job)).isEqualTo(2);

        assertThat(err.toString())
                .isEqualToNormalizingNewlines(
                        job + ": 'delivery.webhook.token-env' names the variable DAESA_NO_SUCH, which"
                                + " is not set in the environment\n");
        assertThat(folder.resolve("state")).doesNotExist();
        assertThat(start("check", "--job", job.toString(), "--date=2026-11-20")).isEqualTo(3);
    }

    @Test
    void theMetricsAreThoseOfTheSummaryAndAFailedNightShows() throws Exception {
        Path job = jobFile("reports: csv");
        night(job);

        JsonNode totals =
                JsonMapper.shared().readTree(report().resolve("summary.json")).get("totals");
        Exposition metrics = metrics();
        assertThat(metrics.value("daesa_last_run_exit_code")).isEqualTo("3");
        assertThat(metrics.value("daesa_penalty_won"))
                .isEqualTo(totals.get("penalty_total").asString());
        assertThat(metrics.value("daesa_clients{status=\"partial\"}"))
                .isEqualTo(totals.get("status").get("PARTIAL").asString());
        long findings = metrics.samples("daesa_findings").stream()
                .mapToLong(sample -> Long.parseLong(metrics.value(sample)))
                .sum();
        assertThat(findings)
                .isEqualTo(totals.get("new").asLong() + totals.get("continuing").asLong());
        assertThat(metrics.samples("daesa_step_duration_seconds")).hasSize(6);
        assertThat(metrics.names()).doesNotContain("daesa_last_failure_timestamp_seconds");

        assertThat(night(job, "--inbox", folder.resolve("unmounted").toString()))
                .isEqualTo(2);

        assertThat(metrics().value("daesa_last_run_exit_code")).isEqualTo("2");
        assertThat(metrics().value("daesa_last_success_timestamp_seconds"))
                .isEqualTo(metrics.value("daesa_last_success_timestamp_seconds"));
        assertThat(metrics().names()).contains("daesa_last_failure_timestamp_seconds", "daesa_penalty_won");
    }

    @Test
    void theMetricsGoWhereTheJobFileWantsThem() throws Exception {
        Path wanted = folder.resolve("collector/daesa.prom");
        night(jobFile("reports: csv", "metrics: " + wanted));

        assertThat(Exposition.parse(Files.readString(wanted)).value("daesa_rows_read"))
                .isEqualTo("175");
        assertThat(folder.resolve("out/metrics.prom")).doesNotExist();
    }

    @Test
    void whereTheMetricsCannotBeWrittenTheNightIsDoneAllTheSame() throws Exception {
        Path file = Files.writeString(folder.resolve("file"), "");
        assertThat(night(jobFile("reports: csv", "metrics: " + file.resolve("daesa.prom"))))
                .isEqualTo(3);

        assertThat(out.toString()).contains("; published, but not told: metrics.prom (");
        assertThat(report().resolve("summary.json")).exists();
    }

    @Test
    void icubeGetsItsOwnCodes() throws Exception {
        night(jobFile("reports: csv", "interchange: icube"));

        List<String> codes = new ArrayList<>();
        for (CSVRecord finding : CsvTable.read(report().resolve("findings.csv"))) {
            String code = finding.get("code");
            String penalty = finding.get("penalty_code");
            if (!penalty.isEmpty() || code.equals("DEDUCTION_LOST")) {
                codes.add(finding.get("client_id") + " " + finding.get("approval_no") + " "
                        + switch (penalty) {
                            case "P1" -> "1";
                            case "P2" -> "2";
                            case "P3" -> "5";
                            case "P4" -> "6";
                            case "P9" -> "3";
                            case "" -> "4";
                            default -> "no code of iCUBE";
                        });
            }
        }
        codes.removeIf(code -> code.endsWith("no code of iCUBE"));
        List<String> told = new ArrayList<>();
        for (String client : List.of("C01", "C02", "C03", "C04", "C05", "C06", "C07", "C08", "C09")) {
            for (CSVRecord row : CsvTable.read(report().resolve("clients/" + client + "/icube-penalties.csv"))) {
                told.add(client + " " + row.get(0) + " " + row.get("addtax_cd"));
            }
        }
        assertThat(told).containsExactlyElementsOf(codes).hasSizeGreaterThan(6);
        assertThat(told).anyMatch(row -> row.endsWith(" 3")).anyMatch(row -> row.endsWith(" 4"));
        assertThat(Files.readString(report().resolve("clients/C02/icube-penalties.csv")))
                .startsWith("\uFEFFiss_no,iss_dt,tax_ty,isu_dt,iss_ymd,trreg_nb,tr_nm,sup_am,vat_am,addtax_cd,")
                .contains("202610204100009600020014,20260921,1,20261020,");
    }

    @Test
    void lettersAreWrittenWithThePagesAndNotWithTheTablesAlone() throws Exception {
        night(jobFile());
        assertThat(Files.readString(report().resolve("clients/C01/letter.txt")))
                .contains("안녕하십니까, (주)달무리정밀 담당자님.")
                .contains("1. 전송을 앞둔 매출 (세금)계산서 1건: 2026-11-20(금)까지")
                .contains(
                        "작성일자 2026-09-18, 공급가액 5,300,000원, 세액 530,000원, 오늘 기준 가산세 53,000원, 2027-01-26(화)부터는 가산세 106,000원");
        assertThat(Files.readString(report().resolve("clients/C01/supplier-requests.txt")))
                .contains("===== 한울타리공구(127-12-90120) 앞 =====");
        assertThat(report().resolve("clients/C03/letter.txt")).doesNotExist();

        night(jobFile("lang: en"));
        assertThat(Files.readString(report().resolve("clients/C01/letter.txt"))).contains("Dear (주)달무리정밀,");

        night(jobFile("reports: csv"));
        assertThat(report().resolve("clients/C01/letter.txt")).doesNotExist();
    }
}
