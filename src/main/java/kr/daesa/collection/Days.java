package kr.daesa.collection;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.function.Function;

/** A run of days, both ends included. */
record Days(LocalDate from, LocalDate to) {

    /** Whether they have a day in common. */
    boolean overlaps(Days other) {
        return !from.isAfter(other.to) && !other.from.isAfter(to);
    }

    /**
     * Cuts these days wherever one of the others begins or ends, so that each piece lies wholly inside or outside of
     * every one of them.
     */
    List<Days> cutBy(List<Days> others) {
        SortedSet<LocalDate> starts = new TreeSet<>();
        starts.add(from);
        for (Days other : others) {
            if (overlaps(other)) {
                starts.add(other.from.isBefore(from) ? from : other.from);
                if (other.to.isBefore(to)) {
                    starts.add(other.to.plusDays(1));
                }
            }
        }
        List<Days> pieces = new ArrayList<>();
        List<LocalDate> ordered = List.copyOf(starts);
        for (int i = 0; i < ordered.size(); i++) {
            LocalDate end = i + 1 < ordered.size() ? ordered.get(i + 1).minusDays(1) : to;
            pieces.add(new Days(ordered.get(i), end));
        }
        return pieces;
    }

    /** Joins neighbours of which the same is true. */
    static <T> List<Labelled<T>> join(List<Days> pieces, Function<Days, T> label) {
        List<Labelled<T>> joined = new ArrayList<>();
        for (Days piece : pieces) {
            T value = label.apply(piece);
            Labelled<T> last = joined.isEmpty() ? null : joined.get(joined.size() - 1);
            if (last != null
                    && last.value().equals(value)
                    && last.days().to().plusDays(1).equals(piece.from)) {
                joined.set(
                        joined.size() - 1, new Labelled<>(new Days(last.days().from(), piece.to), value));
            } else {
                joined.add(new Labelled<>(piece, value));
            }
        }
        return joined;
    }

    /** Days of which something is true. */
    record Labelled<T>(Days days, T value) {}
}
