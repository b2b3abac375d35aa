package kr.daesa.law;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * A tax that is owed (체납, 과소납부, 초과환급), and since when.
 *
 * @param tax won; after a notice, what that notice asks for
 * @param since the last day to pay (법정납부기한), or the day the refund was received; counting begins the day after
 * @param notice null where the tax office has sent none
 */
public record Arrears(
        Cause cause, long tax, LocalDate since, @Nullable Notice notice) {

    /** Why it is owed. */
    public enum Cause {
        /** 미납·과소납부. */
        UNPAID,
        /** 초과환급. */
        OVER_REFUNDED
    }

    /**
     * 납부고지.
     *
     * @param deadline 지정납부기한
     */
    public record Notice(LocalDate day, LocalDate deadline) {
        public Notice {
            if (deadline.isBefore(day)) {
                throw new IllegalArgumentException("a notice of " + day + " cannot be due before, on " + deadline);
            }
        }
    }

    public Arrears {
        if (tax < 0) {
            throw new IllegalArgumentException("a tax owed is not negative: " + tax);
        }
    }
}
