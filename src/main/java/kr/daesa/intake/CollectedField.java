package kr.daesa.intake;

/** What an invoice from a collecting service or in XML states; the order is that of its cells. */
enum CollectedField {
    WRITE_DATE,
    APPROVAL_NO,
    ISSUE_DATE,
    SEND_DATE,
    SUPPLIER_NO,
    SUPPLIER_BRANCH,
    SUPPLIER_NAME,
    BUYER_NO,
    BUYER_BRANCH,
    BUYER_NAME,
    SUPPLY,
    TAX,
    /** Whether it is a correction. */
    MODIFIED,
    /** 과세유형, in whatever words the format has. */
    TAX_TYPE,
    NOTE,
    ITEM,
    CORRECTION_REASON,
    ORIGINAL_NO
}
