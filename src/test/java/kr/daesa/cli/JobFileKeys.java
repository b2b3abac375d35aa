package kr.daesa.cli;

import java.lang.reflect.RecordComponent;
import java.util.Arrays;
import java.util.Locale;
import java.util.stream.Stream;

/** The keys that a job file may hold, as its records declare them. */
final class JobFileKeys {

    private JobFileKeys() {}

    static Stream<String> of(Class<?> type) {
        return Arrays.stream(type.getRecordComponents()).flatMap(JobFileKeys::of);
    }

    private static Stream<String> of(RecordComponent component) {
        String key = component.getName().replaceAll("([A-Z])", "-$1").toLowerCase(Locale.ROOT);
        Stream<String> nested = component.getType().isRecord() ? of(component.getType()) : Stream.empty();
        return Stream.concat(Stream.of(key), nested);
    }
}
