package kr.daesa.law;

import java.time.LocalDate;

/**
 * What a return said too little of, to be mended by another.
 *
 * @param tax won under-reported or not filed
 * @param zeroRatedBase won of 영세율과세표준 left out
 * @param filingDeadline of the faulty return; also the last day to pay its tax
 * @param foreseen whether the taxpayer knows that an assessment (경정, 결정) is coming; then nothing is let off
 */
public record Shortfall(MendedReturn way, long tax, long zeroRatedBase, LocalDate filingDeadline, boolean foreseen) {

    public Shortfall {
        if (tax < 0 || zeroRatedBase < 0) {
            throw new IllegalArgumentException(
                    "a shortfall is not negative: tax " + tax + ", zero-rated base " + zeroRatedBase);
        }
    }
}
