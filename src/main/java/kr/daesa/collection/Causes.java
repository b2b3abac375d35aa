package kr.daesa.collection;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.regex.Pattern;
import java.util.regex.PatternSyntaxException;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import kr.daesa.model.CollectionCause;

/**
 * Tells why a collection failed from the service's error code and text, by the rules of {@code causes.tsv}: those of the
 * office first, then those that come with the program.
 */
public final class Causes {

    private static final String RESOURCE = "causes.tsv";
    private static final Causes BUILT_IN = new Causes(load());

    private final List<Rule> rules;

    private Causes(List<Rule> rules) {
        this.rules = List.copyOf(rules);
    }

    /** By the rules of the program alone. */
    public static Causes builtIn() {
        return BUILT_IN;
    }

    /**
     * By the rules of the office, and where none of them fits by those of the program.
     *
     * @param place the file, as faults name it
     * @param lines in the form that {@code causes.tsv} explains in its head
     * @throws IllegalArgumentException with all that is wrong with it, a line each
     */
    public static Causes ofOffice(String place, List<String> lines) {
        return new Causes(Stream.concat(parse(place, lines).stream(), BUILT_IN.rules.stream())
                .toList());
    }

    /** Why a collection failed that ended with this code and text. */
    public CollectionCause of(String code, String message) {
        return rules.stream()
                .filter(rule -> rule.fits(code, message))
                .findFirst()
                .map(Rule::cause)
                .orElse(CollectionCause.UNKNOWN);
    }

    private static List<Rule> load() {
        try (InputStream in =
                Objects.requireNonNull(Causes.class.getResourceAsStream("/kr/daesa/collection/" + RESOURCE))) {
            return parse(
                    RESOURCE,
                    new String(in.readAllBytes(), StandardCharsets.UTF_8)
                            .lines()
                            .toList());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static List<Rule> parse(String place, List<String> lines) {
        List<Rule> rules = new ArrayList<>();
        List<String> faults = new ArrayList<>();
        for (int i = 0; i < lines.size(); i++) {
            // A byte order mark is no part of the first line.
            String line = lines.get(i).replace("\uFEFF", "");
            if (!line.isBlank() && !line.startsWith("#")) {
                try {
                    rules.add(Rule.parse(line));
                } catch (IllegalArgumentException e) {
                    faults.add(place + ":" + (i + 1) + ": " + e.getMessage());
                }
            }
        }
        if (!faults.isEmpty()) {
            throw new IllegalArgumentException(String.join("\n", faults));
        }
        return rules;
    }

    private record Rule(boolean byCode, Pattern pattern, CollectionCause cause) {

        static Rule parse(String line) {
            String[] fields = line.split("\t+");
            if (fields.length != 3 || !(fields[0].equals("code") || fields[0].equals("text"))) {
                throw new IllegalArgumentException("'" + line.replace("\t", " → ")
                        + "', expected 'code' or 'text', a pattern and a cause with tabs between them");
            }
            boolean byCode = fields[0].equals("code");
            return new Rule(byCode, pattern(byCode, fields[1]), cause(fields[2].strip()));
        }

        private static Pattern pattern(boolean byCode, String text) {
            try {
                return Pattern.compile(byCode ? text : Pattern.quote(text));
            } catch (PatternSyntaxException e) {
                throw new IllegalArgumentException("'" + text + "' is no regular expression: " + e.getDescription(), e);
            }
        }

        private static CollectionCause cause(String name) {
            return Arrays.stream(CollectionCause.values())
                    .filter(cause -> cause.name().equals(name))
                    .findFirst()
                    .orElseThrow(() -> new IllegalArgumentException("unknown cause '" + name + "', expected "
                            + Arrays.stream(CollectionCause.values())
                                    .map(Enum::name)
                                    .collect(Collectors.joining(", "))));
        }

        boolean fits(String code, String message) {
            return byCode
                    ? pattern.matcher(code).matches()
                    : pattern.matcher(message).find();
        }
    }
}
