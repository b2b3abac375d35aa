package kr.daesa.cli;

import java.util.List;
import kr.daesa.model.PeriodSpan;

/** What {@code --period} and {@code period:} may say: {@code open}, or the name of a {@link PeriodSpan}. */
final class PeriodName {

    static final String OPEN = "open";

    private PeriodName() {}

    /**
     * Lets a name pass as it is.
     *
     * @throws IllegalArgumentException for anything that names no period
     */
    static String checked(String text) {
        return text.equals(OPEN) ? OPEN : PeriodSpan.parse(text).name();
    }

    /** The periods that a run is asked for; empty stands for the open ones. */
    static List<String> requested(String name) {
        return name.equals(OPEN) ? List.of() : List.of(name);
    }
}
