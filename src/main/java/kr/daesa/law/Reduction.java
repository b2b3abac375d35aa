package kr.daesa.law;

import org.jspecify.annotations.Nullable;

/**
 * How much of a penalty is let off on a day (가산세 감면).
 *
 * @param percent of the penalty, certain; 100 while the deadline has not passed, 0 where nothing is let off
 * @param possiblePercent the same in the more favourable reading of an open point; equal where none is open
 * @param through the last day of this step, null where no step follows; the percentage falls after it
 */
public record Reduction(
        int percent, int possiblePercent, @Nullable PeriodEnd through, String article) {}
