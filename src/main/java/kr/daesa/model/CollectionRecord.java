package kr.daesa.model;

import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * How the collection from Hometax went, as a {@code *.collection.json} or a service's own account tells it.
 *
 * @param file the record itself; the names in {@link Attempt#files} are relative to its folder
 * @param certificateExpiresOn null where the record does not say
 * @param isOfService whether it is a service's own account, which tells of what was asked and of nothing else
 */
public record CollectionRecord(
        SourceFile file,
        BusinessNumber businessNo,
        @Nullable LocalDate certificateExpiresOn,
        List<Attempt> attempts,
        boolean isOfService) {

    public CollectionRecord {
        attempts = List.copyOf(attempts);
    }

    /**
     * Whether it tells what was collected and what was not, so that nothing else counts as collected. An error that says
     * neither what was asked for nor when does not.
     */
    public boolean isManifest() {
        return attempts.isEmpty() && !isOfService || attempts.stream().anyMatch(attempt -> !attempt.saysNothing());
    }

    /**
     * One collection of a span of write dates. A failure need not say what was asked for: then it may have been anything.
     *
     * @param direction null where both were asked for
     * @param kind null where both were asked for
     * @param from {@link LocalDate#MIN} where a failure does not say
     * @param to {@link LocalDate#MAX} where a failure does not say
     * @param collectedAt null where a failure does not say
     * @param declared the totals that the collecting service reported; figures it did not report are null
     * @param errorCode empty where there is none
     * @param files names of the exports it wrote; empty where it does not say
     */
    public record Attempt(
            @Nullable Direction direction,
            @Nullable InvoiceKind kind,
            LocalDate from,
            LocalDate to,
            @Nullable OffsetDateTime collectedAt,
            boolean succeeded,
            ControlTotals declared,
            String errorCode,
            String errorMessage,
            List<String> files) {

        public Attempt {
            files = List.copyOf(files);
            if (succeeded && collectedAt == null) {
                throw new IllegalArgumentException("a success without a day proves nothing");
            }
        }

        /** Whether it is a failure that says neither what was asked for nor when. */
        public boolean saysNothing() {
            return !succeeded && from.equals(LocalDate.MIN);
        }

        /** Whether it asked for a direction and kind, by itself or among others. */
        public boolean askedFor(Direction wanted, InvoiceKind of) {
            return (direction == null || direction == wanted) && (kind == null || kind == of);
        }

        public boolean covers(LocalDate writeDate) {
            return !writeDate.isBefore(from) && !writeDate.isAfter(to);
        }
    }
}
