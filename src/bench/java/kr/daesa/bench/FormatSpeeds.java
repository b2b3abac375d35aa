package kr.daesa.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import kr.daesa.model.Side;
import kr.daesa.testing.LongFile;

/** How fast a file of each format is read, each in a process of its own; in rounds, so that other work falls on all. */
final class FormatSpeeds {

    private static final int ROWS = 100_000;
    private static final String PASSES = "5";
    private static final double MILLIS = 1_000;
    private static final double MEGABYTE = 1_000_000;

    private record Pass(long first, long last) {}

    private FormatSpeeds() {}

    /** The table, which is written to {@code formats.md} as well. */
    static String measure(Path folder, int rounds) throws IOException, InterruptedException {
        Path files = folder.resolve("formats");
        FirmFiles.delete(files);
        Files.createDirectories(files);
        Map<LongFile, Path> written = new EnumMap<>(LongFile.class);
        Map<LongFile, List<Pass>> passes = new EnumMap<>(LongFile.class);
        for (LongFile format : LongFile.values()) {
            written.put(format, format.write(files, ROWS));
            passes.put(format, new ArrayList<>());
        }
        for (int round = 1; round <= rounds; round++) {
            for (LongFile format : LongFile.values()) {
                passes.get(format).add(pass(format, written.get(format)));
            }
        }
        StringBuilder table = new StringBuilder("| format | rows | MB | first, s | fifth, s | rows/s | MB/s |\n")
                .append("|---|---:|---:|---:|---:|---:|---:|\n");
        for (LongFile format : LongFile.values()) {
            double first = median(passes.get(format).stream().map(Pass::first).toList()) / MILLIS;
            double last = median(passes.get(format).stream().map(Pass::last).toList()) / MILLIS;
            double size = Files.size(written.get(format)) / MEGABYTE;
            int rows = format.rowsOf(ROWS);
            table.append(String.format(
                    Locale.ROOT,
                    "| %s | %,d | %.1f | %.2f | %.2f | %,.0f | %.0f |%n",
                    format.title(),
                    rows,
                    size,
                    first,
                    last,
                    rows / last,
                    size / last));
        }
        Files.writeString(folder.resolve("formats.md"), table);
        FirmFiles.delete(files);
        return table.toString();
    }

    private static Pass pass(LongFile format, Path file) throws IOException, InterruptedException {
        String how = format.side() == Side.LEDGER ? "ledger" : "intake";
        Map<String, Long> told = ChildProcess.run(
                        ChildProcess.java(ReadFile.class, how, file.toString(), PASSES), Set.of(0))
                .told();
        long rows = told.get("found");
        if (rows != format.rowsOf(ROWS)) {
            throw new IOException(format.title() + ": " + rows + " rows were read of " + format.rowsOf(ROWS));
        }
        return new Pass(told.get("first pass"), told.get("last pass"));
    }

    private static double median(List<Long> values) {
        List<Long> sorted = values.stream().sorted().toList();
        int middle = sorted.size() / 2;
        return sorted.size() % 2 == 1 ? sorted.get(middle) : (sorted.get(middle - 1) + sorted.get(middle)) / 2.0;
    }
}
