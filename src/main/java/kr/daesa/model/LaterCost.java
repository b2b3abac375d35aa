package kr.daesa.model;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * What a finding comes to cost from a day on if nothing is done until then.
 *
 * @param from the day after a legal deadline
 * @param penalty null where none is assessed then
 * @param deductionLost won of input tax that can no longer be deducted then
 */
public record LaterCost(LocalDate from, @Nullable Penalty penalty, long deductionLost) {

    /** Penalty and lost deduction, in won. */
    public long won() {
        return Math.addExact(penalty == null ? 0 : penalty.amount(), deductionLost);
    }
}
