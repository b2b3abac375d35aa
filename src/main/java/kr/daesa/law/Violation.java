package kr.daesa.law;

/** What a taxpayer did wrong with an invoice, each with the code of its penalty (가산세) in the documentation. */
public enum Violation {
    /** 지연발급: issued after the issuing deadline, by {@link Law#lateIssueLimit}. */
    LATE_ISSUE("P1"),
    /** 미발급: not issued by then. */
    NOT_ISSUED("P2"),
    /** 종이발급: on paper, in time, by one who must issue electronically. */
    PAPER("P2a"),
    /** 지연전송: transmitted after its deadline, by {@link Law#lateTransmissionLimit}. */
    LATE_TRANSMISSION("P3"),
    /** 미전송: not transmitted by then. */
    NOT_TRANSMITTED("P4"),
    /** 지연수취: received late by a buyer who still deducts. */
    LATE_RECEIPT("P9");

    private final String code;

    Violation(String code) {
        this.code = code;
    }

    /** The code findings print, {@code P1}, {@code P2a} … */
    public String code() {
        return code;
    }
}
