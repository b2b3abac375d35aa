package kr.daesa.matching;

import java.util.List;
import kr.daesa.model.InvoiceRow;

/**
 * What matching one client came to: every row it was given is in exactly one of these lists, in canonical order.
 *
 * @param matches rows that belong together, in or partly in the period
 * @param ambiguous groups of which several pairs are equally possible, in or partly in the period
 * @param open comparable rows of the period without a counterpart
 * @param notComparable ledger rows that cannot be at Hometax: paper, card, cash receipt, other, issue cancelled
 * @param outOfPeriod rows of no reconciled period, matched among each other or not
 * @param copies further rows of an invoice that another row stands for
 * @param conflicts which copies do not say the same as the row that stands for them
 */
public record Matching(
        List<Match> matches,
        List<AmbiguousGroup> ambiguous,
        List<InvoiceRow> open,
        List<InvoiceRow> notComparable,
        List<InvoiceRow> outOfPeriod,
        List<InvoiceRow> copies,
        List<Copies.Conflict> conflicts) {

    public Matching {
        matches = List.copyOf(matches);
        ambiguous = List.copyOf(ambiguous);
        open = List.copyOf(open);
        notComparable = List.copyOf(notComparable);
        outOfPeriod = List.copyOf(outOfPeriod);
        copies = List.copyOf(copies);
        conflicts = List.copyOf(conflicts);
    }
}
