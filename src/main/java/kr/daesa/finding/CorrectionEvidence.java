package kr.daesa.finding;

import java.time.LocalDate;
import java.util.Optional;
import kr.daesa.model.InvoiceRow;

/** Whether a collection is young enough to have what belongs to a correction. */
final class CorrectionEvidence {

    private CorrectionEvidence() {}

    /**
     * Whether a collection was taken after the day by which the correction, and so whatever was issued before or with it,
     * had to be transmitted. Without a day of issue the latest lawful one is assumed.
     */
    static boolean isYounger(Optional<LocalDate> evidence, InvoiceRow correction, ClientCase client) {
        if (evidence.isEmpty() || client.finalReturnDeadline(correction).isEmpty()) {
            return false;
        }
        LocalDate issued =
                client.issueDate(correction).orElseGet(() -> client.law().issuingDeadline(correction.writeDate()));
        return evidence.get().isAfter(client.law().transmissionDeadline(issued));
    }
}
