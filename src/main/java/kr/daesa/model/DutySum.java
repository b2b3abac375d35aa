package kr.daesa.model;

import org.jspecify.annotations.Nullable;

/**
 * What all violations of one duty in one period cost together, beside the most that they may (가산세 한도).
 *
 * @param code of the penalty, such as {@code P1}
 * @param period the tax period, {@code 2026-2}, or the year, {@code 2026}
 * @param assessed won, all invoices together
 * @param cap won that the client pays at most; null where the law sets no cap
 * @param article what the cap, or that there is none, rests on
 */
public record DutySum(
        String code,
        InvoiceKind kind,
        String period,
        int violations,
        long assessed,
        @Nullable Long cap,
        String article) {

    /** Together with more of the same duty and period. */
    public DutySum plus(DutySum more) {
        return new DutySum(
                code,
                kind,
                period,
                Math.addExact(violations, more.violations),
                Math.addExact(assessed, more.assessed),
                cap,
                article);
    }

    public boolean isCapped() {
        return cap != null && assessed > cap;
    }

    /** Won that the client pays for all of them. */
    public long payable() {
        return cap == null ? assessed : Math.min(assessed, cap);
    }
}
