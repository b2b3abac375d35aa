package kr.daesa.matching;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Stream;
import kr.daesa.model.ApprovalNumber;
import kr.daesa.model.Evidence;
import kr.daesa.model.InvoiceRow;
import kr.daesa.model.IssueState;
import kr.daesa.model.PeriodSpan;
import kr.daesa.model.Side;

/**
 * Pairs one client's ledger with its Hometax invoices. A pair is made only where it is the one possible pair, and the
 * order of the rows given changes nothing.
 *
 * <p>The first pass sees all rows, whatever their date, so that an invoice booked in another period is found; what it
 * leaves open outside the periods is set aside before the next.
 */
public final class Matcher {

    private static final List<Pass> PASSES_WITHIN_PERIOD = List.of(new KeyPass(), new NetPass());

    private Matcher() {}

    /**
     * @param periods what is reconciled; a match counts if any of its rows was written in one of them
     */
    public static Matching match(Collection<InvoiceRow> rows, List<PeriodSpan> periods, CollectedAt collectedAt) {
        Copies copies = Copies.fold(rows.stream().sorted(RowOrder.CANONICAL).toList(), collectedAt);
        Predicate<InvoiceRow> inPeriod = row -> periods.stream().anyMatch(period -> period.contains(row.writeDate()));

        OpenRows open = new OpenRows(copies.kept(), Parties.of(copies.kept()));
        Set<ApprovalNumber> atHometax = approvalNumbers(copies.kept());
        List<InvoiceRow> notComparable =
                open.setAside(row -> !isComparable(row) && !atHometax.contains(row.approvalNo()));
        new ApprovalNumberPass().sweep(open);
        List<InvoiceRow> outOfPeriod = new ArrayList<>(open.setAside(inPeriod.negate()));
        PASSES_WITHIN_PERIOD.forEach(pass -> pass.sweep(open));

        List<Match> matches = new ArrayList<>();
        for (Match match : open.matches()) {
            List<InvoiceRow> members = Stream.concat(match.ledger().stream(), match.hometax().stream())
                    .toList();
            if (members.stream().anyMatch(inPeriod)) {
                matches.add(match);
            } else {
                outOfPeriod.addAll(members);
            }
        }
        outOfPeriod.sort(RowOrder.CANONICAL);
        List<InvoiceRow> left = Stream.concat(open.of(Side.LEDGER).stream(), open.of(Side.HOMETAX).stream())
                .toList();
        return new Matching(
                matches,
                left,
                notComparable.stream().filter(inPeriod).toList(),
                join(
                        outOfPeriod,
                        notComparable.stream().filter(inPeriod.negate()).toList()),
                copies.folded(),
                copies.conflicts());
    }

    private static Set<ApprovalNumber> approvalNumbers(List<InvoiceRow> rows) {
        Set<ApprovalNumber> numbers = new HashSet<>();
        for (InvoiceRow row : rows) {
            if (row.side() == Side.HOMETAX && row.approvalNo() != null) {
                numbers.add(row.approvalNo());
            }
        }
        return numbers;
    }

    private static boolean isComparable(InvoiceRow row) {
        return row.side() == Side.HOMETAX
                || (row.evidence() == Evidence.ELECTRONIC && row.state() != IssueState.CANCELLED);
    }

    private static List<InvoiceRow> join(List<InvoiceRow> one, List<InvoiceRow> other) {
        return Stream.concat(one.stream(), other.stream())
                .sorted(RowOrder.CANONICAL)
                .toList();
    }
}
