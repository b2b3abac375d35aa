package kr.daesa.model;

/** How far a client could be reconciled. */
public enum ClientStatus {
    RECONCILED,
    /** Some span, file or row could not be judged. */
    PARTIAL,
    /** The reconciliation itself broke off; the reason is in the report. */
    FAILED
}
