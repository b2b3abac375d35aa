package kr.daesa.matching;

import java.time.LocalDate;
import kr.daesa.model.Direction;
import kr.daesa.model.InvoiceKind;
import kr.daesa.model.InvoiceRow;

/**
 * What invoices have in common that look alike: counterparty, date written and amounts. Amounts are without sign where
 * an invoice and its reversal are to meet.
 */
public record GroupKey(
        Direction direction, InvoiceKind kind, String party, LocalDate writeDate, long supply, long tax) {

    public static GroupKey signed(InvoiceRow row, Parties parties) {
        return new GroupKey(row.direction(), row.kind(), parties.key(row), row.writeDate(), row.supply(), row.tax());
    }

    /** The group of a row's positive twin: equal for an invoice and its full reversal. */
    public static GroupKey unsigned(InvoiceRow row, Parties parties) {
        int sign = row.supply() < 0 || (row.supply() == 0 && row.tax() < 0) ? -1 : 1;
        return new GroupKey(
                row.direction(),
                row.kind(),
                parties.key(row),
                row.writeDate(),
                Math.multiplyExact(sign, row.supply()),
                Math.multiplyExact(sign, row.tax()));
    }
}
