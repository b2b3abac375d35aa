package kr.daesa.cli;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import kr.daesa.job.PastRuns;
import kr.daesa.job.RunRecord;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code history}: past runs, or one of them. */
@Command(
        name = "history",
        description = "Lists past runs (실행 이력); with RUN tells of one: its inputs, its clients, and what is new, still"
                + " open and resolved against the run before. Writes nothing.",
        mixinStandardHelpOptions = true,
        versionProvider = Version.class,
        sortOptions = false,
        exitCodeListHeading = "%nExit codes:%n")
final class HistoryCommand implements Callable<Integer> {

    private static final int MOST = 10_000;

    @Parameters(
            index = "0",
            arity = "0..1",
            paramLabel = "RUN",
            description = "A run, such as 2026-11-20.1, or a business date: the run that is published for it.")
    private @Nullable String run;

    @Option(
            names = "--last",
            paramLabel = "N",
            defaultValue = "20",
            description = "How many runs are listed (default: ${DEFAULT-VALUE}).")
    private int last;

    @Option(names = "--all", description = "Name every finding and every input of RUN, however many there are.")
    private boolean all;

    @Mixin
    private StateFolder state = new StateFolder();

    @Mixin
    private Question question = new Question();

    @Override
    public Integer call() throws IOException {
        if (last < 1 || last > MOST) {
            return question.refuse(List.of("--last: '" + last + "' is not a number from 1 to " + MOST));
        }
        return question.ask(settings -> {
            Path folder = state.under(settings);
            return run == null ? PastRuns.of(folder, last) : RunRecord.of(folder, run, all);
        });
    }
}
