package kr.daesa.cli;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.time.Clock;
import java.time.ZoneId;
import java.util.Optional;
import java.util.function.Function;
import kr.daesa.job.NightlyJob;
import kr.daesa.job.RunOutcome;
import kr.daesa.job.RunProgress;
import kr.daesa.job.RunRequest;
import org.slf4j.LoggerFactory;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.ParameterException;

/** The program: parses the command line before anything heavier starts, and ends with an {@link ExitCode}. */
@Command(
        name = "daesa",
        description = "Reconciles the tax invoices of a ledger (세금계산서) with what Hometax (홈택스) holds.",
        mixinStandardHelpOptions = true,
        versionProvider = Version.class)
public final class Daesa {

    private static final ZoneId SEOUL = ZoneId.of("Asia/Seoul");

    private Daesa() {}

    public static void main(String[] args) {
        Relaunch.endWithParent();
        RunLog.prepareConsole();
        System.exit(run(args, System.getProperty(SuccessCodes.PROPERTY, "")));
    }

    private static int run(String[] args, String successCodes) {
        PrintWriter err = Terminal.err();
        try {
            SuccessCodes success = SuccessCodes.parse(successCodes);
            return success.apply(commandLine(Clock.system(SEOUL), Daesa::runJob)
                    .setOut(Terminal.out())
                    .setErr(err)
                    .execute(args));
        } catch (IllegalArgumentException e) {
            err.println(e.getMessage());
            return ExitCode.MISCONFIGURED.code();
        }
    }

    static CommandLine commandLine(Clock clock, Function<RunRequest, RunOutcome> job) {
        CommandLine commandLine = new CommandLine(new Daesa());
        commandLine.addSubcommand(new RunCommand(clock, job));
        commandLine.addSubcommand(new CheckCommand(clock));
        commandLine.addSubcommand(new InspectCommand());
        commandLine.addSubcommand(new ExplainCommand());
        commandLine.addSubcommand(new HistoryCommand());
        commandLine.addSubcommand(new RulesCommand(clock));
        commandLine.getSubcommands().values().forEach(command -> command.getCommandSpec()
                .usageMessage()
                .exitCodeList(ExitCode.legend()));
        commandLine.registerConverter(Path.class, new Converters.Place());
        return commandLine.setParameterExceptionHandler(Daesa::refuse).setExecutionExceptionHandler(Daesa::breakDown);
    }

    private static RunOutcome runJob(RunRequest request) {
        boolean withBars = Terminal.isInteractive();
        Optional<RunOutcome> refusal = NightlyJob.refusal(request);
        if (refusal.isPresent()) {
            return refusal.get();
        }
        try {
            RunLog.open(request.state(), withBars);
        } catch (IOException e) {
            return new RunOutcome(
                    RunOutcome.Ending.MISCONFIGURED, request.state() + ": cannot be written: " + e.getMessage(), null);
        }
        if (!withBars) {
            return NightlyJob.run(request, RunProgress.SILENT);
        }
        try (TerminalProgress progress = new TerminalProgress()) {
            return NightlyJob.run(request, progress);
        }
    }

    private static int refuse(ParameterException e, String[] args) {
        CommandLine command = e.getCommandLine();
        command.getErr().println(e.getMessage());
        command.getErr().println("Try '" + command.getCommandSpec().qualifiedName() + " --help'.");
        return ExitCode.MISCONFIGURED.code();
    }

    /** The console shows the one line, the log file the stack trace beneath it. */
    private static int breakDown(Exception e, CommandLine command, CommandLine.ParseResult parsed) {
        LoggerFactory.getLogger(Daesa.class).error("Unexpected failure: {}", String.valueOf(e), e);
        return ExitCode.FAILED.code();
    }
}
