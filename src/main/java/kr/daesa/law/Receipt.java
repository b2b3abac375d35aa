package kr.daesa.law;

import java.time.LocalDate;
import kr.daesa.model.Evidence;
import org.jspecify.annotations.Nullable;

/**
 * A tax invoice as its buyer has it.
 *
 * @param supplyDate the true 공급시기
 * @param issuedOn 발급일, an electronic invoice's day of receipt too
 * @param evidence electronic or paper
 * @param transmitted whether the tax office has it; of no meaning for paper
 * @param electronicDuty whether its supplier had to issue electronically
 * @param closedOn the buyer's 폐업일; null while in business
 */
public record Receipt(
        LocalDate supplyDate,
        LocalDate issuedOn,
        Evidence evidence,
        boolean transmitted,
        boolean electronicDuty,
        @Nullable LocalDate closedOn) {

    public Receipt {
        if (evidence != Evidence.ELECTRONIC && evidence != Evidence.PAPER) {
            throw new IllegalArgumentException("a tax invoice is electronic or on paper, not " + evidence);
        }
    }
}
