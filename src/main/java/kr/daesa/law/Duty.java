package kr.daesa.law;

/** A duty or a right whose article a finding cites where no penalty names one. */
public enum Duty {
    /** 발급: by the tenth of the next month. */
    ISSUE,
    /** 전자발급의무. */
    ELECTRONIC_ISSUE,
    /** 전송: the day after issue. */
    TRANSMISSION,
    /** 필요적 기재사항: parties, amounts and date on the invoice. */
    CONTENT,
    /** 세율: a tenth of the supply. */
    TAX_RATE,
    /** 확정신고. */
    FINAL_RETURN,
    /** 매입세액공제. */
    DEDUCTION,
    /** 합계표. */
    SUMMARY_TABLE,
    /** 수정세금계산서. */
    CORRECTION,
    /** 착오에 의한 이중발급. */
    DOUBLE_ISSUE,
    /** 수정신고, 경정청구. */
    AMENDED_RETURN
}
