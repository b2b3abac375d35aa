package kr.daesa.law;

import java.util.EnumSet;
import java.util.Set;

/** The steps of {@code reductions.tsv}, explained in its head; those of one ladder in the order of time. */
enum ReductionStep {
    AMENDED_WITHIN_1_MONTH,
    AMENDED_WITHIN_3_MONTHS,
    AMENDED_WITHIN_6_MONTHS,
    AMENDED_WITHIN_1_YEAR,
    AMENDED_WITHIN_18_MONTHS,
    AMENDED_WITHIN_2_YEARS,
    LATE_WITHIN_1_MONTH,
    LATE_WITHIN_3_MONTHS,
    LATE_WITHIN_6_MONTHS,
    PRELIMINARY_AMENDED,
    PRELIMINARY_LATE,
    DUTY_WITHIN_1_MONTH;

    static Set<ReductionStep> of(MendedReturn way) {
        return switch (way) {
            case AMENDED -> EnumSet.range(AMENDED_WITHIN_1_MONTH, AMENDED_WITHIN_2_YEARS);
            case LATE -> EnumSet.range(LATE_WITHIN_1_MONTH, LATE_WITHIN_6_MONTHS);
            case PRELIMINARY_AMENDED -> EnumSet.of(PRELIMINARY_AMENDED);
            case PRELIMINARY_LATE -> EnumSet.of(PRELIMINARY_LATE);
        };
    }
}
