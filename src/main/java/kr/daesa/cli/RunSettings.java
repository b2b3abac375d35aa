package kr.daesa.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.function.UnaryOperator;
import kr.daesa.job.Outgoing;
import kr.daesa.job.RuleSettings;
import kr.daesa.job.RunRequest;
import kr.daesa.model.MailSettings;
import kr.daesa.model.ReconciliationSettings;
import kr.daesa.model.Secret;
import kr.daesa.model.WebhookSettings;
import org.jspecify.annotations.Nullable;

/** Lays the options of the command line over a job file. */
final class RunSettings {

    private static final int MOST_THREADS = 64;
    private static final String CAUSES = "causes.tsv";

    private RunSettings() {}

    static RunRequest resolve(RunOptions options, JobFile file, LocalDate today) throws IOException {
        RunRequest unsigned = new RunRequest(
                either(options.date, today),
                PeriodName.requested(either(options.period, file.period())),
                either(options.inbox, Path.of(file.inbox())),
                either(options.out, Path.of(file.out())),
                either(options.state, Path.of(file.state())),
                clients(options.clients.isEmpty() ? file.clients() : options.clients),
                either(options.reports, file.reports()) == Reports.ALL,
                either(options.lang, file.lang()).locale(),
                either(options.failOn, file.failOn()),
                reconciliation(file),
                file.law().transmissionDeadline(),
                path(file.law().filingDeadlines()),
                path(file.law().localHolidays()),
                DialectFolder.beside(options.job),
                causes(options.job, file),
                threads(file.threads()),
                file.shards(),
                "",
                file.interchange() == Interchange.ICUBE,
                Outgoing.NOTHING);
        return SettingsFingerprint.sign(unsigned);
    }

    /**
     * What the job file wants told of a run beside its report. Apart from {@link #resolve}, since secrets are needed for
     * nothing else.
     *
     * @param environment the value of a variable of the environment, null where it is not set
     * @throws IllegalArgumentException in one line, where a secret is not there
     */
    static Outgoing outgoing(JobFile file, UnaryOperator<@Nullable String> environment) {
        JobFile.Delivery delivery = file.delivery();
        JobFile.Mail mail = delivery.mail();
        JobFile.Webhook webhook = delivery.webhook();
        return new Outgoing(
                mail == null
                        ? null
                        : new MailSettings(
                                mail.host(),
                                mail.port(),
                                mail.security(),
                                mail.user(),
                                secret("delivery.mail.password-env", mail.passwordEnv(), environment),
                                mail.from(),
                                mail.to(),
                                mail.attachReport()),
                webhook == null
                        ? null
                        : new WebhookSettings(
                                webhook.url(), secret("delivery.webhook.token-env", webhook.tokenEnv(), environment)),
                delivery.attempts(),
                Duration.ofSeconds(delivery.timeoutSeconds()),
                path(file.metrics()));
    }

    private static @Nullable Secret secret(
            String key, @Nullable String variable, UnaryOperator<@Nullable String> environment) {
        if (variable == null) {
            return null;
        }
        String value = environment.apply(variable);
        if (value == null || value.isEmpty()) {
            throw new IllegalArgumentException(
                    "'" + key + "' names the variable " + variable + ", which is not set in the environment");
        }
        return new Secret(value);
    }

    static ReconciliationSettings reconciliation(JobFile file) {
        JobFile.Matching matching = file.matching();
        return new ReconciliationSettings(
                matching.supplyTolerance(),
                matching.taxTolerance(),
                matching.taxRounding(),
                matching.dateWindowDays(),
                matching.doubleIssueWindowDays(),
                file.collection().staleAfterDays());
    }

    static RuleSettings rules(JobFile.Law law) {
        return new RuleSettings(law.transmissionDeadline(), path(law.filingDeadlines()), path(law.localHolidays()));
    }

    /** The office's own rules of why a collection failed, as the job file names them, or else those that lie beside it. */
    static @Nullable Path causes(Path jobFile, JobFile file) {
        Path named = path(file.collection().causes());
        Path beside = jobFile.resolveSibling(CAUSES);
        return named != null ? named : Files.isRegularFile(beside) ? beside : null;
    }

    private static List<String> clients(List<String> ids) {
        return ids.stream().map(String::strip).distinct().toList();
    }

    private static int threads(int asked) {
        return asked > 0 ? asked : Math.min(Runtime.getRuntime().availableProcessors(), MOST_THREADS);
    }

    private static @Nullable Path path(@Nullable String text) {
        return text == null ? null : Path.of(text);
    }

    private static <T> T either(@Nullable T option, T otherwise) {
        return option == null ? otherwise : option;
    }
}
