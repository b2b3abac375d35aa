package kr.daesa.law;

import java.util.List;
import kr.daesa.model.Penalty;

/**
 * What it costs to mend a return and to pay on one day.
 *
 * @param penalties for the return, each before anything is let off; a penalty's code is the {@link ReturnFault}
 * @param reduction what is let off of them
 * @param reduced won of the penalties that remain, won below ten dropped
 * @param possiblyReduced the same with {@link Reduction#possiblePercent}
 */
public record MendingCost(
        List<Penalty> penalties, Reduction reduction, long reduced, long possiblyReduced, LatePayment latePayment) {

    public MendingCost {
        penalties = List.copyOf(penalties);
    }

    /** Everything together, in won. */
    public long won() {
        return Math.addExact(reduced, latePayment.won());
    }
}
