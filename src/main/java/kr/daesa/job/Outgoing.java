package kr.daesa.job;

import java.nio.file.Path;
import java.time.Duration;
import kr.daesa.model.MailSettings;
import kr.daesa.model.WebhookSettings;
import org.jspecify.annotations.Nullable;

/**
 * What is told of a run beside its report. None of it changes the report.
 *
 * @param mail null where no mail is sent
 * @param webhook null where nothing is posted
 * @param attempts how often either is tried
 * @param timeout how long a server is waited for, at each step of a try
 * @param metrics the file for a collector of metrics; null: {@code metrics.prom} in the folder of the reports
 */
public record Outgoing(
        @Nullable MailSettings mail,
        @Nullable WebhookSettings webhook,
        int attempts,
        Duration timeout,
        @Nullable Path metrics) {

    /** Nothing but the file of metrics in its usual place. */
    public static final Outgoing NOTHING = new Outgoing(null, null, 1, Duration.ofSeconds(1), null);
}
