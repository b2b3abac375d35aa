package kr.daesa.job;

import java.nio.file.Path;
import org.jspecify.annotations.Nullable;

/**
 * How a run ended.
 *
 * @param message one line for the person at the terminal
 * @param report the published folder; null where nothing was published
 */
public record RunOutcome(
        Ending ending, String message, @Nullable Path report) {

    /** The ways a run can end; each has one exit code. */
    public enum Ending {
        /** Reconciled and published. */
        DONE(0),
        /** An unexpected failure, or rows that do not add up. */
        FAILED(1),
        /** The inbox, the roster or a setting is unusable. */
        MISCONFIGURED(2),
        /** Published, but a client or an input could not be reconciled. */
        INCOMPLETE(3),
        /** Published, and findings reach the severity that the caller asked to fail on. */
        FINDINGS(4),
        /** Another run holds the lock on this state. */
        LOCKED(5),
        /** Stopped by a signal; the same command goes on from there. */
        STOPPED(143);

        private final int exitCode;

        Ending(int exitCode) {
            this.exitCode = exitCode;
        }

        /** What the process ends with. */
        public int exitCode() {
            return exitCode;
        }
    }
}
