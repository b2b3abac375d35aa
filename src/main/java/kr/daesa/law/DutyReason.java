package kr.daesa.law;

/** Why an electronic duty (전자발급의무) begins on the day it does. */
public enum DutyReason {
    /** The roster names the day (전자발급의무일). */
    ROSTER,
    /** 법인: whatever its supply. */
    CORPORATION,
    /** The supply of a year, as filed. */
    SUPPLY,
    /** An amended return or an assessment (수정신고, 결정, 경정) brought the supply of a year to the threshold. */
    CORRECTION,
    /** Either of the two, put off because the tax office's notice came late (영 제68조④). */
    LATE_NOTICE
}
