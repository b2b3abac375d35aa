package kr.daesa.finding;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import kr.daesa.matching.Match;
import kr.daesa.model.InvoiceRow;

/** What differs between the two sides of a pair, as people read it: {@code supply: 1000 -> 1100; tax: 100 -> 110}. */
final class Differences {

    private Differences() {}

    static String ofAmounts(Match pair) {
        List<String> fields = new ArrayList<>();
        add(fields, "supply", pair.ledgerSupply(), pair.hometaxSupply());
        add(fields, "tax", pair.ledgerTax(), pair.hometaxTax());
        return String.join("; ", fields);
    }

    static String of(Match pair) {
        if (!pair.isPair()) {
            return "";
        }
        InvoiceRow hometax = Objects.requireNonNull(pair.hometaxRow());
        InvoiceRow ledger = pair.ledger().get(0);
        List<String> fields = new ArrayList<>();
        add(fields, "direction", ledger.direction(), hometax.direction());
        add(fields, "tax_type", ledger.taxType(), hometax.taxType());
        add(fields, "write_date", ledger.writeDate(), hometax.writeDate());
        if (ledger.counterparty() != null && hometax.counterparty() != null) {
            add(
                    fields,
                    "counterparty_no",
                    ledger.counterparty().masked(),
                    hometax.counterparty().masked());
        }
        add(fields, "supply", pair.ledgerSupply(), hometax.supply());
        add(fields, "tax", pair.ledgerTax(), hometax.tax());
        return String.join("; ", fields);
    }

    private static void add(List<String> fields, String name, Object ledger, Object hometax) {
        if (!ledger.equals(hometax)) {
            fields.add(name + ": " + ledger + " -> " + hometax);
        }
    }
}
