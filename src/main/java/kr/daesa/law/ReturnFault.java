package kr.daesa.law;

/** What is wrong with a return (신고); the names of {@code return-penalties.tsv}. */
public enum ReturnFault {
    /** 무신고. */
    NOT_FILED,
    /** 부정행위로 무신고. */
    NOT_FILED_FRAUD,
    /** 역외거래에서 부정행위로 무신고. */
    NOT_FILED_FRAUD_ABROAD,
    /** 과소신고·초과환급신고. */
    UNDER_REPORTED,
    /** 부정행위로 과소신고·초과환급신고. */
    UNDER_REPORTED_FRAUD,
    /** 역외거래에서 부정행위로 과소신고·초과환급신고. */
    UNDER_REPORTED_FRAUD_ABROAD,
    /** 영세율과세표준 무신고: a share of the base and not of a tax. */
    ZERO_RATED_NOT_FILED,
    /** 영세율과세표준 과소신고. */
    ZERO_RATED_UNDER_REPORTED
}
