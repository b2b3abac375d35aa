package kr.daesa.cli;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import kr.daesa.job.FailOn;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** The options of {@code run}. One that is left out is null or empty: the job file decides. */
final class RunOptions {

    @Option(
            names = "--job",
            paramLabel = "FILE",
            defaultValue = "jobs/nightly.yml",
            description = "The job file (default: ${DEFAULT-VALUE}). Options win over it.")
    Path job = Path.of("jobs", "nightly.yml");

    @Option(
            names = "--date",
            paramLabel = "YYYY-MM-DD",
            converter = Converters.Date.class,
            description = "The business date (default: today in Asia/Seoul).")
    @Nullable
    LocalDate date;

    @Option(
            names = "--period",
            paramLabel = "P",
            converter = Converters.Period.class,
            description = "2026-2 a tax period, 2026-2P its preliminary quarter, 2026-2F its final quarter; open (the"
                    + " default) the tax period that holds the business date, and the one before while its filing"
                    + " deadline has not passed.")
    @Nullable
    String period;

    @Option(names = "--inbox", paramLabel = "DIR", description = "What comes in.")
    @Nullable
    Path inbox;

    @Option(names = "--out", paramLabel = "DIR", description = "Where the folder of the business date is published.")
    @Nullable
    Path out;

    @Option(names = "--state", paramLabel = "DIR", description = "Database, archive, lock and log.")
    @Nullable
    Path state;

    @Option(names = "--client", paramLabel = "ID", description = "Reconcile this client only; may be repeated.")
    List<String> clients = List.of();

    @Option(
            names = "--reports",
            paramLabel = "all|csv",
            converter = Converters.ReportsChoice.class,
            description = "csv: every CSV and JSON, no workbook, no page.")
    @Nullable
    Reports reports;

    @Option(
            names = "--lang",
            paramLabel = "ko|en",
            converter = Converters.LanguageChoice.class,
            description = "The language of the reports.")
    @Nullable
    Language lang;

    @Option(
            names = "--fail-on",
            paramLabel = "never|error|warning",
            converter = Converters.FailOnChoice.class,
            description = "End with 4 where findings of this severity are left.")
    @Nullable
    FailOn failOn;
}
