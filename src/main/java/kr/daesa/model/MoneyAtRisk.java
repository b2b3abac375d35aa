package kr.daesa.model;

import java.time.LocalDate;
import java.util.Collections;
import java.util.SortedMap;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * What the open findings of a client come to, penalties after the caps and input tax that is lost, in won.
 *
 * @param before what they came to the night before; null where there was none, or nobody asked
 * @param from what they come to from each day on if nothing is done; the business date is the first of them
 */
public record MoneyAtRisk(@Nullable Long before, SortedMap<LocalDate, Long> from) {

    /** Of a client without findings. */
    public static final MoneyAtRisk NONE = new MoneyAtRisk(null, new TreeMap<>());

    public MoneyAtRisk {
        from = Collections.unmodifiableSortedMap(new TreeMap<>(from));
    }

    /** On the business date. */
    public long today() {
        return from.isEmpty() ? 0 : from.get(from.firstKey());
    }

    /** On any day from the business date on. */
    public long on(LocalDate day) {
        SortedMap<LocalDate, Long> until = from.headMap(day.plusDays(1));
        return until.isEmpty() ? 0 : until.get(until.lastKey());
    }
}
