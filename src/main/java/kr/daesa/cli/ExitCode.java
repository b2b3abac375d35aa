package kr.daesa.cli;

import java.util.LinkedHashMap;
import java.util.Map;
import kr.daesa.job.RunOutcome;

/** What the process tells whoever started it. Schedulers rely on the numbers: they never change. */
enum ExitCode {
    DONE(0, "done"),
    FAILED(1, "unexpected failure"),
    MISCONFIGURED(2, "wrong usage or configuration"),
    INCOMPLETE(3, "done, but a client or an input could not be reconciled"),
    FINDINGS(4, "done, and findings reach `--fail-on`"),
    LOCKED(5, "another run holds the lock on this state"),
    /** The JVM makes this code itself: 128 + SIGTERM. */
    STOPPED(143, "stopped by a signal, and the same command goes on from there");

    private final int code;
    private final String meaning;

    ExitCode(int code, String meaning) {
        this.code = code;
        this.meaning = meaning;
    }

    int code() {
        return code;
    }

    String meaning() {
        return meaning;
    }

    static ExitCode of(RunOutcome.Ending ending) {
        return switch (ending) {
            case DONE -> DONE;
            case FAILED -> FAILED;
            case MISCONFIGURED -> MISCONFIGURED;
            case INCOMPLETE -> INCOMPLETE;
            case FINDINGS -> FINDINGS;
            case LOCKED -> LOCKED;
            case STOPPED -> STOPPED;
        };
    }

    /** The codes and their meanings, as {@code --help} prints them. */
    static Map<String, String> legend() {
        Map<String, String> legend = new LinkedHashMap<>();
        for (ExitCode exitCode : values()) {
            legend.put(Integer.toString(exitCode.code), exitCode.meaning.replace("`", ""));
        }
        return legend;
    }
}
