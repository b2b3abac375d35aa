package kr.daesa.quality;

/**
 * A finding as the program gives it.
 *
 * @param approvalNo or empty
 * @param ledgerRef the ledger row or the file, or empty
 */
record Answer(String clientId, String code, String severity, String approvalNo, String ledgerRef, long penalty) {

    boolean refersTo(String key) {
        return !key.isEmpty() && (key.equals(approvalNo) || key.equals(ledgerRef));
    }
}
