package kr.daesa.law;

import java.time.LocalDate;
import kr.daesa.model.Penalty;
import org.jspecify.annotations.Nullable;

/**
 * What an invoice costs on a day, as it stands.
 *
 * @param violation what is wrong with it; null where nothing is, or nothing that has a penalty
 * @param penalty what that costs; null where there is no violation, where the rule does not bind the taxpayer, and on a
 *     negative supply, whose base the statute does not settle: it is flagged and not assessed
 * @param deductionLost won of input tax (매입세액) that the buyer can no longer deduct
 * @param until the last day on which that is so if nothing is done; null where it stays so
 */
public record Cost(
        @Nullable Violation violation,
        @Nullable Penalty penalty,
        long deductionLost,
        @Nullable LocalDate until) {

    /** Nothing, until a day or for good. */
    public static Cost nothing(@Nullable LocalDate until) {
        return new Cost(null, null, 0, until);
    }

    /** Penalty and lost deduction, in won. */
    public long won() {
        return Math.addExact(penalty == null ? 0 : penalty.amount(), deductionLost);
    }
}
