package kr.daesa.cli;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.concurrent.Callable;
import kr.daesa.job.InboxCheck;
import kr.daesa.job.RunRequest;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** {@code check}: what a run would do and what it would refuse. */
@Command(
        name = "check",
        description = "Reads the job file, the roster and every input as a run would (사전 점검), and tells what a run"
                + " would do and refuse. Writes nothing.",
        mixinStandardHelpOptions = true,
        versionProvider = Version.class,
        sortOptions = false,
        exitCodeListHeading = "%nExit codes:%n")
final class CheckCommand implements Callable<Integer> {

    private final Clock clock;

    @Option(
            names = "--job",
            paramLabel = "FILE",
            defaultValue = "jobs/nightly.yml",
            description = "The job file (default: ${DEFAULT-VALUE}). Options win over it.")
    private Path job = Path.of("jobs", "nightly.yml");

    @Option(
            names = "--date",
            paramLabel = "YYYY-MM-DD",
            converter = Converters.Date.class,
            description = "The business date (default: today in Asia/Seoul).")
    private @Nullable LocalDate date;

    @Option(
            names = "--period",
            paramLabel = "P",
            converter = Converters.Period.class,
            description = "The period, as run takes it.")
    private @Nullable String period;

    @Option(names = "--inbox", paramLabel = "DIR", description = "What comes in.")
    private @Nullable Path inbox;

    @Option(names = "--client", paramLabel = "ID", description = "Check this client only; may be repeated.")
    private List<String> clients = List.of();

    @Option(names = "--all", description = "Show every client, also those of whom there is nothing to say.")
    private boolean all;

    @Option(
            names = "--lang",
            paramLabel = "ko|en",
            converter = Converters.LanguageChoice.class,
            description = "The language (default: that of the job file).")
    private @Nullable Language lang;

    @Option(names = "--json", description = "Print JSON, schema daesa.check/1: every client.")
    private boolean json;

    @Spec
    private CommandSpec spec = CommandSpec.create();

    CheckCommand(Clock clock) {
        this.clock = clock;
    }

    @Override
    public Integer call() throws IOException {
        JobFileReading reading = JobFileReader.read(job);
        JobFile jobFile = reading.jobFile();
        if (jobFile == null) {
            return refuse(reading.refusals());
        }
        RunRequest request = RunSettings.resolve(options(), jobFile, LocalDate.now(clock));
        Optional<String> unreadable = FileNames.refusal(request.inbox(), FileNames.charset());
        if (unreadable.isPresent()) {
            OptionalInt relaunched = Relaunch.inUtf8(
                    spec.commandLine().getParent().getParseResult().originalArgs());
            return relaunched.isPresent() ? relaunched.getAsInt() : refuse(List.of(unreadable.get()));
        }
        try {
            InboxCheck check = InboxCheck.of(request);
            print(check, request);
            return (check.isClean() ? ExitCode.DONE : ExitCode.INCOMPLETE).code();
        } catch (IllegalArgumentException e) {
            return refuse(List.of(String.valueOf(e.getMessage())));
        }
    }

    private RunOptions options() {
        RunOptions options = new RunOptions();
        options.job = job;
        options.date = date;
        options.period = period;
        options.inbox = inbox;
        options.clients = clients;
        options.lang = lang;
        return options;
    }

    private void print(InboxCheck check, RunRequest request) {
        PrintWriter out = spec.commandLine().getOut();
        if (json) {
            // JSON is UTF-8 whatever the terminal is; what is escaped reads the same in both.
            out.print(check.json(request.language(), !Terminal.charset().equals(StandardCharsets.UTF_8)));
        } else {
            SectionLines.of(check.sections(request.language(), all)).forEach(out::println);
        }
        out.flush();
    }

    private int refuse(List<String> lines) {
        lines.forEach(spec.commandLine().getErr()::println);
        return ExitCode.MISCONFIGURED.code();
    }
}
