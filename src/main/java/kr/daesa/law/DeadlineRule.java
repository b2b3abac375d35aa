package kr.daesa.law;

/** The rules of {@code deadlines.tsv}, explained in its head. */
enum DeadlineRule {
    ISSUE,
    TRANSMISSION,
    TRANSMISSION_STRICT,
    FINAL_RETURN,
    PRELIMINARY_RETURN,
    SUMMARY_TABLE,
    SUMMARY_TABLE_OF_PERIOD,
    LATE_ISSUE,
    LATE_TRANSMISSION,
    DEDUCTION
}
