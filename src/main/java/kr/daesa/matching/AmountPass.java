package kr.daesa.matching;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;
import kr.daesa.model.Direction;
import kr.daesa.model.InvoiceKind;
import kr.daesa.model.InvoiceRow;

/**
 * Counterparty and date written equal, and the amounts booked wrongly in a way that can be told: the same item, the tax
 * booked inside of the supply, the sign turned, or only one of supply and tax different.
 */
final class AmountPass implements Pass {

    @Override
    public void sweep(OpenRows open) {
        Map<String, String> items = new HashMap<>();
        Candidates.pairUnique(
                open,
                Match.Method.AMOUNT,
                row -> PartyDay.of(row, open.parties()),
                (ledger, invoice) -> !open.parties().key(ledger).isEmpty() && isSameInvoice(ledger, invoice, items));
    }

    /**
     * @param items as they are compared, by how they are written
     */
    private static boolean isSameInvoice(InvoiceRow ledger, InvoiceRow invoice, Map<String, String> items) {
        String item = items.computeIfAbsent(ledger.item(), Names::ofItem);
        boolean sameItem = !item.isEmpty() && item.equals(items.computeIfAbsent(invoice.item(), Names::ofItem));
        boolean taxInside = ledger.supply() == invoice.total();
        boolean signTurned = ledger.supply() == -invoice.supply() && ledger.tax() == -invoice.tax();
        boolean oneDiffers = ledger.supply() == invoice.supply() || ledger.tax() == invoice.tax();
        return sameItem || taxInside || signTurned || oneDiffers;
    }

    private record PartyDay(Direction direction, InvoiceKind kind, String party, LocalDate writeDate) {

        static PartyDay of(InvoiceRow row, Parties parties) {
            return new PartyDay(row.direction(), row.kind(), parties.key(row), row.writeDate());
        }
    }
}
