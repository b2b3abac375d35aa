package kr.daesa.cli;

import java.io.IOException;
import java.util.concurrent.Callable;
import kr.daesa.job.FindingExplanation;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code explain}: one finding. */
@Command(
        name = "explain",
        description = "Explains a finding (발견사항 설명): both sides next to each other, the rule and its article, the"
                + " arithmetic of the penalty, what to do by when. Writes nothing.",
        mixinStandardHelpOptions = true,
        versionProvider = Version.class,
        sortOptions = false,
        exitCodeListHeading = "%nExit codes:%n")
final class ExplainCommand implements Callable<Integer> {

    @Parameters(
            index = "0",
            paramLabel = "FINDING_ID",
            description = "As in the column finding_id of findings.csv; a beginning that only one finding has will do.")
    private String id = "";

    @Option(
            names = "--run",
            paramLabel = "RUN",
            description = "A run or a business date (default: the newest published run that has the finding).")
    private @Nullable String run;

    @Mixin
    private StateFolder state = new StateFolder();

    @Mixin
    private Question question = new Question();

    @Override
    public Integer call() throws IOException {
        return question.ask(settings -> FindingExplanation.of(
                state.under(settings),
                id,
                run,
                DialectFolder.beside(question.jobFile()),
                RunSettings.reconciliation(settings),
                RunSettings.rules(settings.law())));
    }
}
