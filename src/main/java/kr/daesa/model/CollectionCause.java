package kr.daesa.model;

/** Why a collection failed, and so which way leads back. */
public enum CollectionCause {
    /** 인증서: expired, revoked, not registered, wrong password. */
    CERTIFICATE,
    /** 권한: external programs blocked, no right to the screen. */
    ACCESS,
    /** 계정: second login, password changed, locked. */
    ACCOUNT,
    /** 서비스: Hometax or the vendor down, interface changed, billing. */
    SERVICE,
    /** None of the known texts and codes. Retrying alone is never the advice. */
    UNKNOWN
}
