package kr.daesa.report;

import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import kr.daesa.model.FindingStatus;
import kr.daesa.model.PastRun;
import kr.daesa.model.RunFigures;
import kr.daesa.model.TextSection;
import org.jspecify.annotations.Nullable;

/** Past runs (실행 이력) in words: a table, a run a line. */
public final class HistoryText {

    private static final ZoneId SEOUL = ZoneId.of("Asia/Seoul");
    private static final DateTimeFormatter MINUTE = DateTimeFormatter.ofPattern("uuuu-MM-dd HH:mm", Locale.ROOT);
    private static final List<String> HEADINGS = List.of(
            "run", "state", "started", "duration", "clients", "open", "new", "continuing", "resolved", "penalty");

    private final Words words;

    public HistoryText(Locale language) {
        this.words = Words.of("history", language);
    }

    public List<TextSection> sections(List<PastRun> runs) {
        List<List<String>> rows = new ArrayList<>();
        for (PastRun run : runs) {
            RunFigures figures = run.figures();
            rows.add(List.of(
                    run.id() + (run.current() ? " *" : ""),
                    state(run, words),
                    moment(run.startedAt()),
                    run.duration().map(HistoryText::seconds).orElse("-"),
                    Shown.grouped(figures.clientCount()),
                    Shown.grouped(figures.counted()),
                    Shown.grouped(figures.findings(FindingStatus.NEW)),
                    Shown.grouped(figures.findings(FindingStatus.CONTINUING)),
                    Shown.grouped(figures.findings(FindingStatus.RESOLVED)),
                    won(figures.penaltyTotal())));
        }
        List<List<String>> table = new ArrayList<>();
        table.add(HEADINGS.stream()
                .map(heading -> words.text("column." + heading))
                .toList());
        table.addAll(NumberColumns.flushRight(rows, 3, 4, 5, 6, 7, 8, 9));
        return List.of(new TextSection(words.text("title"), table, List.of(words.text("note.current"))));
    }

    static String state(PastRun run, Words words) {
        return words.text("state." + run.state());
    }

    static String moment(Instant moment) {
        return MINUTE.format(moment.atZone(SEOUL));
    }

    static String won(@Nullable Long amount) {
        return amount == null ? "-" : Shown.grouped(amount);
    }

    /** {@code 74.3 s}, and from an hour on {@code 2:03:10}: a run may have been interrupted for a while. */
    static String seconds(Duration duration) {
        return duration.toHours() == 0
                ? String.format(Locale.ROOT, "%d.%d s", duration.toSeconds(), duration.toMillisPart() / 100)
                : String.format(
                        Locale.ROOT,
                        "%d:%02d:%02d",
                        duration.toHours(),
                        duration.toMinutesPart(),
                        duration.toSecondsPart());
    }
}
