package kr.daesa.store;

/** There is no database to read, or it is not of this version of the program. */
public final class DatabaseNotReadyException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    DatabaseNotReadyException(String message) {
        super(message);
    }
}
