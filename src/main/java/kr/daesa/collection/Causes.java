package kr.daesa.collection;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.regex.Pattern;
import kr.daesa.model.CollectionCause;

/** Tells why a collection failed from the service's error code and text, by the rules of {@code causes.tsv}. */
final class Causes {

    private static final String RESOURCE = "causes.tsv";
    private static final Causes BUILT_IN = load();

    private final List<Rule> rules;

    private Causes(List<Rule> rules) {
        this.rules = List.copyOf(rules);
    }

    static Causes builtIn() {
        return BUILT_IN;
    }

    CollectionCause of(String code, String message) {
        return rules.stream()
                .filter(rule -> rule.fits(code, message))
                .findFirst()
                .map(Rule::cause)
                .orElse(CollectionCause.UNKNOWN);
    }

    private static Causes load() {
        List<Rule> rules = new ArrayList<>();
        try (InputStream in =
                        Objects.requireNonNull(Causes.class.getResourceAsStream("/kr/daesa/collection/" + RESOURCE));
                BufferedReader lines = new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8))) {
            int number = 0;
            for (String line = lines.readLine(); line != null; line = lines.readLine()) {
                number++;
                if (!line.isBlank() && !line.startsWith("#")) {
                    rules.add(Rule.parse(line, number));
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return new Causes(rules);
    }

    private record Rule(boolean byCode, Pattern pattern, CollectionCause cause) {

        static Rule parse(String line, int number) {
            String[] fields = line.split("\t");
            if (fields.length != 3 || !(fields[0].equals("code") || fields[0].equals("text"))) {
                throw new IllegalStateException(
                        RESOURCE + ":" + number + ": expected 'code' or 'text', a pattern and a cause, found: " + line);
            }
            boolean byCode = fields[0].equals("code");
            Pattern pattern = Pattern.compile(byCode ? fields[1] : Pattern.quote(fields[1]));
            return new Rule(byCode, pattern, CollectionCause.valueOf(fields[2]));
        }

        boolean fits(String code, String message) {
            return byCode
                    ? pattern.matcher(code).matches()
                    : pattern.matcher(message).find();
        }
    }
}
