package kr.daesa.matching;

import java.util.List;
import java.util.function.ToLongFunction;
import kr.daesa.model.Disposition;
import kr.daesa.model.InvoiceRow;
import org.jspecify.annotations.Nullable;

/**
 * Rows that belong together. One ledger row and one Hometax invoice as a rule; several ledger rows where they are the
 * lines of one invoice or several deliveries of a monthly one; several invoices where the ledger books their sum, or an
 * invoice with its corrections; one side only for an invoice and its reversal.
 */
public record Match(Method method, List<InvoiceRow> ledger, List<InvoiceRow> hometax) {

    /** Which pass made it. */
    public enum Method {
        APPROVAL_NO,
        KEY,
        NET,
        SUM,
        DATE,
        PARTY,
        AMOUNT
    }

    public Match {
        ledger = List.copyOf(ledger);
        hometax = List.copyOf(hometax);
    }

    static Match pair(Method method, InvoiceRow ledger, InvoiceRow hometax) {
        return new Match(method, List.of(ledger), List.of(hometax));
    }

    public boolean isPair() {
        return !ledger.isEmpty() && !hometax.isEmpty();
    }

    public Disposition disposition() {
        return method == Method.SUM ? Disposition.GROUPED : Disposition.MATCHED;
    }

    /** The Hometax invoice of a pair; null for an invoice and its reversal in the ledger. */
    public @Nullable InvoiceRow hometaxRow() {
        return hometax.isEmpty() ? null : hometax.get(0);
    }

    /** The supply at Hometax, an invoice and its corrections together, in won. */
    public long hometaxSupply() {
        return sum(hometax, InvoiceRow::supply);
    }

    /** The tax at Hometax, an invoice and its corrections together, in won. */
    public long hometaxTax() {
        return sum(hometax, InvoiceRow::tax);
    }

    /** The ledger's supply, all lines together, in won. */
    public long ledgerSupply() {
        return sum(ledger, InvoiceRow::supply);
    }

    /** The ledger's tax, all lines together, in won. */
    public long ledgerTax() {
        return sum(ledger, InvoiceRow::tax);
    }

    private static long sum(List<InvoiceRow> rows, ToLongFunction<InvoiceRow> amount) {
        long sum = 0;
        for (InvoiceRow row : rows) {
            sum = Math.addExact(sum, amount.applyAsLong(row));
        }
        return sum;
    }
}
