package kr.daesa.job;

import java.io.Serial;

/** A run cannot lead to a report, and would not if it went on; the message is one line for the person. */
final class RunRefusedException extends RuntimeException {

    @Serial
    private static final long serialVersionUID = 1L;

    private final RunOutcome.Ending ending;

    private RunRefusedException(RunOutcome.Ending ending, String message) {
        super(message);
        this.ending = ending;
    }

    /** The inbox, the roster or a setting is unusable. */
    static RunRefusedException misconfigured(String message) {
        return new RunRefusedException(RunOutcome.Ending.MISCONFIGURED, message);
    }

    /** Something was lost or counted twice. */
    static RunRefusedException unbalanced(String message) {
        return new RunRefusedException(RunOutcome.Ending.FAILED, message);
    }

    RunOutcome.Ending ending() {
        return ending;
    }
}
