package kr.daesa.job;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Function;
import kr.daesa.delivery.Attempts;
import kr.daesa.delivery.BriefingMail;
import kr.daesa.delivery.Sent;
import kr.daesa.delivery.WebhookPost;
import kr.daesa.model.ClientFigures;
import kr.daesa.model.Delivery;
import kr.daesa.model.Delivery.Channel;
import kr.daesa.model.MailSettings;
import kr.daesa.model.Metrics;
import kr.daesa.model.PastRun;
import kr.daesa.model.WebhookSettings;
import kr.daesa.report.BriefingText;
import kr.daesa.report.MetricsFile;
import kr.daesa.report.WebhookJson;
import kr.daesa.store.Database;
import kr.daesa.store.DeliveryStore;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * What follows publication: mail, webhook, the file of metrics. The report is in its place whatever becomes of these; that
 * one of them failed is logged, said in the closing line, and kept with the run.
 */
final class Aftermath {

    private static final Logger LOG = LoggerFactory.getLogger(Aftermath.class);
    private static final String METRICS = "metrics.prom";

    private final CurrentRun run;
    private final Database database;

    Aftermath(CurrentRun run, Database database) {
        this.run = run;
        this.database = database;
    }

    /** Tells whoever wants to know of a published run, and says at the end of its line what could not be told. */
    RunOutcome follow(RunOutcome outcome, Path report, SortedMap<String, Duration> steps) {
        List<String> troubles = new ArrayList<>();
        int exitCode = outcome.ending().exitCode();
        try {
            PastRun past = database.history().find(run.id()).orElseThrow();
            List<ClientFigures> clients = database.history().clients(run.id());
            List<Delivery> deliveries = deliver(past, clients, exitCode, report);
            deliveries.stream()
                    .filter(delivery -> delivery.state() == Delivery.State.FAILED)
                    .forEach(delivery -> troubles.add(name(delivery.channel()) + " (" + delivery.remark() + ")"));
            MetricsFile.write(file(run.request()), new Metrics(Instant.now(), exitCode, past, steps, deliveries));
        } catch (IOException | RuntimeException e) {
            // The report is published: nothing that comes after it may turn the night into a failure.
            LOG.error("Run {}: what follows publication failed: {}", run.id(), String.valueOf(e), e);
            troubles.add(METRICS + " (" + e + ")");
        }
        return troubles.isEmpty()
                ? outcome
                : new RunOutcome(
                        outcome.ending(),
                        outcome.message() + "; published, but not told: " + String.join(", ", troubles),
                        report);
    }

    /** Notes a run that ended without a report; a folder of reports that is not there yet is not made for that. */
    static void noteFailure(RunRequest request, RunOutcome outcome) {
        Path folder = file(request).toAbsolutePath().getParent();
        if (folder == null || !Files.isDirectory(folder)) {
            return;
        }
        try {
            MetricsFile.write(
                    file(request),
                    new Metrics(Instant.now(), outcome.ending().exitCode(), null, new TreeMap<>(), List.of()));
        } catch (IOException e) {
            LOG.warn("{}: cannot be written: {}", file(request), String.valueOf(e));
        }
    }

    private static Path file(RunRequest request) {
        Path wanted = request.outgoing().metrics();
        return wanted == null ? request.out().resolve(METRICS) : wanted;
    }

    private List<Delivery> deliver(PastRun past, List<ClientFigures> clients, int exitCode, Path report) {
        Outgoing outgoing = run.request().outgoing();
        Attempts attempts = Attempts.of(outgoing.attempts());
        String content = WebhookJson.of(past, clients, exitCode, null);
        List<Delivery> deliveries = new ArrayList<>();
        MailSettings mail = outgoing.mail();
        if (mail != null) {
            String to = String.join(",", mail.to()) + " " + mail.attachReport() + " "
                    + run.request().language();
            deliveries.add(once(Channel.MAIL, content + to, key -> new BriefingMail(mail, attempts, outgoing.timeout())
                    .send(
                            BriefingText.of(
                                    past,
                                    clients,
                                    report.toString(),
                                    run.request().language()),
                            key,
                            mail.attachReport() ? page(report) : null)));
        }
        WebhookSettings webhook = outgoing.webhook();
        if (webhook != null) {
            deliveries.add(once(Channel.WEBHOOK, content + webhook.url(), key -> new WebhookPost(
                            webhook, attempts, outgoing.timeout())
                    .send(WebhookJson.of(past, clients, exitCode, past.id()), key)));
        }
        return deliveries;
    }

    /** With --reports csv there is no page; the figures do as well. */
    private static @Nullable Path page(Path report) {
        Path page = report.resolve("report.html");
        return Files.isRegularFile(page) ? page : null;
    }

    /** A date that is run once more and comes to the same is not told twice. */
    private Delivery once(Channel channel, String content, Function<String, Sent> sending) {
        String digest = new Hash().line(content).hex();
        DeliveryStore store = database.deliveries();
        Delivery delivery;
        if (store.wasSent(run.run().businessDate(), channel, digest)) {
            LOG.info("{}: the same was sent before, not sent again", name(channel));
            delivery = new Delivery(channel, digest, Delivery.State.UNCHANGED, 0, "", Instant.now());
        } else {
            Sent sent = sending.apply(run.id() + "-" + digest.substring(0, 16));
            if (sent.done()) {
                LOG.info("{}: sent, attempts: {}", name(channel), sent.attempts());
            } else {
                LOG.warn("{}: not sent, attempts: {}: {}", name(channel), sent.attempts(), sent.remark());
            }
            delivery = new Delivery(
                    channel,
                    digest,
                    sent.done() ? Delivery.State.SENT : Delivery.State.FAILED,
                    sent.attempts(),
                    sent.remark(),
                    Instant.now());
        }
        store.save(run.id(), delivery);
        return delivery;
    }

    private static String name(Channel channel) {
        return channel.name().toLowerCase(Locale.ROOT);
    }
}
