package kr.daesa.model;

/**
 * What a firm may set about matching and findings. The defaults are those of the documentation.
 *
 * @param supplyTolerance won by which the supply of a pair may differ
 * @param taxTolerance won by which the tax of a pair may differ
 * @param taxRounding won by which the tax may be away from a tenth of the supply
 * @param dateWindowDays days by which the dates of a pair may differ that agrees in everything else
 * @param doubleIssueWindowDays days within which equal invoices look like a double issue
 * @param staleAfterDays days after which the newest successful collection counts as old
 */
public record ReconciliationSettings(
        long supplyTolerance,
        long taxTolerance,
        long taxRounding,
        int dateWindowDays,
        int doubleIssueWindowDays,
        int staleAfterDays) {

    public static final ReconciliationSettings DEFAULTS = new ReconciliationSettings(0, 1, 10, 10, 3, 3);

    public ReconciliationSettings {
        if (supplyTolerance < 0
                || taxTolerance < 0
                || taxRounding < 0
                || dateWindowDays < 0
                || doubleIssueWindowDays < 0
                || staleAfterDays < 0) {
            throw new IllegalArgumentException("tolerances and windows are zero or more");
        }
    }
}
