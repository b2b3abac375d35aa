package kr.daesa.cli;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.OptionalInt;
import java.util.concurrent.Callable;
import kr.daesa.job.InboxCheck;
import kr.daesa.job.RunRequest;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
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

    @Mixin
    private Question question = new Question();

    @Spec
    private CommandSpec spec = CommandSpec.create();

    CheckCommand(Clock clock) {
        this.clock = clock;
    }

    @Override
    public Integer call() throws IOException {
        JobFileReading reading = JobFileReader.read(question.jobFile());
        JobFile jobFile = reading.jobFile();
        if (jobFile == null) {
            return Spelling.refused(reading.refusals(), spec);
        }
        RunRequest request = RunSettings.resolve(options(), jobFile, LocalDate.now(clock));
        OptionalInt ending = Spelling.endingElsewhere(request.inbox(), spec);
        if (ending.isPresent()) {
            return ending.getAsInt();
        }
        return question.print(request.language(), () -> InboxCheck.of(request, all));
    }

    private RunOptions options() {
        RunOptions options = new RunOptions();
        options.job = question.jobFile();
        options.date = date;
        options.period = period;
        options.inbox = inbox;
        options.clients = clients;
        options.lang = question.lang();
        return options;
    }
}
