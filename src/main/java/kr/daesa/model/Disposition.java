package kr.daesa.model;

/** Where a row ended. Every row read has exactly one; {@code balance.csv} counts them in this order. */
public enum Disposition {
    REJECTED,
    NOT_COMPARABLE,
    OUT_OF_PERIOD,
    DUPLICATE_COPIES,
    MATCHED,
    GROUPED,
    DOUBLE,
    MISSING,
    PENDING,
    UNVERIFIABLE,
    AMBIGUOUS
}
