package kr.daesa.model;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What reading one file told beside its rows.
 *
 * @param folder the client's id, or {@code _firm}
 * @param format the format it was read as, such as {@code hometax-list}; empty if unreadable
 * @param direction what the file's title says, or the direction of all of its rows; null where neither tells
 * @param kind 세금계산서 or 계산서 by its columns; null where it does not tell or rows differ
 * @param head the totals in the file's head (총 공급가액, 총 세액); null where it has none
 * @param nameRange how many invoices the range in the file's name stands for, {@code (101~200)}: 100; null without one
 * @param body invoices and money of its rows, rejected ones included as far as their amounts could be read
 * @param lines how many data rows it has; more than {@code body.rows} where an invoice has several item lines
 * @param tallies rows by client, direction and kind
 * @param foreignRows rows in which the client is neither party
 * @param unreadable why nothing could be read; null if it could
 */
public record SourceFacts(
        SourceFile file,
        Side side,
        String folder,
        String format,
        @Nullable Direction direction,
        @Nullable InvoiceKind kind,
        @Nullable ControlTotals head,
        @Nullable Long nameRange,
        ControlTotals body,
        long lines,
        List<RowTally> tallies,
        long foreignRows,
        @Nullable Problem unreadable) {

    /** The format of invoices that may come one by one, and not as a list. */
    public static final String SINGLE_INVOICES = "tax-invoice-xml";

    /** The folder whose files hold rows of many clients. */
    public static final String FIRM = "_firm";

    public SourceFacts {
        tallies = List.copyOf(tallies);
    }

    /** A file that could not be read at all. */
    public static SourceFacts unreadable(SourceFile file, Side side, String folder, Problem why) {
        ControlTotals nothing = new ControlTotals(0L, 0L, 0L);
        return new SourceFacts(file, side, folder, "", null, null, null, null, nothing, 0, List.of(), 0, why);
    }

    /**
     * Whether what is not in it is not at Hometax, as far as it was asked for: so with a list, and with an archive of
     * invoices, which is how Hometax hands over all that a question found. An invoice by itself says nothing of any other.
     */
    public boolean isList() {
        return !format.equals(SINGLE_INVOICES) || lines > 1;
    }

    /** Whether it states totals and has no rows of its own: a service's summary of answers that lie beside it. */
    public boolean isSummary() {
        return lines == 0 && head != null && head.rows() != null;
    }

    /** How many of its rows were rejected, for whatever reason. */
    public long rejected() {
        return tallies.stream().mapToLong(RowTally::rejected).sum();
    }
}
