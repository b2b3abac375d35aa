package kr.daesa.cli;

import java.util.LinkedHashMap;
import java.util.Map;
import kr.daesa.job.RunOutcome;

/** What the process tells whoever started it. Schedulers rely on the numbers: they never change. */
enum ExitCode {
    DONE(RunOutcome.Ending.DONE, "done"),
    FAILED(RunOutcome.Ending.FAILED, "unexpected failure"),
    MISCONFIGURED(RunOutcome.Ending.MISCONFIGURED, "wrong usage or configuration"),
    INCOMPLETE(RunOutcome.Ending.INCOMPLETE, "done, but a client or an input could not be reconciled"),
    FINDINGS(RunOutcome.Ending.FINDINGS, "done, and findings reach `--fail-on`"),
    LOCKED(RunOutcome.Ending.LOCKED, "another run holds the lock on this state"),
    /** The JVM makes this code itself: 128 + SIGTERM. */
    STOPPED(RunOutcome.Ending.STOPPED, "stopped by a signal, and the same command goes on from there");

    private final int code;
    private final String meaning;

    ExitCode(RunOutcome.Ending ending, String meaning) {
        this.code = ending.exitCode();
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
