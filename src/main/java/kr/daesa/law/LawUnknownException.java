package kr.daesa.law;

/** A question about a day that the dated tables or the calendar do not reach. The law room refuses; it never guesses. */
public final class LawUnknownException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    LawUnknownException(String message) {
        super(message);
    }
}
