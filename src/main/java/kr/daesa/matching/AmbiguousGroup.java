package kr.daesa.matching;

import java.util.List;
import kr.daesa.model.InvoiceRow;

/**
 * Rows of which several pairs are equally possible. None is made.
 *
 * @param method the pass that could not decide
 */
public record AmbiguousGroup(Match.Method method, List<InvoiceRow> ledger, List<InvoiceRow> hometax) {

    public AmbiguousGroup {
        ledger = List.copyOf(ledger);
        hometax = List.copyOf(hometax);
    }
}
