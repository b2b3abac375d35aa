package kr.daesa.model;

/** How large a business is in law, on which the caps of its penalties depend (가산세 한도, 국세기본법 제49조①). */
public enum CompanySize {
    /** 중소기업: small or medium-sized (중소기업기본법 제2조①). */
    SMALL,
    /** Any other. */
    LARGE
}
