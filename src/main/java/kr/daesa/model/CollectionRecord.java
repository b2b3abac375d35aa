package kr.daesa.model;

import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * How the collection from Hometax went, as a {@code *.collection.json} tells it.
 *
 * @param file the record itself; the names in {@link Attempt#files} are relative to its folder
 * @param certificateExpiresOn null where the record does not say
 */
public record CollectionRecord(
        SourceFile file,
        BusinessNumber businessNo,
        @Nullable LocalDate certificateExpiresOn,
        List<Attempt> attempts) {

    public CollectionRecord {
        attempts = List.copyOf(attempts);
    }

    /**
     * One collection of a span of write dates.
     *
     * @param declared the totals that the collecting service reported; figures it did not report are null
     * @param errorCode empty where there is none
     * @param files names of the exports it wrote; empty where it does not say
     */
    public record Attempt(
            Direction direction,
            InvoiceKind kind,
            LocalDate from,
            LocalDate to,
            OffsetDateTime collectedAt,
            boolean succeeded,
            ControlTotals declared,
            String errorCode,
            String errorMessage,
            List<String> files) {

        public Attempt {
            files = List.copyOf(files);
        }

        public boolean covers(LocalDate writeDate) {
            return !writeDate.isBefore(from) && !writeDate.isAfter(to);
        }
    }
}
