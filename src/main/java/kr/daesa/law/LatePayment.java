package kr.daesa.law;

import java.time.LocalDate;
import java.util.List;

/**
 * What paying late costs (납부지연가산세).
 *
 * @param won the sum of the parts, reckoned before parts of a won are dropped, less the won below ten (국고금관리법
 *     제47조)
 */
public record LatePayment(List<Part> parts, long won) {

    /** By what a part is counted. */
    public enum Unit {
        /** Each day. */
        DAY,
        /** Each whole month that has gone by. */
        MONTH,
        /** Once. */
        ONCE
    }

    /**
     * A stretch at one rate.
     *
     * @param from first day counted
     * @param through last day counted
     * @param count how many units
     * @param rateInHundredThousandths of the tax, for each unit: 22 is 0.022 %
     * @param won parts of a won dropped
     */
    public record Part(
            Unit unit,
            LocalDate from,
            LocalDate through,
            int count,
            int rateInHundredThousandths,
            long won,
            String article) {}

    public LatePayment {
        parts = List.copyOf(parts);
    }
}
