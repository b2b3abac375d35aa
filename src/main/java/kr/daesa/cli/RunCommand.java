package kr.daesa.cli;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.OptionalInt;
import java.util.concurrent.Callable;
import java.util.function.Function;
import kr.daesa.job.Outgoing;
import kr.daesa.job.RunOutcome;
import kr.daesa.job.RunRequest;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

/** {@code run}: the nightly job. */
@Command(
        name = "run",
        description = "Runs the nightly job: reads the inbox, reconciles every client, publishes the report.",
        mixinStandardHelpOptions = true,
        versionProvider = Version.class,
        sortOptions = false,
        exitCodeListHeading = "%nExit codes:%n")
final class RunCommand implements Callable<Integer> {

    private final Clock clock;
    private final Function<RunRequest, RunOutcome> job;

    @Mixin
    private RunOptions options = new RunOptions();

    @Spec
    private CommandSpec spec = CommandSpec.create();

    RunCommand(Clock clock, Function<RunRequest, RunOutcome> job) {
        this.clock = clock;
        this.job = job;
    }

    @Override
    public Integer call() throws IOException {
        JobFileReading reading = JobFileReader.read(options.job);
        JobFile jobFile = reading.jobFile();
        if (jobFile == null) {
            return Spelling.refused(reading.refusals(), spec);
        }
        RunRequest request = RunSettings.resolve(options, jobFile, LocalDate.now(clock));
        OptionalInt ending = Spelling.endingElsewhere(request.inbox(), spec);
        if (ending.isPresent()) {
            return ending.getAsInt();
        }
        Outgoing outgoing;
        try {
            outgoing = RunSettings.outgoing(jobFile, System::getenv);
        } catch (IllegalArgumentException e) {
            return refuse(List.of(options.job + ": " + e.getMessage()));
        }
        RunOutcome outcome = job.apply(request.telling(outgoing));
        tell(outcome, request);
        return ExitCode.of(outcome.ending()).code();
    }

    private int refuse(List<String> lines) {
        lines.forEach(err()::println);
        return ExitCode.MISCONFIGURED.code();
    }

    private void tell(RunOutcome outcome, RunRequest request) {
        Path report = outcome.report();
        if (report == null) {
            err().println(outcome.message());
        } else {
            ClosingLines.of(outcome, report, request.language())
                    .forEach(spec.commandLine().getOut()::println);
        }
    }

    private PrintWriter err() {
        return spec.commandLine().getErr();
    }
}
