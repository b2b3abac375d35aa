package kr.daesa.model;

/**
 * What a violation costs (가산세).
 *
 * @param code {@code P1}, {@code P2a} …, as in the law tables
 * @param rateInTenThousandths of the supply amount: 100 is 1 %, 30 is 0.3 %
 * @param amount won, amounts below ten won dropped
 * @param article the statute it rests on
 */
public record Penalty(String code, int rateInTenThousandths, long amount, String article) {}
