package kr.daesa.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import kr.daesa.job.Inspector;
import kr.daesa.model.BusinessNumber;
import kr.daesa.model.Side;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

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

    private static final int MOST_ROWS = 1000;

    @Parameters(
            index = "0",
            paramLabel = "FILE",
            description = "A ledger, what was exported from Hometax, or an account of how collecting went.")
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

    @Mixin
    private Question question = new Question();

    @Override
    public Integer call() throws IOException {
        if (!Files.isRegularFile(file)) {
            String why = file.toString().contains("\uFFFD") ? ", and this locale cannot spell Korean names" : "";
            return question.refuse(List.of(file + ": no such file" + why));
        }
        if (rows < 0 || rows > MOST_ROWS) {
            return question.refuse(List.of("--rows: '" + rows + "' is not a number from 0 to " + MOST_ROWS));
        }
        return question.ask(settings -> Inspector.open(
                file,
                side,
                client,
                DialectFolder.beside(question.jobFile()),
                RunSettings.causes(question.jobFile(), settings),
                rows));
    }
}
