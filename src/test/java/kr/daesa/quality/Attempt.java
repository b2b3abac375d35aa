package kr.daesa.quality;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * A failed collection, or one of zero rows.
 *
 * @param code the service's error code; null for a success
 */
public record Attempt(
        Lane lane,
        LocalDate from,
        LocalDate to,
        LocalDate collectedOn,
        @Nullable String code,
        String message) {}
