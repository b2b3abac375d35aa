package kr.daesa.model;

import java.util.List;

/**
 * Rows that could be paired in several equally good ways (모호), as a person is shown them who has to decide.
 *
 * @param method the pass that could not decide, such as {@code DATE}
 * @param windowDays days by which the dates of a pair may differ
 * @param possible the pairs and sums that could be; none of them is made
 * @param more whether there are more of them than are told
 */
public record Undecided(
        String method,
        int windowDays,
        List<InvoiceRow> ledger,
        List<InvoiceRow> hometax,
        List<Possible> possible,
        boolean more) {

    public Undecided {
        ledger = List.copyOf(ledger);
        hometax = List.copyOf(hometax);
        possible = List.copyOf(possible);
    }

    /** One of the ways: a pair, or several rows that add up to one. */
    public record Possible(List<InvoiceRow> ledger, List<InvoiceRow> hometax) {

        public Possible {
            ledger = List.copyOf(ledger);
            hometax = List.copyOf(hometax);
        }
    }
}
