package kr.daesa.cli;

import java.util.Arrays;
import java.util.Locale;
import java.util.stream.Collectors;

/** How the constants of an enum are spelled in job files and options: {@code FAIL_ON} is {@code fail-on}. */
final class Choice {

    private Choice() {}

    /**
     * Reads one constant.
     *
     * @throws IllegalArgumentException with a message that names the possible spellings
     */
    static <E extends Enum<E>> E parse(Class<E> type, String text) {
        return Arrays.stream(type.getEnumConstants())
                .filter(constant -> spelling(constant).equalsIgnoreCase(text.strip()))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException(refusal(type, text)));
    }

    static String refusal(Class<?> type, String text) {
        return "'" + text + "' is not one of "
                + Arrays.stream(type.getEnumConstants())
                        .map(constant -> spelling((Enum<?>) constant))
                        .collect(Collectors.joining(", "));
    }

    static String spelling(Enum<?> constant) {
        return constant.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
