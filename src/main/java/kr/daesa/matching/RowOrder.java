package kr.daesa.matching;

import java.time.LocalDate;
import java.util.Comparator;
import kr.daesa.model.ApprovalNumber;
import kr.daesa.model.CorrectionReason;
import kr.daesa.model.InvoiceRow;
import kr.daesa.model.PartyNumber;
import org.jspecify.annotations.Nullable;

/**
 * The one order in which rows are worked through, so that the order of files and lines changes nothing: by what a row
 * says, and only between rows that say the same by where it stands.
 */
public final class RowOrder {

    /** Date written, counterparty, amounts, then whatever else tells rows apart. */
    public static final Comparator<InvoiceRow> CANONICAL = RowOrder::compare;

    private static final Comparator<InvoiceRow> THE_REST = Comparator.comparingLong(InvoiceRow::supply)
            .thenComparingLong(InvoiceRow::tax)
            .thenComparing(InvoiceRow::issueDate, Comparator.nullsLast(Comparator.<LocalDate>naturalOrder()))
            .thenComparing(InvoiceRow::documentNo)
            .thenComparing(InvoiceRow::approvalNo, Comparator.nullsLast(Comparator.<ApprovalNumber>naturalOrder()))
            .thenComparing(InvoiceRow::item)
            .thenComparing(InvoiceRow::sendDate, Comparator.nullsLast(Comparator.<LocalDate>naturalOrder()))
            .thenComparing(InvoiceRow::note)
            .thenComparing(InvoiceRow::counterpartyBranch)
            .thenComparing(InvoiceRow::taxType)
            .thenComparing(InvoiceRow::evidence)
            .thenComparing(InvoiceRow::state)
            .thenComparing(InvoiceRow::correction)
            .thenComparing(
                    InvoiceRow::correctionReason, Comparator.nullsLast(Comparator.<CorrectionReason>naturalOrder()))
            .thenComparing(
                    InvoiceRow::originalApprovalNo, Comparator.nullsLast(Comparator.<ApprovalNumber>naturalOrder()))
            .thenComparing(InvoiceRow::at);

    private RowOrder() {}

    /** By hand as far as most rows go: every row is compared some twenty times. */
    private static int compare(InvoiceRow one, InvoiceRow other) {
        int order = one.side().compareTo(other.side());
        order = order != 0 ? order : one.direction().compareTo(other.direction());
        order = order != 0 ? order : one.kind().compareTo(other.kind());
        order = order != 0 ? order : one.writeDate().compareTo(other.writeDate());
        order = order != 0 ? order : compare(one.counterparty(), other.counterparty());
        order = order != 0 ? order : one.counterpartyName().compareTo(other.counterpartyName());
        return order != 0 ? order : THE_REST.compare(one, other);
    }

    private static int compare(@Nullable PartyNumber one, @Nullable PartyNumber other) {
        if (one == null || other == null) {
            return one == other ? 0 : one == null ? 1 : -1;
        }
        return one.compareTo(other);
    }
}
