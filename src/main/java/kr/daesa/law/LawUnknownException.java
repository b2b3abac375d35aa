package kr.daesa.law;

/** A question about a day that the dated tables or the calendar do not reach. The law room refuses; it never guesses. */
public final class LawUnknownException extends RuntimeException {

    private static final long serialVersionUID = 2L;

    private final boolean beyondCalendar;

    private LawUnknownException(String message, boolean beyondCalendar) {
        super(message);
        this.beyondCalendar = beyondCalendar;
    }

    /** No line of the tables holds for that day. */
    LawUnknownException(String message) {
        this(message, false);
    }

    static LawUnknownException beyondCalendar(String message) {
        return new LawUnknownException(message, true);
    }

    /** Whether it is the calendar of holidays that does not reach so far; else no line of the tables does. */
    public boolean isBeyondCalendar() {
        return beyondCalendar;
    }
}
