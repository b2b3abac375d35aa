package kr.daesa.store;

import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import kr.daesa.model.PeriodSpan;
import org.jspecify.annotations.Nullable;

/**
 * One run of the nightly job. Several runs of one business date are numbered; the newest published one is current.
 *
 * @param shards into how many its clients were spread when it began
 * @param out the folder that its report goes to
 * @param endedAt null while it has not ended
 */
public record Run(
        LocalDate businessDate,
        int number,
        RunState state,
        boolean current,
        Fingerprint fingerprint,
        List<PeriodSpan> periods,
        int shards,
        Path out,
        Instant startedAt,
        @Nullable Instant endedAt) {

    public Run {
        periods = List.copyOf(periods);
    }

    /** A run that begins now. */
    public static Run begun(
            LocalDate businessDate,
            int number,
            Fingerprint fingerprint,
            List<PeriodSpan> periods,
            int shards,
            Path out,
            Instant now) {
        return new Run(businessDate, number, RunState.RUNNING, false, fingerprint, periods, shards, out, now, null);
    }

    /** The name people know it by, such as {@code 2026-11-20.1}. */
    public String id() {
        return businessDate + "." + number;
    }

    /** Where it gathers its report before that is published. */
    public Path workFolder() {
        return out.resolve(".work-" + id());
    }

    /** Where its report is published. */
    public Path reportFolder() {
        return out.resolve(businessDate.toString());
    }

    /** Where the report that it replaces waits for its removal. */
    public Path replacedFolder() {
        return out.resolve(".replaced-by-" + id());
    }
}
