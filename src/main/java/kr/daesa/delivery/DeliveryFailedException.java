package kr.daesa.delivery;

import org.jspecify.annotations.Nullable;

/** One attempt to send something failed. */
final class DeliveryFailedException extends Exception {

    private static final long serialVersionUID = 1L;

    private final boolean lasting;

    private DeliveryFailedException(String message, boolean lasting, @Nullable Throwable cause) {
        super(message, cause);
        this.lasting = lasting;
    }

    /** It may go well the next time. */
    static DeliveryFailedException passing(String message, @Nullable Throwable cause) {
        return new DeliveryFailedException(message, false, cause);
    }

    /** The same would be answered in the same way. */
    static DeliveryFailedException lasting(String message, @Nullable Throwable cause) {
        return new DeliveryFailedException(message, true, cause);
    }

    boolean isLasting() {
        return lasting;
    }
}
