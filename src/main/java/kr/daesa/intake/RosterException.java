package kr.daesa.intake;

import java.io.Serial;
import java.nio.file.Path;

/** The roster as a whole cannot be used, so there is nothing to run for; the message is one line for the person. */
public final class RosterException extends Exception {

    @Serial
    private static final long serialVersionUID = 2L;

    private final String table;
    private final String what;

    RosterException(String table, String what) {
        super(table + ": " + what);
        this.table = table;
        this.what = what;
    }

    /** The message with the place of the table: whoever has several inboxes must know which. */
    public String in(Path inbox) {
        return inbox.resolve(table) + ": " + what;
    }
}
