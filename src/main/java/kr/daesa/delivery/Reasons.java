package kr.daesa.delivery;

/** Why something failed, in a line. */
final class Reasons {

    private Reasons() {}

    /** The message of the innermost cause that has one, else what kind of failure it was. */
    static String of(Throwable failure) {
        String reason = failure.getClass().getSimpleName();
        for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
            String message = cause.getMessage();
            reason = message == null || message.isBlank() ? cause.getClass().getSimpleName() : message;
        }
        return reason.lines().findFirst().orElse("").strip();
    }
}
