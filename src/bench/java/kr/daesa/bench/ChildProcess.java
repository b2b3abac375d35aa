package kr.daesa.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.TimeUnit;

/** Runs a program as a process of its own and looks at its clock and memory from outside. */
final class ChildProcess {

    private static final long LOOK_EVERY_MILLIS = 10;

    private ChildProcess() {}

    /**
     * What a process took.
     *
     * @param peakMegabytes 0 where there is no {@code /proc}
     */
    record Usage(long millis, long cpuMillis, long peakMegabytes, String output) {

        /** Lines such as {@code load=1287}, by which the classes of the benchmark tell the milliseconds of their parts. */
        Map<String, Long> told() {
            Map<String, Long> told = new LinkedHashMap<>();
            output.lines().filter(line -> line.matches("[a-z ]+=[0-9]+")).forEach(line -> {
                String[] sides = line.split("=");
                told.put(sides[0], Long.valueOf(sides[1]));
            });
            return told;
        }
    }

    static String java() {
        return Path.of(System.getProperty("java.home"), "bin", "java").toString();
    }

    /** The command that runs a class of the benchmark in a JVM of its own. */
    static List<String> java(Class<?> main, String... arguments) {
        List<String> command =
                new ArrayList<>(List.of(java(), "-cp", System.getProperty("java.class.path"), main.getName()));
        command.addAll(List.of(arguments));
        return command;
    }

    /**
     * Runs it to its end.
     *
     * @throws IOException also if it ends with another code than these
     */
    static Usage run(List<String> command, Set<Integer> codes) throws IOException, InterruptedException {
        Path output = Files.createTempFile("bench", ".out");
        ProcessBuilder builder = new ProcessBuilder(command)
                .redirectErrorStream(true)
                .redirectOutput(output.toFile())
                .redirectInput(ProcessBuilder.Redirect.from(Path.of("/dev/null").toFile()));
        builder.environment().put("LC_ALL", "C.UTF-8");
        long start = System.nanoTime();
        Process process = builder.start();
        long peak = 0;
        Duration cpu = Duration.ZERO;
        while (!process.waitFor(LOOK_EVERY_MILLIS, TimeUnit.MILLISECONDS)) {
            peak = Math.max(peak, peakKilobytes(process.pid()));
            cpu = process.info().totalCpuDuration().orElse(cpu);
        }
        long millis = TimeUnit.NANOSECONDS.toMillis(System.nanoTime() - start);
        String said = Files.readString(output);
        Files.delete(output);
        if (!codes.contains(process.exitValue())) {
            throw new IOException(
                    command.get(command.size() - 1) + ": ended with " + process.exitValue() + ":\n" + said);
        }
        return new Usage(millis, cpu.toMillis(), peak / 1024, said);
    }

    /** The highest resident memory so far; the kernel keeps it, so the last look before the end tells nearly all. */
    private static long peakKilobytes(long pid) {
        try {
            Optional<String> line = Files.readAllLines(Path.of("/proc", Long.toString(pid), "status")).stream()
                    .filter(text -> text.toLowerCase(Locale.ROOT).startsWith("vmhwm"))
                    .findFirst();
            return line.map(text -> Long.parseLong(text.replaceAll("[^0-9]", "")))
                    .orElse(0L);
        } catch (IOException e) {
            return 0; // it has just ended, or the system has no /proc
        }
    }
}
