package kr.daesa.model;

/** How the supply is taxed (과세유형): 과세, 영세율 or 면세, or what a ledger does not tell, which differs from nothing. */
public enum TaxType {
    TAXABLE,
    ZERO_RATED,
    EXEMPT,
    NOT_TOLD
}
