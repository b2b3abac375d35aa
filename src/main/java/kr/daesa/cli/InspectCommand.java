package kr.daesa.cli;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;
import kr.daesa.job.Inspector;
import kr.daesa.model.BusinessNumber;
import kr.daesa.model.Side;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code inspect}: how one file is understood. */
@Command(
        name = "inspect",
        description = "Tells which format a file is, how its columns map, its first rows, its totals and the rows it"
                + " would reject (파일 점검). Writes nothing.",
        mixinStandardHelpOptions = true,
        versionProvider = Version.class,
        sortOptions = false,
        exitCodeListHeading = "%nExit codes:%n")
final class InspectCommand implements Callable<Integer> {

    private static final Path USUAL_JOB = Path.of("jobs", "nightly.yml");
    private static final int MOST_ROWS = 1000;

    @Parameters(index = "0", paramLabel = "FILE", description = "A ledger, or what was exported from Hometax.")
    private Path file = Path.of("");

    @Option(
            names = "--side",
            paramLabel = "ledger|hometax",
            converter = Converters.SideChoice.class,
            description =
                    "Read it as what the client keeps, or as what Hometax holds (default: told by its folder, else"
                            + " by its content).")
    private @Nullable Side side;

    @Option(
            names = "--client-number",
            paramLabel = "NUMBER",
            converter = Converters.CompanyNumber.class,
            description = "The business number whose file it is (default: told by its folder in an inbox, else each row"
                    + " shows its own).")
    private @Nullable BusinessNumber client;

    @Option(
            names = "--rows",
            paramLabel = "N",
            defaultValue = "5",
            description = "How many of its first rows are shown, up to 1000 (default: ${DEFAULT-VALUE}).")
    private int rows;

    @Option(
            names = "--lang",
            paramLabel = "ko|en",
            converter = Converters.LanguageChoice.class,
            description = "The language (default: that of the job file).")
    private @Nullable Language lang;

    @Option(names = "--json", description = "Print JSON, schema daesa.inspection/1.")
    private boolean json;

    @Option(
            names = "--job",
            paramLabel = "FILE",
            description = "The job file, beside which the office's own dialects lie (default: jobs/nightly.yml if there"
                    + " is one).")
    private @Nullable Path job;

    @Spec
    private CommandSpec spec = CommandSpec.create();

    @Override
    public Integer call() throws IOException {
        if (!Files.isRegularFile(file)) {
            String why = file.toString().contains("\uFFFD") ? ", and this locale cannot spell Korean names" : "";
            return refuse(List.of(file + ": no such file" + why));
        }
        if (rows < 0 || rows > MOST_ROWS) {
            return refuse(List.of("--rows: '" + rows + "' is not a number from 0 to " + MOST_ROWS));
        }
        Path jobFile = job == null ? USUAL_JOB : job;
        JobFileReading reading =
                job == null && !Files.exists(USUAL_JOB) ? JobFileReader.defaults() : JobFileReader.read(jobFile);
        JobFile settings = reading.jobFile();
        if (settings == null) {
            return refuse(reading.refusals());
        }
        try {
            Inspector inspector = Inspector.open(file, side, client, DialectFolder.beside(jobFile), rows);
            print(inspector, (lang == null ? settings.lang() : lang).locale());
            return (inspector.isClean() ? ExitCode.DONE : ExitCode.INCOMPLETE).code();
        } catch (IllegalArgumentException e) {
            return refuse(List.of(String.valueOf(e.getMessage())));
        }
    }

    private void print(Inspector inspector, Locale language) {
        PrintWriter out = spec.commandLine().getOut();
        if (json) {
            // JSON is UTF-8 whatever the terminal is; what is escaped reads the same in both.
            out.print(inspector.json(language, !Terminal.charset().equals(StandardCharsets.UTF_8)));
        } else {
            SectionLines.of(inspector.sections(language)).forEach(out::println);
        }
        out.flush();
    }

    private int refuse(List<String> lines) {
        lines.forEach(spec.commandLine().getErr()::println);
        return ExitCode.MISCONFIGURED.code();
    }
}
