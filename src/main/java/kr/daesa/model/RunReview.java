package kr.daesa.model;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One run as people look back on it.
 *
 * @param before the run whose findings it was compared with; null for the first one
 * @param inputs every file it read, by path
 * @param opened findings that are new, by client
 * @param continuing those still open
 * @param resolved those that are gone since the run before
 */
public record RunReview(
        PastRun run,
        @Nullable PastRun before,
        List<Input> inputs,
        List<ClientFigures> clients,
        List<TrackedFinding> opened,
        List<TrackedFinding> continuing,
        List<TrackedFinding> resolved,
        List<TrackedFinding> waived,
        List<Delivery> deliveries) {

    public RunReview {
        inputs = List.copyOf(inputs);
        clients = List.copyOf(clients);
        opened = List.copyOf(opened);
        continuing = List.copyOf(continuing);
        resolved = List.copyOf(resolved);
        waived = List.copyOf(waived);
        deliveries = List.copyOf(deliveries);
    }

    /**
     * A file that a run read.
     *
     * @param role what it is for, such as {@code LEDGER}
     * @param owner whose rows it holds, or {@code _firm}
     */
    public record Input(SourceFile file, String role, String owner) {}
}
