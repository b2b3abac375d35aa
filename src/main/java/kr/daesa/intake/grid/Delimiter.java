package kr.daesa.intake.grid;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.Reader;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * Finds what separates the cells of a text file: the one of tab, comma and semicolon that stands equally often in most
 * lines. The mere number would not do: amounts such as {@code 1,000,000} have commas in files that tabs separate.
 */
final class Delimiter {

    private static final List<Character> CANDIDATES = List.of(',', ';', '\t');
    private static final int LINES = 60;
    private static final Comparator<Regularity> ORDER =
            Comparator.comparingLong(Regularity::lines).thenComparingLong(Regularity::times);

    /** The number of times that a candidate stands in most lines, and in how many lines it does. */
    private record Regularity(char candidate, long times, long lines) {}

    private Delimiter() {}

    static char of(Reader text) throws IOException {
        List<String> lines = records(text);
        return CANDIDATES.stream()
                .map(candidate -> regularity(candidate, lines))
                .max(ORDER)
                .map(Regularity::candidate)
                .orElse(',');
    }

    /** The first lines; one that breaks within quotes, as headings do, goes on in the next, unless the quote never ends. */
    private static List<String> records(Reader text) throws IOException {
        List<String> lines = new ArrayList<>();
        List<String> broken = new ArrayList<>();
        BufferedReader reader = new BufferedReader(text);
        for (String line = reader.readLine();
                line != null && lines.size() + broken.size() < LINES;
                line = reader.readLine()) {
            broken.add(line);
            String record = String.join("\n", broken);
            if (record.chars().filter(c -> c == '"').count() % 2 == 0) {
                lines.add(record);
                broken.clear();
            }
        }
        lines.addAll(broken);
        return lines;
    }

    private static Regularity regularity(char candidate, List<String> lines) {
        Map<Long, Long> linesByTimes = lines.stream()
                .map(line -> outsideQuotes(line, candidate))
                .filter(times -> times > 0)
                .collect(Collectors.groupingBy(Function.identity(), Collectors.counting()));
        return linesByTimes.entrySet().stream()
                .map(entry -> new Regularity(candidate, entry.getKey(), entry.getValue()))
                .max(ORDER)
                .orElse(new Regularity(candidate, 0, 0));
    }

    private static long outsideQuotes(String line, char delimiter) {
        long count = 0;
        boolean quoted = false;
        for (int i = 0; i < line.length(); i++) {
            char c = line.charAt(i);
            if (c == '"') {
                quoted = !quoted;
            } else if (c == delimiter && !quoted) {
                count++;
            }
        }
        return count;
    }
}
