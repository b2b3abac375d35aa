package kr.daesa.model;

import java.util.List;

/**
 * Rows that a finding is told by and that are no two sides of one invoice: as they were filed and as they are, the habit
 * that was broken, the ledgers of two clients.
 *
 * @param of whose they are, or of which day; empty where that is plain
 */
public record RowsBeside(Sort sort, String of, List<InvoiceRow> rows) {

    /** Names of words in the texts. */
    public enum Sort {
        /** As the last run before the return was due had them. */
        FILED,
        /** As they are. */
        NOW,
        /** The invoices of the months before. */
        HABIT,
        /** What the client's own ledger has of the other client. */
        OWN_LEDGER,
        /** What the other client's ledger has of this one. */
        OTHER_LEDGER
    }

    public RowsBeside {
        rows = List.copyOf(rows);
    }
}
