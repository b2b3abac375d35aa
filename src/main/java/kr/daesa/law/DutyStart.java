package kr.daesa.law;

import java.time.LocalDate;
import kr.daesa.model.YearlySupply;
import org.jspecify.annotations.Nullable;

/**
 * From when a client must issue electronically (전자발급의무), and why.
 *
 * @param through the last day; null where it is for good
 * @param rule the line of {@code electronic-duty.tsv} it rests on; null where the roster names the day
 * @param reached the yearly supply it rests on; null where it rests on none
 */
public record DutyStart(
        LocalDate from,
        @Nullable LocalDate through,
        DutyReason reason,
        @Nullable Rule rule,
        @Nullable Reached reached) {

    /**
     * A yearly supply that reaches the threshold.
     *
     * @param supply the line of the history with which it came to the threshold and has stayed there since
     * @param threshold won
     * @param knownFrom the first day on which that can be known: the year is over, and the correction made
     */
    public record Reached(YearlySupply supply, long threshold, SupplyBase base, LocalDate knownFrom) {}

    boolean holds(LocalDate day) {
        return !day.isBefore(from) && (through == null || !day.isAfter(through));
    }
}
