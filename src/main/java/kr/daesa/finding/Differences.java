package kr.daesa.finding;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import kr.daesa.matching.Match;
import kr.daesa.model.InvoiceRow;
import kr.daesa.model.TaxType;

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
        List<String> fields = besideAmounts(pair.ledger().get(0), hometax);
        add(fields, "supply", pair.ledgerSupply(), hometax.supply());
        add(fields, "tax", pair.ledgerTax(), hometax.tax());
        return String.join("; ", fields);
    }

    /** What became of an invoice. */
    static String between(InvoiceRow before, InvoiceRow after) {
        List<String> fields = besideAmounts(before, after);
        add(fields, "supply", before.supply(), after.supply());
        add(fields, "tax", before.tax(), after.tax());
        return String.join("; ", fields);
    }

    private static List<String> besideAmounts(InvoiceRow one, InvoiceRow other) {
        List<String> fields = new ArrayList<>();
        add(fields, "direction", one.direction(), other.direction());
        if (one.taxType() != TaxType.NOT_TOLD && other.taxType() != TaxType.NOT_TOLD) {
            add(fields, "tax_type", one.taxType(), other.taxType());
        }
        add(fields, "write_date", one.writeDate(), other.writeDate());
        if (one.counterparty() != null && other.counterparty() != null) {
            add(
                    fields,
                    "counterparty_no",
                    one.counterparty().masked(),
                    other.counterparty().masked());
        }
        return fields;
    }

    private static void add(List<String> fields, String name, long one, long other) {
        if (one != other) {
            fields.add(name + ": " + one + " -> " + other);
        }
    }

    private static void add(List<String> fields, String name, Object one, Object other) {
        if (!one.equals(other)) {
            fields.add(name + ": " + one + " -> " + other);
        }
    }
}
