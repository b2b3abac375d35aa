package kr.daesa.model;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * That somebody takes a finding on themselves (보류): it stays in the report, apart and uncounted.
 *
 * @param until the last day on which it holds; null for good
 */
public record Waiver(String findingId, @Nullable LocalDate until, String reason, String by) {

    public boolean holdsOn(LocalDate day) {
        return until == null || !day.isAfter(until);
    }
}
