package kr.daesa.testing;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** A file of metrics in Prometheus' text format, read as strictly as a collector reads it. */
public final class Exposition {

    private static final Pattern HELP = Pattern.compile("# HELP ([a-z_][a-z0-9_]*) \\S.*");
    private static final Pattern TYPE = Pattern.compile("# TYPE ([a-z_][a-z0-9_]*) gauge");
    private static final String LABEL = "[a-z_][a-z0-9_]*=\"(?:[^\"\\\\\n]|\\\\[\"\\\\n])*\"";
    private static final Pattern SAMPLE =
            Pattern.compile("([a-z_][a-z0-9_]*)(\\{" + LABEL + "(?:," + LABEL + ")*\\})? (-?[0-9]+(?:\\.[0-9]+)?)");

    private final Map<String, String> samples;
    private final Set<String> names;

    private Exposition(Map<String, String> samples, Set<String> names) {
        this.samples = samples;
        this.names = names;
    }

    /**
     * @throws IllegalArgumentException for what a collector would refuse: a line it cannot read, a family whose lines do
     *     not stand together under HELP and TYPE, a sample that is there twice
     */
    public static Exposition parse(String text) {
        if (!text.endsWith("\n")) {
            throw new IllegalArgumentException("the last line has no end");
        }
        Map<String, String> samples = new LinkedHashMap<>();
        Set<String> names = new TreeSet<>();
        String helped = "";
        String typed = "";
        for (String line : text.lines().toList()) {
            Matcher help = HELP.matcher(line);
            Matcher type = TYPE.matcher(line);
            Matcher sample = SAMPLE.matcher(line);
            if (help.matches()) {
                helped = help.group(1);
                require(names.add(helped), "a family twice: " + line);
            } else if (type.matches()) {
                typed = type.group(1);
                require(typed.equals(helped), "TYPE without its HELP: " + line);
            } else {
                require(sample.matches(), "not in the format: " + line);
                require(sample.group(1).equals(typed), "outside of its family: " + line);
                String key = line.substring(0, line.lastIndexOf(' '));
                require(samples.put(key, sample.group(3)) == null, "twice: " + line);
            }
        }
        return new Exposition(samples, names);
    }

    private static void require(boolean kept, String message) {
        if (!kept) {
            throw new IllegalArgumentException(message);
        }
    }

    /** The value of a sample, named with its labels. */
    public String value(String sample) {
        String value = samples.get(sample);
        if (value == null) {
            throw new IllegalArgumentException("no " + sample + " among " + samples.keySet());
        }
        return value;
    }

    /** The samples of a family. */
    public List<String> samples(String family) {
        return samples.keySet().stream()
                .filter(sample -> sample.equals(family) || sample.startsWith(family + "{"))
                .toList();
    }

    public Set<String> names() {
        return names;
    }
}
