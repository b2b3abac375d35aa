package kr.daesa.quality;

/** The forms in which a client's ledger comes. */
public enum LedgerForm {
    PLAIN_MARKED_UTF8,
    PLAIN_CP949,
    PLAIN_ENGLISH_UTF8,
    SMART_A_XLS,
    SMART_A_XLSX;

    /** Tells neither document, approval number, day of issue nor state. */
    public boolean isBare() {
        return this == SMART_A_XLS || this == SMART_A_XLSX;
    }

    boolean isWorkbook() {
        return isBare();
    }
}
