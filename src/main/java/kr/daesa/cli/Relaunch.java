package kr.daesa.cli;

import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;

/**
 * Starts the same command once more, in a JVM with a UTF-8 locale. Cron and bare containers give none, and the charset of
 * file names cannot be changed in a JVM that runs. The first JVM waits, hands signals on and ends with the code of the
 * second; the second ends when the first is killed, so that it never holds the lock alone.
 */
final class Relaunch {

    private static final String PARENT = "daesa.relaunched.by";
    private static final String LOCALE = "C.UTF-8";
    private static final int KILLED = 137;

    private Relaunch() {}

    /** Ends this JVM when the one that started it is gone. Does nothing in a JVM that a person started. */
    static void endWithParent() {
        Optional.ofNullable(System.getProperty(PARENT))
                .flatMap(pid -> ProcessHandle.of(Long.parseLong(pid)))
                .ifPresent(parent ->
                        parent.onExit().thenRun(() -> Runtime.getRuntime().halt(KILLED)));
    }

    /**
     * The exit code of the same command under a UTF-8 locale; empty where this already is the second JVM, or an argument
     * cannot be handed on because this locale cannot spell it.
     *
     * @throws IOException if no second JVM can be started
     */
    static OptionalInt inUtf8(List<String> arguments) throws IOException {
        boolean spellable =
                arguments.stream().allMatch(argument -> argument.chars().allMatch(c -> c < 128));
        if (System.getProperty(PARENT) != null || !spellable) {
            return OptionalInt.empty();
        }
        ProcessBuilder builder = new ProcessBuilder(command(arguments)).inheritIO();
        builder.environment().put("LC_ALL", LOCALE);
        Process second = builder.start();
        Thread stop = new Thread(() -> {
            second.destroy();
            second.onExit().join();
        });
        Runtime.getRuntime().addShutdownHook(stop);
        try {
            return OptionalInt.of(second.waitFor());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            second.destroy();
            return OptionalInt.of(ExitCode.STOPPED.code());
        }
    }

    private static List<String> command(List<String> arguments) {
        List<String> command = new ArrayList<>();
        command.add(ProcessHandle.current().info().command().orElse("java"));
        command.addAll(ManagementFactory.getRuntimeMXBean().getInputArguments());
        command.add("-D" + PARENT + "=" + ProcessHandle.current().pid());
        String classPath = System.getProperty("java.class.path");
        if (classPath.endsWith(".jar") && !classPath.contains(System.getProperty("path.separator"))) {
            command.addAll(List.of("-jar", classPath));
        } else {
            command.addAll(List.of("-cp", classPath, Daesa.class.getName()));
        }
        command.addAll(arguments);
        return command;
    }
}
