package kr.daesa.intake;

/** What a column of a ledger can mean: the names that the dialect resources use. */
enum LedgerField {
    /** The client's own business number, in files that hold several clients. */
    OWN_NUMBER,
    /** The client's id in the roster (관리번호). */
    CLIENT_ID,
    /** 공급자 등록번호, where a row names both parties: the one that is the client tells the direction. */
    SUPPLIER_NO,
    SUPPLIER_NAME,
    /** 공급받는자 등록번호. */
    BUYER_NO,
    BUYER_NAME,
    /** 전표번호. */
    DOCUMENT_NO,
    /** 매출 or 매입. */
    DIRECTION,
    /** 작성일자 in one cell; else {@link #DATE_AND_NUMBER}, or {@link #YEAR}, {@link #MONTH} and {@link #DAY}. */
    WRITE_DATE,
    /** 작성일자 and 전표번호 in one cell, {@code 2026/03/25 -1}. */
    DATE_AND_NUMBER,
    YEAR,
    MONTH,
    DAY,
    /** 발급일자. */
    ISSUE_DATE,
    /** 전송일자. */
    SEND_DATE,
    APPROVAL_NO,
    COUNTERPARTY_NO,
    COUNTERPARTY_NAME,
    SUPPLY,
    TAX,
    TAX_TYPE,
    /** 증빙: electronic, paper, card … */
    EVIDENCE,
    /** Whether it is a 수정세금계산서. */
    CORRECTION,
    /** 수정사유. */
    CORRECTION_REASON,
    /** 당초승인번호. */
    ORIGINAL_APPROVAL_NO,
    ITEM,
    /** 전송상태. */
    STATE,
    NOTE
}
