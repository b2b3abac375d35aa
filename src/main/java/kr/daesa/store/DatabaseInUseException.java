package kr.daesa.store;

/** Another process holds the database. */
public final class DatabaseInUseException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    DatabaseInUseException(String message) {
        super(message);
    }
}
