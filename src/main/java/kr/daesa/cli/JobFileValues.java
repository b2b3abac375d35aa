package kr.daesa.cli;

import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** What the values of a job file must be beyond their type. */
final class JobFileValues {

    private static final String WHOLE_NUMBER = "'%s' is not a whole number from %d to %d";

    private static final Map<String, Range> RANGES = Map.of(
            "threads", new Range(1, 64),
            "shards", new Range(1, 64),
            "matching.supply-tolerance", new Range(0, 1_000_000),
            "matching.tax-tolerance", new Range(0, 1_000_000),
            "matching.tax-rounding", new Range(0, 1_000),
            "matching.date-window-days", new Range(0, 31),
            "matching.double-issue-window-days", new Range(0, 31),
            "collection.stale-after-days", new Range(0, 366));

    private JobFileValues() {}

    static List<String> refusals(JobFileSource source) {
        List<String> refusals = new ArrayList<>();
        for (String key : source.keys()) {
            String text = source.text(key).orElse("");
            refusal(key, text).ifPresent(what -> refusals.add(source.refusal(key, what)));
        }
        return refusals;
    }

    /** What a number must be that could not be read as one. */
    static String expected(String key, String text) {
        Range range = RANGES.get(key);
        return range == null
                ? "'" + text + "' is not a value for '" + key + "'"
                : WHOLE_NUMBER.formatted(text, range.from, range.to);
    }

    private static Optional<String> refusal(String key, String text) {
        return switch (key) {
            case "period" -> period(text);
            case "inbox", "out", "state" -> path(text);
            case "law.filing-deadlines", "law.local-holidays", "collection.causes" -> file(text);
            default -> number(key, text);
        };
    }

    private static Optional<String> number(String key, String text) {
        Range range = RANGES.get(key);
        return range == null || range.holds(text) ? Optional.empty() : Optional.of(expected(key, text));
    }

    private static Optional<String> period(String text) {
        try {
            PeriodName.checked(text);
            return Optional.empty();
        } catch (IllegalArgumentException e) {
            return Optional.of(e.getMessage());
        }
    }

    private static Optional<String> file(String text) {
        Optional<String> refusal = path(text);
        return refusal.isPresent() || readable(Path.of(text))
                ? refusal
                : Optional.of("no readable file '" + text + "', seen from "
                        + Path.of("").toAbsolutePath());
    }

    private static boolean readable(Path file) {
        return Files.isRegularFile(file) && Files.isReadable(file);
    }

    private static Optional<String> path(String text) {
        try {
            Path.of(text);
            return Optional.empty();
        } catch (InvalidPathException e) {
            return Optional.of("'" + text + "' is not a path: " + e.getReason());
        }
    }

    private record Range(long from, long to) {
        /** The text is looked at, since a fraction would be cut off on the way to a whole number. */
        boolean holds(String text) {
            return text.matches("[0-9]{1,18}") && from <= Long.parseLong(text) && Long.parseLong(text) <= to;
        }
    }
}
