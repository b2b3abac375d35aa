package kr.daesa.model;

import java.time.Instant;

/**
 * That something of a run was sent out, or could not be.
 *
 * @param channel by which way
 * @param digest a hash of what was to be sent, and to whom
 * @param attempts how often it was tried
 * @param remark why it could not be sent, in a line; empty where it was
 */
public record Delivery(Channel channel, String digest, State state, int attempts, String remark, Instant settledAt) {

    /** A way out. */
    public enum Channel {
        MAIL,
        WEBHOOK
    }

    /** What became of it. */
    public enum State {
        SENT,
        /** Every attempt failed. */
        FAILED,
        /** The same had been sent already when this date was run before. */
        UNCHANGED
    }
}
