package kr.daesa.cli;

import java.util.List;
import kr.daesa.job.FailOn;
import kr.daesa.model.MailSettings;
import kr.daesa.model.TransmissionPolicy;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * A job file such as {@code jobs/nightly.yml}, with the defaults for what it leaves out. Paths are relative to the
 * working directory of the process, not to the file.
 *
 * @param clients the client ids to reconcile; empty means all of the roster
 * @param threads 0 means one for each processor
 */
record JobFile(
        @DefaultValue("inbox") String inbox,
        @DefaultValue("out") String out,
        @DefaultValue("state") String state,
        @DefaultValue(PeriodName.OPEN) String period,
        @DefaultValue List<String> clients,
        @DefaultValue("all") Reports reports,
        @DefaultValue("ko") Language lang,
        @DefaultValue("never") FailOn failOn,
        @DefaultValue("0") int threads,
        @DefaultValue("16") int shards,
        @DefaultValue Matching matching,
        @DefaultValue Collection collection,
        @DefaultValue Law law,
        @DefaultValue("none") Interchange interchange,
        @DefaultValue Delivery delivery,
        @Nullable String metrics) {

    /** What may differ within a pair, and what looks like a double. */
    record Matching(
            @DefaultValue("0") long supplyTolerance,
            @DefaultValue("1") long taxTolerance,
            @DefaultValue("10") long taxRounding,
            @DefaultValue("10") int dateWindowDays,
            @DefaultValue("3") int doubleIssueWindowDays) {}

    /** How fresh the collections from Hometax must be, and what the office knows of why they fail. */
    record Collection(
            @DefaultValue("3") int staleAfterDays, @Nullable String causes) {}

    /** Where the law leaves a choice, or a day that only a notice tells. */
    record Law(
            @DefaultValue("extended") TransmissionPolicy transmissionDeadline,
            @Nullable String filingDeadlines,
            @Nullable String localHolidays) {}

    /** What is sent out once the report is published. */
    record Delivery(
            @DefaultValue("3") int attempts,
            @DefaultValue("20") int timeoutSeconds,
            @Nullable Mail mail,
            @Nullable Webhook webhook) {}

    /** The briefing by mail. */
    record Mail(
            String host,
            @DefaultValue("587") int port,
            @DefaultValue("starttls") MailSettings.Security security,
            @Nullable String user,
            @Nullable String passwordEnv,
            String from,
            List<String> to,
            @DefaultValue("false") boolean attachReport) {}

    /** The figures as JSON. */
    record Webhook(String url, @Nullable String tokenEnv) {}
}
