package kr.daesa.model;

import java.util.Collections;
import java.util.EnumMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Where the rows of one side ended: a line of {@code balance.csv}.
 *
 * @param direction null for rejected rows that did not tell
 * @param kind null for rejected rows that did not tell
 * @param rowsRead counted while reading
 * @param ended counted after reconciling; a disposition without rows may be absent
 */
public record BalanceLine(
        String clientId,
        @Nullable Direction direction,
        @Nullable InvoiceKind kind,
        Side side,
        long rowsRead,
        Map<Disposition, Long> ended) {

    public BalanceLine {
        ended = ended.isEmpty() ? Map.of() : Collections.unmodifiableMap(new EnumMap<>(ended));
    }

    public long ended(Disposition disposition) {
        return ended.getOrDefault(disposition, 0L);
    }

    /** Whether no row was lost and none was counted twice. */
    public boolean balanced() {
        return rowsRead == ended.values().stream().mapToLong(Long::longValue).sum();
    }
}
