package kr.daesa.intake;

/** What a column of a ledger can mean: the names that the dialect resources use. */
enum LedgerField {
    /** The client's own business number, in files that hold several clients. */
    OWN_NUMBER,
    /** The client's id in the roster (관리번호). */
    CLIENT_ID,
    /** 전표번호. */
    DOCUMENT_NO,
    /** 매출 or 매입. */
    DIRECTION,
    /** 작성일자 in one cell; else {@link #YEAR}, {@link #MONTH} and {@link #DAY}. */
    WRITE_DATE,
    YEAR,
    MONTH,
    DAY,
    ISSUE_DATE,
    APPROVAL_NO,
    COUNTERPARTY_NO,
    COUNTERPARTY_NAME,
    SUPPLY,
    TAX,
    TAX_TYPE,
    /** 증빙: electronic, paper, card … */
    EVIDENCE,
    ITEM,
    /** 전송상태. */
    STATE,
    NOTE
}
