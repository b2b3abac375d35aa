package kr.daesa.matching;

import java.util.ArrayList;
import java.util.List;
import kr.daesa.model.InvoiceRow;

/** The matches that could be made of an ambiguous group, each for itself as good as the others. */
public final class Possibilities {

    private Possibilities() {}

    /**
     * @param most how many are enough: a group of a thousand rows has a million
     */
    public static List<Match> of(AmbiguousGroup group, Parties parties, int dateWindowDays, int most) {
        List<Match> found =
                switch (group.method()) {
                    case SUM -> sums(group);
                    case DATE -> pairs(group, new DatePass(dateWindowDays), parties, most);
                    case PARTY -> pairs(group, new PartyPass(), parties, most);
                    case AMOUNT -> pairs(group, new AmountPass(), parties, most);
                    case APPROVAL_NO, KEY, NET -> List.of(); // these count, and leave nothing undecided
                };
        return found.subList(0, Math.min(most, found.size()));
    }

    /** What the pass makes of a ledger row and an invoice that are alone in the world. */
    private static List<Match> pairs(AmbiguousGroup group, Pass pass, Parties parties, int most) {
        List<Match> found = new ArrayList<>();
        for (InvoiceRow ledger : group.ledger()) {
            for (InvoiceRow invoice : group.hometax()) {
                if (found.size() < most) {
                    OpenRows two = new OpenRows(List.of(ledger, invoice), parties);
                    pass.sweep(two);
                    found.addAll(two.matches());
                }
            }
        }
        return found;
    }

    private static List<Match> sums(AmbiguousGroup group) {
        List<Match> found = new ArrayList<>();
        Subsets ledger = Subsets.of(group.ledger());
        Subsets invoices = Subsets.of(group.hometax());
        for (InvoiceRow total : group.hometax()) {
            ledger.addingUpTo(total).forEach(rows -> found.add(new Match(Match.Method.SUM, rows, List.of(total))));
            ledger.equalTo(total).forEach(row -> found.add(new Match(Match.Method.SUM, List.of(row), List.of(total))));
        }
        for (InvoiceRow total : group.ledger()) {
            invoices.addingUpTo(total).forEach(rows -> found.add(new Match(Match.Method.SUM, List.of(total), rows)));
        }
        return found;
    }
}
