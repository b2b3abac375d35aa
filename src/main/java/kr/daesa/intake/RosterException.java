package kr.daesa.intake;

import java.io.Serial;

/** The roster as a whole cannot be used, so there is nothing to run for; the message is one line for the person. */
public final class RosterException extends Exception {

    @Serial
    private static final long serialVersionUID = 1L;

    RosterException(String message) {
        super(message);
    }
}
