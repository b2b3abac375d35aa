package kr.daesa.model;

import org.jspecify.annotations.Nullable;

/**
 * How many invoices and how much money something says it holds, in won; null where it does not say.
 */
public record ControlTotals(
        @Nullable Long rows,
        @Nullable Long supply,
        @Nullable Long tax) {

    /** Whether every figure that both state is equal. */
    public boolean agreesWith(ControlTotals other) {
        return agrees(rows, other.rows) && agrees(supply, other.supply) && agrees(tax, other.tax);
    }

    private static boolean agrees(@Nullable Long a, @Nullable Long b) {
        return a == null || b == null || a.equals(b);
    }

    /** The sum of both; a figure that either does not state is unknown. */
    public ControlTotals plus(ControlTotals other) {
        return new ControlTotals(add(rows, other.rows), add(supply, other.supply), add(tax, other.tax));
    }

    private static @Nullable Long add(@Nullable Long a, @Nullable Long b) {
        return a == null || b == null ? null : Long.valueOf(Math.addExact(a, b));
    }
}
