package kr.daesa.model;

import java.util.List;

/**
 * What the penalties of a client come to.
 *
 * @param assessed won, invoice by invoice
 * @param payable won, after the caps
 * @param capped the duties that reached their cap, in the order of code, kind and period
 */
public record PenaltyTotal(long assessed, long payable, List<CappedDuty> capped) {

    public static final PenaltyTotal NONE = new PenaltyTotal(0, 0, List.of());

    public PenaltyTotal {
        capped = List.copyOf(capped);
    }
}
