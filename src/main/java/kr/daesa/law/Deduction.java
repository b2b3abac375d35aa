package kr.daesa.law;

import org.jspecify.annotations.Nullable;

/**
 * Whether and how the tax of an invoice is deducted.
 *
 * @param way for certain
 * @param possibleWay the same in the more favourable reading of an open point; equal where none is open
 * @param until the last day of issue for that way, of an invoice issued before the supply the last day of the supply; of
 *     {@code NONE} the day that was missed; null where the law of that time knew no such way
 * @param lateReceipt whether the buyer who deducts owes P9 (지연수취)
 * @param article several with a comma between
 */
public record Deduction(
        DeductionWay way,
        DeductionWay possibleWay,
        @Nullable PeriodEnd until,
        boolean lateReceipt,
        String article) {}
