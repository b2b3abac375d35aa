package kr.daesa.job;

/** A run has the database, so that nothing can be looked up in it. */
public final class StateLockedException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    StateLockedException(String message) {
        super(message);
    }
}
