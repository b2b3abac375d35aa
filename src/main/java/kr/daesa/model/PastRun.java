package kr.daesa.model;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A run there has been, or that is still under way.
 *
 * @param id such as {@code 2026-11-20.1}
 * @param state how it ended, {@code DONE}, {@code INCOMPLETE} …; while it has no ending, how far it has come,
 *     {@code RUNNING}, {@code ABANDONED} …
 * @param current whether it is the one of its business date whose report is published
 * @param endedAt null while it has not ended
 * @param closingLine what it said at last; empty where it has not, or was of an earlier version
 */
public record PastRun(
        String id,
        LocalDate businessDate,
        String state,
        boolean current,
        List<PeriodSpan> periods,
        String rulesVersion,
        Instant startedAt,
        @Nullable Instant endedAt,
        String closingLine,
        RunFigures figures) {

    public PastRun {
        periods = List.copyOf(periods);
    }

    /** From its first start to its end, pauses between included; empty while it has not ended. */
    public Optional<Duration> duration() {
        return Optional.ofNullable(endedAt).map(end -> Duration.between(startedAt, end));
    }
}
