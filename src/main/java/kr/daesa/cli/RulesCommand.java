package kr.daesa.cli;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;
import kr.daesa.job.Rulebook;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** {@code rules}: the law table in force on a day. */
@Command(
        name = "rules",
        description = "Prints the law table (법령표) in force on a day: deadlines, penalties, who must issue"
                + " electronically, holidays, open points; each with its article.",
        mixinStandardHelpOptions = true,
        versionProvider = Version.class,
        sortOptions = false,
        exitCodeListHeading = "%nExit codes:%n")
final class RulesCommand implements Callable<Integer> {

    private static final Path USUAL_JOB = Path.of("jobs", "nightly.yml");

    private final Clock clock;

    @Option(
            names = "--date",
            paramLabel = "YYYY-MM-DD",
            converter = Converters.Date.class,
            description = "The day of supply asked about (default: today in Asia/Seoul).")
    private @Nullable LocalDate date;

    @Option(
            names = "--lang",
            paramLabel = "ko|en",
            converter = Converters.LanguageChoice.class,
            description = "The language (default: that of the job file).")
    private @Nullable Language lang;

    @Option(names = "--json", description = "Print JSON, schema daesa.rules/1.")
    private boolean json;

    @Option(
            names = "--job",
            paramLabel = "FILE",
            description = "The job file, whose key law changes the table (default: jobs/nightly.yml if there is one).")
    private @Nullable Path job;

    @Spec
    private CommandSpec spec = CommandSpec.create();

    RulesCommand(Clock clock) {
        this.clock = clock;
    }

    @Override
    public Integer call() throws IOException {
        JobFileReading reading = readJobFile();
        JobFile jobFile = reading.jobFile();
        if (jobFile == null) {
            return refuse(reading.refusals());
        }
        try {
            print(open(jobFile), (lang == null ? jobFile.lang() : lang).locale());
            return ExitCode.DONE.code();
        } catch (IllegalArgumentException e) {
            return refuse(List.of(String.valueOf(e.getMessage())));
        }
    }

    private JobFileReading readJobFile() {
        if (job != null) {
            return JobFileReader.read(job);
        }
        return Files.exists(USUAL_JOB) ? JobFileReader.read(USUAL_JOB) : JobFileReader.defaults();
    }

    private Rulebook open(JobFile jobFile) throws IOException {
        JobFile.Law law = jobFile.law();
        return Rulebook.open(
                date == null ? LocalDate.now(clock) : date,
                law.transmissionDeadline(),
                RunSettings.path(law.filingDeadlines()),
                RunSettings.path(law.localHolidays()));
    }

    private void print(Rulebook rulebook, Locale language) {
        PrintWriter out = spec.commandLine().getOut();
        if (json) {
            // JSON is UTF-8 whatever the terminal is; what is escaped reads the same in both.
            out.print(rulebook.json(language, !Terminal.charset().equals(StandardCharsets.UTF_8)));
        } else {
            SectionLines.of(rulebook.sections(language)).forEach(out::println);
        }
        out.flush();
    }

    private int refuse(List<String> lines) {
        lines.forEach(spec.commandLine().getErr()::println);
        return ExitCode.MISCONFIGURED.code();
    }
}
