package kr.daesa.model;

/** How the supply is taxed (과세유형): 과세, 영세율 or 면세. */
public enum TaxType {
    TAXABLE,
    ZERO_RATED,
    EXEMPT
}
