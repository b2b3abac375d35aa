package kr.daesa.law;

/** How a buyer comes to the deduction of an input tax (매입세액공제). */
public enum DeductionWay {
    /** In the return of the tax period of the supply. */
    IN_PERIOD,
    /** For that period, by amended return and claim (수정신고, 경정청구) with the invoice, or where the tax office assesses it. */
    AMENDED_RETURN,
    /** For that period, only where the tax office assesses it (결정, 경정). */
    ON_ASSESSMENT,
    /** In the period, but for the tax on the difference of a wrong amount; no date decides that. */
    PARTLY,
    /** Not at all. */
    NONE
}
