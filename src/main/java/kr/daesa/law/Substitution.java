package kr.daesa.law;

import java.util.Arrays;
import java.util.List;

/**
 * What makes up for lost holidays (대체공휴일), a line {@code SUBSTITUTE} of {@code holiday-rules.tsv}.
 *
 * @param name of the day that takes their place
 * @param holidays those it stands in for
 * @param lostOn what one of them must fall on
 */
record Substitution(
        String name,
        Validity validity,
        List<String> holidays,
        List<Loss> lostOn,
        boolean passesSaturdays,
        String article,
        String mark) {

    /** What a holiday falls on. */
    enum Loss {
        SATURDAY,
        SUNDAY,
        /** Another holiday of the list, from Monday to Friday. */
        HOLIDAY
    }

    private enum Passed {
        SATURDAY
    }

    static Substitution of(Line line) {
        return new Substitution(
                line.text(1),
                new Validity(line.dayOrOpen(2), line.dayOrOpen(3)),
                Arrays.asList(line.text(4).split(",", -1)),
                line.several(5, Loss.class),
                !line.text(6).equals(Line.OPEN) && line.one(6, Passed.class) == Passed.SATURDAY,
                line.text(7),
                line.mark(8));
    }
}
