package kr.daesa.model;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * How a file was understood that tells how collecting went, and holds no invoices itself (수집 기록).
 *
 * @param folder the client's id, {@code _firm}, or empty where nobody said whose it is
 * @param format which account it is; empty where it is none that is known
 * @param businessNo whom it tells of; null where it does not say
 * @param certificateExpiresOn null where it does not say
 * @param unusable why a run cannot use it; null if it can
 */
public record CollectionInspection(
        FileKind kind,
        SourceFile file,
        String folder,
        String format,
        @Nullable BusinessNumber businessNo,
        @Nullable LocalDate certificateExpiresOn,
        List<Told> attempts,
        @Nullable Problem unusable) {

    public CollectionInspection {
        attempts = List.copyOf(attempts);
    }

    /** Whether a run can use it. */
    public boolean isClean() {
        return unusable == null;
    }

    /**
     * One collection that it tells of.
     *
     * @param cause null if it succeeded
     */
    public record Told(
            CollectionRecord.Attempt attempt, @Nullable CollectionCause cause) {}
}
