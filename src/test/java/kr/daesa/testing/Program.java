package kr.daesa.testing;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/** The packaged jar, started as people start it: a process of its own, whose output is read line by line. */
public final class Program {

    private static final Path JAR = Path.of("target", "daesa.jar").toAbsolutePath();

    private final Process process;
    private final List<String> lines = new ArrayList<>();
    private final Thread reader;

    private Program(Process process) {
        this.process = process;
        reader = new Thread(this::read);
        reader.start();
    }

    /** Starts the program in a folder, with some of the environment's variables changed. */
    public static Program start(Path folder, Map<String, String> environment, String... arguments) throws IOException {
        List<String> command = new ArrayList<>(
                List.of(Path.of(System.getProperty("java.home"), "bin", "java").toString(), "-jar", JAR.toString()));
        command.addAll(List.of(arguments));
        ProcessBuilder builder =
                new ProcessBuilder(command).directory(folder.toFile()).redirectErrorStream(true);
        builder.environment().putAll(environment);
        Process process = builder.start();
        process.getOutputStream().close();
        return new Program(process);
    }

    private void read() {
        try (BufferedReader output =
                new BufferedReader(new InputStreamReader(process.getInputStream(), StandardCharsets.UTF_8))) {
            for (String line = output.readLine(); line != null; line = output.readLine()) {
                synchronized (lines) {
                    lines.add(line);
                    lines.notifyAll();
                }
            }
        } catch (IOException e) {
            if (process.isAlive()) { // killing a process closes its pipe, and that is the end of the output
                throw new UncheckedIOException(e);
            }
        }
    }

    /** Waits for a line that contains a text; throws if the program ends without one. */
    public void awaitLine(String text) throws InterruptedException, TimeoutException {
        long end = System.nanoTime() + TimeUnit.MINUTES.toNanos(3);
        synchronized (lines) {
            while (lines.stream().noneMatch(line -> line.contains(text))) {
                long left = TimeUnit.NANOSECONDS.toMillis(end - System.nanoTime());
                if (left <= 0 || !process.isAlive() && !reader.isAlive()) {
                    throw new TimeoutException("no line with '" + text + "' in " + lines);
                }
                lines.wait(Math.min(left, 100));
            }
        }
    }

    /** {@code kill -9}. */
    public void kill() {
        process.destroyForcibly();
    }

    /** {@code kill}, the signal by which a machine asks programs to stop. */
    public void terminate() {
        process.destroy();
    }

    /** Waits for the end and tells the exit code. */
    public int exitCode() throws InterruptedException {
        if (!process.waitFor(5, TimeUnit.MINUTES)) {
            process.destroyForcibly();
            throw new IllegalStateException("still running after five minutes: " + output());
        }
        reader.join();
        return process.exitValue();
    }

    /** What it has printed so far, on both streams. */
    public String output() {
        synchronized (lines) {
            return String.join("\n", lines) + "\n";
        }
    }
}
