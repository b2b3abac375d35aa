package kr.daesa.model;

/**
 * How far an invoice has come in the issuing system (전송상태): in a ledger as far as it tells, at Hometax {@link #SENT} or
 * {@link #WAITING} by its 전송일자.
 */
public enum IssueState {
    /** The source does not say. */
    UNKNOWN,
    /** 미발행. */
    NOT_ISSUED,
    /** 발행. */
    ISSUED,
    /** 전송대기. */
    WAITING,
    /** 전송중. */
    SENDING,
    /** 전송성공. */
    SENT,
    /** 전송실패. */
    FAILED,
    /** 발행취소: issued and withdrawn before transmission, so it must not be at Hometax. */
    CANCELLED;

    /** Whether the state says that the invoice was issued, whatever became of its transmission. */
    public boolean provesIssue() {
        return this == ISSUED || this == WAITING || this == SENDING || this == SENT || this == FAILED;
    }
}
