package kr.daesa.model;

/** {@code TAX}: 세금계산서, an invoice under the VAT act. {@code EXEMPT}: 계산서, one for an exempt supply, without tax. */
public enum InvoiceKind {
    TAX,
    EXEMPT
}
