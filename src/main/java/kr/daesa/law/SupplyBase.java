package kr.daesa.law;

/** Which supplies of a year are counted against the threshold of the electronic duty. */
public enum SupplyBase {
    /** 과세. */
    TAXABLE,
    /** 과세 + 면세. */
    TOTAL,
    /** 총수입금액. */
    REVENUE
}
