package kr.daesa.law;

/** The cases of {@code deduction.tsv}, explained in its head. */
enum DeductionCase {
    IN_TIME,
    LATE,
    AFTER_RETURN,
    PRE_ISSUED,
    NOT_TRANSMITTED,
    PAPER,
    REGISTRATION,
    MISTAKE,
    OTHER_WORKPLACE,
    AGENCY,
    WRONG_AMOUNT
}
