package kr.daesa.cli;

import java.util.Arrays;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * The exit codes that the caller wants to see as 0, like systemd's {@code SuccessExitStatus}. For callers that know
 * success as zero only: {@code -Ddaesa.exit.success=3,4}.
 */
record SuccessCodes(Set<Integer> codes) {

    static final String PROPERTY = "daesa.exit.success";

    /**
     * Reads a list such as {@code 3,4}; blank means none.
     *
     * @throws IllegalArgumentException where an entry is not a number
     */
    static SuccessCodes parse(String text) {
        return new SuccessCodes(Arrays.stream(text.split(","))
                .map(String::strip)
                .filter(entry -> !entry.isEmpty())
                .map(SuccessCodes::code)
                .collect(Collectors.toUnmodifiableSet()));
    }

    private static int code(String entry) {
        if (!entry.matches("[0-9]{1,3}")) {
            throw new IllegalArgumentException(
                    PROPERTY + ": '" + entry + "' is not an exit code, expected a list such as 3,4");
        }
        return Integer.parseInt(entry);
    }

    int apply(int code) {
        return codes.contains(code) ? ExitCode.DONE.code() : code;
    }
}
