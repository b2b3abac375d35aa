package kr.daesa.law;

/** On what ground of the decree an invoice is corrected (영 제70조); a reason code covers one ground or several. */
public enum CorrectionGround {
    /** 환입. */
    RETURNED,
    /** 계약의 해제. */
    RESCINDED,
    /** 계약의 해지 등에 따른 공급가액 변동. */
    AMOUNT_CHANGED,
    /** 내국신용장·구매확인서 사후개설. */
    LETTER_OF_CREDIT,
    /** 필요적 기재사항의 착오. */
    MISTAKE,
    /** 착오 외의 사유. */
    OTHER_THAN_MISTAKE,
    /** 착오에 의한 이중발급. */
    DOUBLE_ISSUE,
    /** 면세 등 발급대상이 아닌 거래. */
    NOT_INVOICEABLE,
    /** 세율 착오. */
    TAX_RATE,
    /** 일반과세자에서 간이과세자로 전환된 후의 환입·해제·변동. */
    TO_SIMPLIFIED,
    /** 간이과세자에서 일반과세자로 전환된 후의 환입·해제·변동. */
    TO_GENERAL
}
