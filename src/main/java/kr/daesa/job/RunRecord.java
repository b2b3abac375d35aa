package kr.daesa.job;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import kr.daesa.model.FindingStatus;
import kr.daesa.model.PastRun;
import kr.daesa.model.RunReview;
import kr.daesa.model.TextSection;
import kr.daesa.report.RunReviewJson;
import kr.daesa.report.RunReviewText;
import kr.daesa.store.Database;
import kr.daesa.store.HistoryStore;

/** One run and what it changed (실행 내역): schema {@code daesa.run/1}. */
public final class RunRecord implements Answer {

    private static final int NAMED = 3;

    private final RunReview review;
    private final boolean whole;

    private RunRecord(RunReview review, boolean whole) {
        this.review = review;
        this.whole = whole;
    }

    /**
     * Looks a run up.
     *
     * @param name such as {@code 2026-11-20.1}; a business date alone is the run that is published for it
     * @param whole whether the words name every finding, however many there are
     * @throws StateLockedException if a run has the database
     * @throws IllegalArgumentException in one line, where there is no such run
     */
    public static RunRecord of(Path state, String name, boolean whole) throws IOException {
        try (Database database = StateDatabase.open(state)) {
            PastRun run = find(database.history(), name);
            return new RunRecord(review(run, database), whole);
        }
    }

    static PastRun find(HistoryStore history, String name) {
        return history.find(name)
                .orElseThrow(() -> new IllegalArgumentException("'" + name
                        + "' is no run and no date of one; the newest are "
                        + history.newest(NAMED).stream().map(PastRun::id).collect(Collectors.joining(", "))
                        + " (daesa history lists them)"));
    }

    private static RunReview review(PastRun run, Database database) {
        HistoryStore history = database.history();
        return new RunReview(
                run,
                history.before(run).orElse(null),
                database.sources().inputs(run.id()).stream()
                        .map(input ->
                                new RunReview.Input(input.file(), input.role().name(), input.owner()))
                        .toList(),
                history.clients(run.id()),
                history.findings(run.id(), FindingStatus.NEW),
                history.findings(run.id(), FindingStatus.CONTINUING),
                history.findings(run.id(), FindingStatus.RESOLVED),
                history.findings(run.id(), FindingStatus.WAIVED),
                database.deliveries().of(run.id()));
    }

    @Override
    public List<TextSection> sections(Locale language) {
        return new RunReviewText(language, whole).sections(review);
    }

    @Override
    public String json(Locale language, boolean inAscii) {
        return RunReviewJson.of(review, language, inAscii);
    }
}
