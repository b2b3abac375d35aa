package kr.daesa.matching;

import java.time.LocalDate;
import java.util.Comparator;
import kr.daesa.model.ApprovalNumber;
import kr.daesa.model.InvoiceRow;

/**
 * The one order in which rows are worked through, so that the order of files and lines changes nothing: by what a row
 * says, and only between rows that say the same by where it stands.
 */
public final class RowOrder {

    /** Date written, counterparty, amounts, then whatever else tells rows apart. */
    public static final Comparator<InvoiceRow> CANONICAL = Comparator.comparing(InvoiceRow::side)
            .thenComparing(InvoiceRow::direction)
            .thenComparing(InvoiceRow::kind)
            .thenComparing(InvoiceRow::writeDate)
            .thenComparing(InvoiceRow::counterparty, Comparator.nullsLast(Comparator.naturalOrder()))
            .thenComparing(InvoiceRow::counterpartyName)
            .thenComparingLong(InvoiceRow::supply)
            .thenComparingLong(InvoiceRow::tax)
            .thenComparing(InvoiceRow::issueDate, Comparator.nullsLast(Comparator.<LocalDate>naturalOrder()))
            .thenComparing(InvoiceRow::documentNo)
            .thenComparing(InvoiceRow::approvalNo, Comparator.nullsLast(Comparator.<ApprovalNumber>naturalOrder()))
            .thenComparing(InvoiceRow::item)
            .thenComparing(InvoiceRow::sendDate, Comparator.nullsLast(Comparator.<LocalDate>naturalOrder()))
            .thenComparing(InvoiceRow::note)
            .thenComparing(InvoiceRow::at);

    private RowOrder() {}
}
