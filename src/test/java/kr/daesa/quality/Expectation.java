package kr.daesa.quality;

import java.time.LocalDate;
import java.util.List;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * A finding that must come, or may.
 *
 * @param penalty won; null where the statute leaves open what it is
 * @param due until when; null where the text does not say
 * @param keys what it may refer to, one of them; empty for a finding about the client
 */
record Expectation(
        String code,
        @Nullable String severity,
        @Nullable Long penalty,
        @Nullable LocalDate due,
        List<Supplier<String>> keys,
        boolean optional,
        String family,
        String why) {

    List<String> keyTexts() {
        return keys.stream().map(Supplier::get).toList();
    }
}
