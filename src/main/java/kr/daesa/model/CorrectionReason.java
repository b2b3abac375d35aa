package kr.daesa.model;

import java.util.Optional;

/** Why an invoice was corrected (수정사유), by its code in the standard XML and the services (영 제70조①). */
public enum CorrectionReason {
    /** 기재사항 착오·정정. */
    MISTAKE("01"),
    /** 공급가액 변동. */
    AMOUNT_CHANGED("02"),
    /** 환입. */
    RETURNED("03"),
    /** 계약의 해제. */
    RESCINDED("04"),
    /** 내국신용장 등 사후개설. */
    LETTER_OF_CREDIT("05"),
    /** 착오에 의한 이중발급 등. */
    DOUBLE_ISSUE("06");

    private final String code;

    CorrectionReason(String code) {
        this.code = code;
    }

    /** The two-digit code, {@code "01"} to {@code "06"}. */
    public String code() {
        return code;
    }

    /** Whether the correction has an issuing deadline of its own (reasons 02, 03, 04: 법 34③ on the day of the event). */
    public boolean hasIssuingDeadline() {
        return this == AMOUNT_CHANGED || this == RETURNED || this == RESCINDED;
    }

    /** Whether the correction takes two documents: the reversal of the original, and the right invoice. */
    public boolean takesTwoDocuments() {
        return this == MISTAKE || this == LETTER_OF_CREDIT;
    }

    /** The reason of a code such as {@code "6"} or {@code "06"}; empty where there is none such. */
    public static Optional<CorrectionReason> ofCode(String code) {
        String wanted = code.length() == 1 ? "0" + code : code;
        for (CorrectionReason reason : values()) {
            if (reason.code.equals(wanted)) {
                return Optional.of(reason);
            }
        }
        return Optional.empty();
    }
}
