package kr.daesa.model;

import org.jspecify.annotations.Nullable;

/**
 * What a run came to for one client.
 *
 * @param status null while it has no result
 * @param errors those that count, likewise the warnings and notes
 * @param penaltyTotal won after the caps; null where the run has not come so far
 */
public record ClientFigures(
        String clientId,
        String clientName,
        @Nullable ClientStatus status,
        long errors,
        long warnings,
        long notes,
        long newFindings,
        long continuing,
        long resolved,
        @Nullable Long penaltyTotal) {}
