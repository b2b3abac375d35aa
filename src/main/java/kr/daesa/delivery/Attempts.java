package kr.daesa.delivery;

import java.time.Duration;

/**
 * Tries to send something, a few times with growing pauses, and never throws: that it could not be sent is a value.
 *
 * @param most how often it is tried
 * @param pause before the second time; four times as long before each further one
 */
public record Attempts(int most, Duration pause) {

    private static final int GROWTH = 4;

    /** Two tries more, after one second and after four: a server that restarts is back by then, or it is not. */
    public static Attempts of(int most) {
        return new Attempts(most, Duration.ofSeconds(1));
    }

    Sent send(Sending sending) {
        Duration wait = pause;
        for (int attempt = 1; ; attempt++) {
            try {
                sending.send();
                return new Sent(true, attempt, "");
            } catch (DeliveryFailedException e) {
                if (attempt == most || e.isLasting()) {
                    return new Sent(false, attempt, e.getMessage());
                }
            }
            try {
                Thread.sleep(wait.toMillis());
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                return new Sent(false, attempt, "interrupted");
            }
            wait = wait.multipliedBy(GROWTH);
        }
    }

    /** One try. */
    interface Sending {
        void send() throws DeliveryFailedException;
    }
}
