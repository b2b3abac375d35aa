package kr.daesa.model;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * A finding and its history.
 *
 * @param firstSeen the business date of the run that first had it, without a gap since
 * @param waiver what makes it {@code WAIVED}; null for every other status
 */
public record TrackedFinding(
        Finding finding,
        FindingStatus status,
        LocalDate firstSeen,
        @Nullable Waiver waiver) {

    public TrackedFinding {
        if ((status == FindingStatus.WAIVED) != (waiver != null)) {
            throw new IllegalArgumentException("a finding is waived if and only if a waiver says so");
        }
    }

    /** A finding that nobody waived. */
    public TrackedFinding(Finding finding, FindingStatus status, LocalDate firstSeen) {
        this(finding, status, firstSeen, null);
    }
}
