package kr.daesa.matching;

import kr.daesa.model.Direction;
import kr.daesa.model.InvoiceKind;
import kr.daesa.model.InvoiceRow;

/** What invoices have in common that look alike but for their dates. */
public record PartyAmounts(Direction direction, InvoiceKind kind, String party, long supply, long tax) {

    public static PartyAmounts signed(InvoiceRow row, Parties parties) {
        return of(GroupKey.signed(row, parties));
    }

    /** Equal for an invoice and its full reversal. */
    static PartyAmounts unsigned(InvoiceRow row, Parties parties) {
        return of(GroupKey.unsigned(row, parties));
    }

    private static PartyAmounts of(GroupKey key) {
        return new PartyAmounts(key.direction(), key.kind(), key.party(), key.supply(), key.tax());
    }
}
