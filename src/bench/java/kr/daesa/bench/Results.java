package kr.daesa.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.function.ToLongFunction;
import java.util.stream.Collectors;
import tools.jackson.databind.json.JsonMapper;

/** What was measured, as a table for people and as JSON for programs. */
final class Results {

    private final List<Measured> all = new ArrayList<>();
    private final Map<String, Map<String, Object>> firms = new LinkedHashMap<>();
    private final List<String> javaOptions;

    Results(List<String> javaOptions) {
        this.javaOptions = javaOptions;
    }

    void firm(FirmShape shape, long bytes) {
        firms.put(
                shape.name(),
                Map.of(
                        "rows", shape.rows(),
                        "clients", shape.clients(),
                        "largest", shape.largest(),
                        "seed", shape.seed(),
                        "bytes", bytes));
    }

    /** Takes it in, and tells at once how far the benchmark has come. */
    void add(Measured measured) {
        all.add(measured);
        System.err.printf(
                Locale.ROOT,
                "%s, round %d: %s %.2f s, %.2f s of processor, %d MB %s%n",
                measured.scenario(),
                measured.round(),
                measured.subject(),
                measured.millis() / 1000.0,
                measured.cpuMillis() / 1000.0,
                measured.peakMegabytes(),
                measured.parts());
    }

    /** Writes {@code result.json} and {@code result.md}. */
    void write(Path folder) throws IOException {
        Map<String, Object> root = new LinkedHashMap<>();
        root.put("schema", "daesa.bench/1");
        root.put("machine", machine());
        root.put("java", System.getProperty("java.vm.name") + " " + System.getProperty("java.vm.version"));
        root.put("java_options", javaOptions);
        root.put("firms", firms);
        root.put("measured", all);
        Files.writeString(
                folder.resolve("result.json"),
                JsonMapper.builder().build().writerWithDefaultPrettyPrinter().writeValueAsString(root));
        Files.writeString(folder.resolve("result.md"), table());
    }

    private static Map<String, Object> machine() {
        return Map.of(
                "system",
                System.getProperty("os.name") + " " + System.getProperty("os.version"),
                "processors",
                Runtime.getRuntime().availableProcessors());
    }

    /** Medians of the rounds; ratios are medians of the ratios within each round. */
    String table() {
        StringBuilder table = new StringBuilder("| firm | what | s | rows/s | peak MB | CPU s | × DuckDB | × floor |\n")
                .append("|---|---|---:|---:|---:|---:|---:|---:|\n");
        for (String firm : firms.keySet()) {
            for (String subject : subjects(firm)) {
                List<Measured> runs = runs(firm, subject);
                double seconds = median(runs, Measured::millis) / 1000;
                table.append(String.format(
                        Locale.ROOT,
                        "| %s | %s | %.2f | %,.0f | %.0f | %.2f | %s | %s |%n",
                        firm,
                        subject,
                        seconds,
                        2 * runs.get(0).rows() / seconds,
                        median(runs, Measured::peakMegabytes),
                        median(runs, Measured::cpuMillis) / 1000,
                        ratio(runs, runs(firm, Subject.DUCKDB)),
                        ratio(runs, runs(firm, Subject.FLOOR))));
            }
        }
        return table.append('\n').append(parts()).toString();
    }

    private String parts() {
        StringBuilder table = new StringBuilder("| firm | what | seconds by part |\n|---|---|---|\n");
        for (String firm : firms.keySet()) {
            for (String subject : subjects(firm)) {
                List<Measured> runs = runs(firm, subject);
                String parts = runs.get(0).parts().keySet().stream()
                        .map(part -> String.format(
                                Locale.ROOT,
                                "%s %.2f",
                                part,
                                median(runs, run -> run.parts().getOrDefault(part, 0L)) / 1000))
                        .collect(Collectors.joining(", "));
                if (!parts.isEmpty()) {
                    table.append("| ").append(firm).append(" | ").append(subject);
                    table.append(" | ").append(parts).append(" |\n");
                }
            }
        }
        return table.toString();
    }

    private Set<String> subjects(String firm) {
        Set<String> subjects = new LinkedHashSet<>();
        all.stream().filter(one -> one.scenario().equals(firm)).forEach(one -> subjects.add(one.subject()));
        return subjects;
    }

    private List<Measured> runs(String firm, String subject) {
        return all.stream()
                .filter(one -> one.scenario().equals(firm) && one.subject().equals(subject))
                .toList();
    }

    private static String ratio(List<Measured> runs, List<Measured> of) {
        if (of.isEmpty()) {
            return "–";
        }
        double[] ratios = new double[Math.min(runs.size(), of.size())];
        for (int i = 0; i < ratios.length; i++) {
            ratios[i] = (double) runs.get(i).millis() / of.get(i).millis();
        }
        return String.format(Locale.ROOT, "%.2f", median(ratios));
    }

    private static double median(List<Measured> runs, ToLongFunction<Measured> of) {
        return median(runs.stream().mapToDouble(of::applyAsLong).toArray());
    }

    private static double median(double[] values) {
        double[] sorted = values.clone();
        Arrays.sort(sorted);
        int middle = sorted.length / 2;
        return sorted.length % 2 == 1 ? sorted[middle] : (sorted[middle - 1] + sorted[middle]) / 2;
    }
}
