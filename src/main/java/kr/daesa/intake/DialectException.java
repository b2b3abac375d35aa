package kr.daesa.intake;

import java.io.Serial;
import java.util.List;

/** A dialect of the office's own cannot be used; the message has a line for each fault: file, line, what, expected. */
public final class DialectException extends Exception {

    @Serial
    private static final long serialVersionUID = 1L;

    DialectException(List<String> faults) {
        super(String.join("\n", faults));
    }
}
