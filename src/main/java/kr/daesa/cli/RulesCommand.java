package kr.daesa.cli;

import java.io.IOException;
import java.time.Clock;
import java.time.LocalDate;
import java.util.concurrent.Callable;
import kr.daesa.job.Rulebook;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

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

    private final Clock clock;

    @Option(
            names = "--date",
            paramLabel = "YYYY-MM-DD",
            converter = Converters.Date.class,
            description = "The day of supply asked about (default: today in Asia/Seoul).")
    private @Nullable LocalDate date;

    @Option(
            names = "--table",
            paramLabel = "NAME",
            description = "One table alone, such as penalties, deadlines, holidays or open-points; a name that there is"
                    + " not is answered with all there are.")
    private @Nullable String table;

    @Mixin
    private Question question = new Question();

    RulesCommand(Clock clock) {
        this.clock = clock;
    }

    @Override
    public Integer call() throws IOException {
        return question.ask(settings -> {
            Rulebook all = Rulebook.open(date == null ? LocalDate.now(clock) : date, RunSettings.rules(settings.law()));
            return table == null ? all : all.only(table);
        });
    }
}
