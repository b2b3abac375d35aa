package kr.daesa.cli;

import java.net.URI;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/** What the values of a job file must be beyond their type. */
final class JobFileValues {

    private static final String WHOLE_NUMBER = "'%s' is not a whole number from %d to %d";

    private static final Pattern ADDRESS = Pattern.compile("[^@\\s<>]+@[^@\\s<>]+");
    private static final Pattern VARIABLE = Pattern.compile("[A-Za-z_][A-Za-z0-9_]*");

    /** What mail and webhook cannot do without. */
    private static final Map<String, List<String>> NEEDED = Map.of(
            "delivery.mail", List.of("host", "from", "to[0]"),
            "delivery.webhook", List.of("url"));

    private static final Map<String, Range> RANGES = Map.ofEntries(
            Map.entry("threads", new Range(1, 64)),
            Map.entry("shards", new Range(1, 64)),
            Map.entry("matching.supply-tolerance", new Range(0, 1_000_000)),
            Map.entry("matching.tax-tolerance", new Range(0, 1_000_000)),
            Map.entry("matching.tax-rounding", new Range(0, 1_000)),
            Map.entry("matching.date-window-days", new Range(0, 31)),
            Map.entry("matching.double-issue-window-days", new Range(0, 31)),
            Map.entry("collection.stale-after-days", new Range(0, 366)),
            Map.entry("delivery.mail.port", new Range(1, 65_535)),
            Map.entry("delivery.attempts", new Range(1, 10)),
            Map.entry("delivery.timeout-seconds", new Range(1, 120)));

    private JobFileValues() {}

    /** What is wrong with values, by key. */
    static Map<String, String> mistakes(JobFileSource source) {
        Map<String, String> mistakes = new LinkedHashMap<>();
        for (String key : source.keys()) {
            refusal(key, source.text(key).orElse("")).ifPresent(what -> mistakes.put(key, what));
        }
        return mistakes;
    }

    /**
     * The keys that others need beside them, a refusal each.
     *
     * @param unknown keys that need nothing, since they mean nothing
     */
    static List<String> missing(JobFileSource source, Set<String> unknown) {
        List<String> known =
                source.keys().stream().filter(key -> !unknown.contains(key)).toList();
        List<String> refusals = new ArrayList<>();
        NEEDED.forEach((part, needed) -> refusals.addAll(missing(source, known, part, needed)));
        return refusals;
    }

    /** What a number must be that could not be read as one. */
    static String expected(String key, String text) {
        Range range = RANGES.get(key);
        return range == null
                ? "'" + text + "' is not a value for '" + key + "'"
                : WHOLE_NUMBER.formatted(text, range.from, range.to);
    }

    private static List<String> missing(JobFileSource source, List<String> known, String part, List<String> needed) {
        Optional<String> first =
                known.stream().filter(key -> key.startsWith(part + ".")).findFirst();
        return first.map(key -> needed.stream()
                        .filter(each -> source.text(part + "." + each).isEmpty())
                        .map(each ->
                                source.refusal(key, "'" + part + "' needs '" + each.replace("[0]", "") + "' as well"))
                        .toList())
                .orElse(List.of());
    }

    private static Optional<String> refusal(String key, String text) {
        return switch (key) {
            case "period" -> period(text);
            case "inbox", "out", "state" -> path(text);
            case "law.filing-deadlines", "law.local-holidays", "collection.causes" -> file(text);
            case "metrics" -> path(text);
            case "delivery.mail.from" -> address(text);
            case "delivery.webhook.url" -> url(text);
            case "delivery.mail.password-env", "delivery.webhook.token-env" ->
                VARIABLE.matcher(text).matches()
                        ? Optional.empty()
                        : Optional.of("'" + text + "' is not the name of a variable of the environment");
            default -> key.startsWith("delivery.mail.to[") ? address(text) : number(key, text);
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

    private static Optional<String> address(String text) {
        return ADDRESS.matcher(text).matches()
                ? Optional.empty()
                : Optional.of("'" + text + "' is not a mail address such as kim@example.com");
    }

    private static Optional<String> url(String text) {
        try {
            URI url = new URI(text);
            boolean web = "https".equals(url.getScheme()) || "http".equals(url.getScheme());
            if (web && url.getHost() != null && url.getUserInfo() == null) {
                return Optional.empty();
            }
        } catch (URISyntaxException e) {
            // Said below.
        }
        return Optional.of(
                "'" + text + "' is not an address such as https://example.com/daesa, without user and password");
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
