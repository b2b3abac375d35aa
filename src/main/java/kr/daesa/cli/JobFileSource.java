package kr.daesa.cli;

import java.nio.file.Path;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.env.OriginTrackedMapPropertySource;
import org.springframework.boot.origin.TextResourceOrigin;
import org.springframework.boot.origin.TextResourceOrigin.Location;

/** The text of a job file beside the keys and values that YAML makes of it, each with its place. */
final class JobFileSource {

    /** Spring would take failOn for fail-on and pass over keys in other scripts without a word. */
    private static final Pattern SPELLED = Pattern.compile("[a-z-]+(\\[\\d+])?(\\.[a-z-]+(\\[\\d+])?)*");

    private final Path file;
    private final List<String> lines;
    private final OriginTrackedMapPropertySource values;

    JobFileSource(Path file, List<String> lines, OriginTrackedMapPropertySource values) {
        this.file = file;
        this.lines = List.copyOf(lines);
        this.values = values;
    }

    OriginTrackedMapPropertySource values() {
        return values;
    }

    /** The keys, in the order of the file. */
    List<String> keys() {
        return List.of(values.getPropertyNames()).stream()
                .sorted(Comparator.comparing(this::line).thenComparing(this::column))
                .toList();
    }

    /** The value of a key as text, if the file has it. */
    Optional<String> text(String key) {
        return Optional.ofNullable(values.getProperty(key)).map(Object::toString);
    }

    /** {@code jobs/nightly.yml:9:14: what is wrong there}. */
    String refusal(String key, String what) {
        return location(key) == null
                ? file + ": " + what
                : file + ":" + (line(key) + 1) + ":" + (column(key) + 1) + ": " + what;
    }

    /** What can be said against keys before their values are looked at. */
    Map<String, String> misspellings() {
        Map<String, String> mistakes = new LinkedHashMap<>();
        for (String key : keys()) {
            Object value = values.getProperty(key);
            if (!SPELLED.matcher(key).matches()) {
                mistakes.put(key, "unknown key '" + key + "'");
            } else if (value == null || value.toString().isBlank()) {
                mistakes.put(key, "'" + key + "' has no value: leave the key out for its default");
            } else if (!(value instanceof CharSequence) && !standsVerbatim(key, value)) {
                mistakes.put(
                        key, "YAML reads '" + asWritten(key) + "' as " + value + ": put it in quotes if that is meant");
            }
        }
        return mistakes;
    }

    /**
     * YAML turns what looks like a number or a truth value into one: 0012 becomes 10, 1_000 becomes 1000, off becomes
     * false. A client id would change without a word, so only what reads back as it was written passes.
     */
    private boolean standsVerbatim(String key, Object value) {
        return asWritten(key).equals(value.toString());
    }

    private String asWritten(String key) {
        if (location(key) == null || line(key) >= lines.size()) {
            return "";
        }
        String line = lines.get(line(key));
        String rest = line.substring(Math.min(column(key), line.length()));
        return rest.split("[\\s,\\]}#]", 2)[0];
    }

    private int line(String key) {
        Location location = location(key);
        return location == null ? 0 : location.getLine();
    }

    private int column(String key) {
        Location location = location(key);
        return location == null ? 0 : location.getColumn();
    }

    private @Nullable Location location(String key) {
        return values.getOrigin(key) instanceof TextResourceOrigin origin ? origin.getLocation() : null;
    }
}
