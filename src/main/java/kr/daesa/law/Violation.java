package kr.daesa.law;

import java.util.Arrays;

/**
 * What a taxpayer did wrong, each with the code of its penalty (가산세) in the documentation. Rates, bases and the day
 * they go by are in {@code penalties.tsv}.
 *
 * <p>A nightly run assesses P1, P2, P2a, P3, P4 and P9: the two lists show them. The others need a person who knows what
 * happened; their rates are told.
 */
public enum Violation {
    /** 지연발급: issued after the issuing deadline, by {@link Law#lateIssueLimit}. */
    LATE_ISSUE("P1"),
    /** 미발급: not issued by then. */
    NOT_ISSUED("P2"),
    /** 종이발급: on paper, in time, by one who must issue electronically. */
    PAPER("P2a"),
    /** 다른 사업장 명의 발급: in time, in the name of another workplace of one's own. */
    OTHER_WORKPLACE("P2b"),
    /** 지연전송: transmitted after its deadline, by {@link Law#lateTransmissionLimit}. */
    LATE_TRANSMISSION("P3"),
    /** 미전송: not transmitted by then. */
    NOT_TRANSMITTED("P4"),
    /** 부실기재: an item that must be stated is missing or wrong. */
    INACCURATE("P5"),
    /** 가공발급: issued without a supply. */
    FICTITIOUS_ISSUE("P6"),
    /** 가공수취: received without a supply. */
    FICTITIOUS_RECEIPT("P6"),
    /** 비사업자의 가공발급·수취: the same by one who is no business. */
    FICTITIOUS_NON_BUSINESS("P6n"),
    /** 위장발급: issued in another's name. */
    OTHER_NAME_ISSUE("P7"),
    /** 위장수취: received in another's name. */
    OTHER_NAME_RECEIPT("P7"),
    /** 과다기재 발급: issued for more than was supplied. */
    OVERSTATED_ISSUE("P8"),
    /** 과다기재 수취: received for more than was supplied. */
    OVERSTATED_RECEIPT("P8"),
    /** 지연수취: received late by a buyer who still deducts. */
    LATE_RECEIPT("P9"),
    /** 미수취: not received by a simplified taxpayer (간이과세자). */
    NOT_RECEIVED("P9s"),
    /** 매출처별 합계표 미제출. */
    SALES_TABLE_MISSING("P10"),
    /** 매출처별 합계표 부실기재. */
    SALES_TABLE_INACCURATE("P11"),
    /** 매출처별 합계표 지연제출: with the final return instead of the preliminary one. */
    SALES_TABLE_LATE("P12"),
    /** 매입처별 합계표 미제출·부실, and deducted from the invoices. */
    PURCHASE_TABLE_MISSING("P13"),
    /** 매입처별 합계표 지연제출. */
    PURCHASE_TABLE_LATE("P13"),
    /** 매입처별 합계표 과다기재. */
    PURCHASE_TABLE_OVERSTATED("P14"),
    /** 신용카드매출전표등 미제출: deducted by assessment (경정) only. */
    CARD_SLIPS("P15"),
    /** 신용카드매출전표등 수령명세서 과다기재. */
    CARD_LIST_OVERSTATED("P15"),
    /** 미등록. */
    UNREGISTERED("P16"),
    /** 타인명의 등록. */
    REGISTERED_FOR_ANOTHER("P16"),
    /** 현금매출명세서 등 미제출. */
    CASH_STATEMENT("P17"),
    /** 현금영수증 미발급: a penalty of the income tax acts; here only for what gives way to it. */
    CASH_RECEIPT_NOT_ISSUED("CR");

    private final String code;

    Violation(String code) {
        this.code = code;
    }

    /** The code findings print, {@code P1}, {@code P2a} … */
    public String code() {
        return code;
    }

    /**
     * The violation of a code; of several that share it, the first.
     *
     * @throws IllegalArgumentException if there is none such
     */
    static Violation ofCode(String code) {
        return Arrays.stream(values())
                .filter(violation -> violation.code.equals(code))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("'" + code + "' is no code of a penalty"));
    }
}
