package kr.daesa.model;

import java.time.LocalDate;
import java.time.OffsetDateTime;
import org.jspecify.annotations.Nullable;

/**
 * What is known of a span of write dates at Hometax: a line of {@code coverage.csv}.
 *
 * @param collectedAt null where nothing declares it
 * @param rows Hometax invoices loaded in the span
 * @param cause why it proves nothing; null where it does prove
 */
public record CoverageSpan(
        String clientId,
        Direction direction,
        InvoiceKind kind,
        LocalDate from,
        LocalDate to,
        Basis basis,
        @Nullable OffsetDateTime collectedAt,
        long rows,
        Status status,
        @Nullable CollectionCause cause) {

    /** What the span rests on: a collection record, a readable export without a record, or nothing. */
    public enum Basis {
        DECLARED,
        ASSUMED,
        NONE
    }

    /** Whether the span proves that what is not in it is not at Hometax. Only {@code OK} does. */
    public enum Status {
        OK,
        /** The latest collection failed. */
        FAILED,
        /** Control totals disagree: the export is cut off. */
        TRUNCATED,
        /** A success without rows where rows were to be expected. */
        SUSPECT,
        /** Never collected. */
        MISSING
    }

    public boolean proves() {
        return status == Status.OK;
    }

    public boolean contains(LocalDate writeDate) {
        return !writeDate.isBefore(from) && !writeDate.isAfter(to);
    }
}
