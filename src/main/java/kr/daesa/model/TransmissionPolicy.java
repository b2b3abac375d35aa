package kr.daesa.model;

/**
 * Whether a holiday moves the transmission deadline (법 제32조③, 영 제68조⑦: the day after issue). The text does not say;
 * the pages under {@code src/site/markdown/decisions} tell why {@code EXTENDED} is the default.
 */
public enum TransmissionPolicy {
    /** To the next day that is no Saturday, Sunday, holiday or labour day (국기법 제5조①). */
    EXTENDED,
    /** The day after issue, whatever day that is. */
    STRICT
}
