package kr.daesa.model;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Rows of both sides that are one invoice, or rows of one side that have no counterpart.
 *
 * @param method the pass that put them together, such as {@code APPROVAL_NO}; empty where none did
 * @param nearMiss of a lone row what came closest; null where nothing did, or where there is a counterpart
 */
public record Pairing(
        List<InvoiceRow> ledger,
        List<InvoiceRow> hometax,
        String method,
        @Nullable NearMiss nearMiss) {

    public Pairing {
        ledger = List.copyOf(ledger);
        hometax = List.copyOf(hometax);
    }

    public boolean isLone() {
        return ledger.isEmpty() || hometax.isEmpty();
    }
}
