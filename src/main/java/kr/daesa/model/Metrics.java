package kr.daesa.model;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.SortedMap;
import org.jspecify.annotations.Nullable;

/**
 * What a collector of metrics is told of a run.
 *
 * @param run the run and its figures; null where it ended without a report
 * @param exitCode what the process ends with
 * @param steps how long each step of the run took, by name
 */
public record Metrics(
        Instant endedAt,
        int exitCode,
        @Nullable PastRun run,
        SortedMap<String, Duration> steps,
        List<Delivery> deliveries) {

    public Metrics {
        deliveries = List.copyOf(deliveries);
    }
}
