package kr.daesa.law;

/** The rules of {@code purchase-limits.tsv}, explained in its head. */
enum PurchaseLimit {
    BUYER_ISSUED_SMALLEST,
    BUYER_ISSUED_APPLICATION,
    REGISTRATION
}
