package kr.daesa.model;

/** What kind of taxpayer a client is (유형): 법인, 일반 개인사업자, 간이과세자, 면세사업자. */
public enum ClientType {
    CORPORATION,
    INDIVIDUAL,
    SIMPLIFIED,
    EXEMPT
}
