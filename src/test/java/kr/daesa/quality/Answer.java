package kr.daesa.quality;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * A finding as the program gives it.
 *
 * @param approvalNo or empty
 * @param ledgerRef the ledger row or the file, or empty
 * @param counterparty its number, or empty
 */
record Answer(
        String clientId,
        String code,
        String severity,
        String approvalNo,
        String ledgerRef,
        String counterparty,
        @Nullable LocalDate due,
        long penalty) {

    boolean refersTo(String key) {
        return !key.isEmpty() && (key.equals(approvalNo) || key.equals(ledgerRef) || key.equals(counterparty));
    }
}
