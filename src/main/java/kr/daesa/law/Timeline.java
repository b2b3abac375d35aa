package kr.daesa.law;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** Values that follow each other in time, at most one on any day. */
final class Timeline<V> {

    private final TreeMap<LocalDate, Stretch<V>> stretches = new TreeMap<>();

    /**
     * Adds a value for a stretch of days, both ends included, null for an open end.
     *
     * @return whether it fits; false where a stretch of before holds one of its days, or it ends before it begins
     */
    boolean add(@Nullable LocalDate from, @Nullable LocalDate to, V value) {
        LocalDate first = from == null ? LocalDate.MIN : from;
        LocalDate last = to == null ? LocalDate.MAX : to;
        Map.Entry<LocalDate, Stretch<V>> before = stretches.floorEntry(last);
        if (last.isBefore(first) || (before != null && !before.getValue().last().isBefore(first))) {
            return false;
        }
        stretches.put(first, new Stretch<>(last, value));
        return true;
    }

    Optional<V> on(LocalDate day) {
        Map.Entry<LocalDate, Stretch<V>> entry = stretches.floorEntry(day);
        return entry == null || entry.getValue().last().isBefore(day)
                ? Optional.empty()
                : Optional.of(entry.getValue().value());
    }

    List<V> all() {
        return stretches.values().stream().map(Stretch::value).toList();
    }

    private record Stretch<V>(LocalDate last, V value) {}
}
