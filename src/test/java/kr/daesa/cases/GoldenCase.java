package kr.daesa.cases;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import kr.daesa.intake.DialectException;
import kr.daesa.intake.Intake;
import kr.daesa.model.PeriodSpan;
import kr.daesa.model.Reconciliation;
import kr.daesa.testing.FirmRunner;
import kr.daesa.testing.InboxReading;

/**
 * A folder with {@code case.md} (why, and the business date), {@code inbox/} and what is expected of it.
 *
 * <p>{@code case.md} has a line {@code Business date: 2026-11-20}, and {@code Periods: 2026-1, 2026-2} where other than the
 * open ones are meant.
 */
record GoldenCase(Path folder) {

    private static final Path ROOT = Path.of("src", "test", "resources", "cases");
    private static final Pattern DATE = Pattern.compile("(?m)^Business date: (\\d{4}-\\d{2}-\\d{2})$");
    private static final Pattern PERIODS = Pattern.compile("(?m)^Periods: (.+)$");

    /** Every case that states what it expects in a file of this name. */
    static List<GoldenCase> with(String expectation) throws IOException {
        try (Stream<Path> folders = Files.list(ROOT)) {
            return folders.filter(folder -> Files.exists(folder.resolve("case.md")))
                    .filter(folder -> Files.exists(folder.resolve(expectation)))
                    .sorted()
                    .map(GoldenCase::new)
                    .toList();
        }
    }

    Path file(String name) {
        return folder.resolve(name);
    }

    List<Reconciliation> run() throws IOException {
        String why = Files.readString(file("case.md"));
        Matcher date = DATE.matcher(why);
        if (!date.find()) {
            throw new IllegalStateException(file("case.md") + " has no line 'Business date: 2026-11-20'");
        }
        LocalDate businessDate = LocalDate.parse(date.group(1));
        Matcher named = PERIODS.matcher(why);
        List<PeriodSpan> periods = named.find()
                ? Arrays.stream(named.group(1).split(", "))
                        .map(PeriodSpan::parse)
                        .toList()
                : FirmRunner.openPeriods(businessDate);
        return FirmRunner.run(InboxReading.of(file("inbox"), intake()), businessDate, periods);
    }

    /** With the office's own ledgers, where the case has a folder {@code dialects}. */
    private Intake intake() throws IOException {
        Path dialects = file("dialects");
        if (!Files.isDirectory(dialects)) {
            return new Intake();
        }
        try (Stream<Path> files = Files.list(dialects)) {
            return Intake.withDialects(files.sorted().toList());
        } catch (DialectException e) {
            throw new IllegalStateException(e);
        }
    }

    @Override
    public String toString() {
        return folder.getFileName().toString();
    }
}
