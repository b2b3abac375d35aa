package kr.daesa.job;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import kr.daesa.model.PastRun;
import kr.daesa.model.TextSection;
import kr.daesa.report.HistoryJson;
import kr.daesa.report.HistoryText;
import kr.daesa.store.Database;

/** The runs there have been (실행 이력), the newest first: schema {@code daesa.history/1}. */
public final class PastRuns implements Answer {

    private final List<PastRun> runs;

    private PastRuns(List<PastRun> runs) {
        this.runs = runs;
    }

    /**
     * Looks them up.
     *
     * @param most how many are wanted
     * @throws StateLockedException if a run has the database
     * @throws IllegalArgumentException in one line, where there is no run to tell of
     */
    public static PastRuns of(Path state, int most) throws IOException {
        try (Database database = StateDatabase.open(state)) {
            return new PastRuns(database.history().newest(most));
        }
    }

    @Override
    public List<TextSection> sections(Locale language) {
        return new HistoryText(language).sections(runs);
    }

    @Override
    public String json(Locale language, boolean inAscii) {
        return HistoryJson.of(runs, inAscii);
    }
}
