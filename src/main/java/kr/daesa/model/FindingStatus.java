package kr.daesa.model;

/** What became of a finding since the run before. */
public enum FindingStatus {
    NEW,
    CONTINUING,
    /** Gone since the run before; written once. */
    RESOLVED,
    /** Somebody took it on themselves: kept in the report, apart and uncounted. */
    WAIVED;

    /** Whether the finding counts in totals and towards {@code --fail-on}. */
    public boolean counts() {
        return this == NEW || this == CONTINUING;
    }
}
