package kr.daesa.matching;

import java.time.LocalDate;
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
 * <p>All rows take part, whatever their date, so that an invoice booked in another period, or reversed in a later one, is
 * found. What then lies wholly outside of the periods is set aside.
 */
public final class Matcher {

    private Matcher() {}

    /**
     * @param partners who is meant where a row names its counterparty only
     * @param periods what is reconciled; a match counts if any of its rows was written in one of them
     * @param dateWindowDays how far apart the dates of a pair may be that agrees in everything else
     */
    public static Matching match(
            Collection<InvoiceRow> rows,
            Partners partners,
            List<PeriodSpan> periods,
            int dateWindowDays,
            CollectedAt collectedAt) {
        Copies copies = Copies.fold(inOrder(rows), collectedAt);
        OpenRows open = new OpenRows(copies.kept(), Parties.of(copies.kept(), partners));
        Set<ApprovalNumber> atHometax = approvalNumbers(copies.kept());
        List<InvoiceRow> notComparable =
                open.setAside(row -> !isComparable(row) && !atHometax.contains(row.approvalNo()));
        passes(dateWindowDays).forEach(pass -> pass.sweep(open));

        Predicate<InvoiceRow> inPeriod = row -> contains(periods, row.writeDate());
        List<InvoiceRow> outOfPeriod = new ArrayList<>(open.setAside(inPeriod.negate()));
        List<Match> matches = new ArrayList<>();
        for (Match match : open.matches()) {
            keepOrSetAside(match, match.ledger(), match.hometax(), inPeriod, matches, outOfPeriod);
        }
        List<AmbiguousGroup> ambiguous = new ArrayList<>();
        for (AmbiguousGroup group : open.ambiguous()) {
            keepOrSetAside(group, group.ledger(), group.hometax(), inPeriod, ambiguous, outOfPeriod);
        }
        notComparable.stream().filter(inPeriod.negate()).forEach(outOfPeriod::add);
        outOfPeriod.sort(RowOrder.CANONICAL);
        return new Matching(
                matches,
                ambiguous,
                Stream.concat(open.of(Side.LEDGER).stream(), open.of(Side.HOMETAX).stream())
                        .toList(),
                notComparable.stream().filter(inPeriod).toList(),
                outOfPeriod,
                copies.folded(),
                copies.conflicts());
    }

    /** The same rows in the order in which they are worked through. */
    public static List<InvoiceRow> inOrder(Collection<InvoiceRow> rows) {
        return rows.stream().sorted(RowOrder.CANONICAL).toList();
    }

    /** The rows that are invoices of their own, in order: copies folded, whenever they were collected. */
    public static List<InvoiceRow> withoutCopies(Collection<InvoiceRow> rows) {
        return List.copyOf(Copies.fold(inOrder(rows), row -> null).kept());
    }

    private static List<Pass> passes(int dateWindowDays) {
        return List.of(
                new ApprovalNumberPass(),
                new KeyPass(),
                new NetPass(),
                new SumPass(),
                new DatePass(dateWindowDays),
                new PartyPass(),
                new AmountPass());
    }

    private static <T> void keepOrSetAside(
            T together,
            List<InvoiceRow> ledger,
            List<InvoiceRow> hometax,
            Predicate<InvoiceRow> inPeriod,
            List<T> kept,
            List<InvoiceRow> outOfPeriod) {
        if (anyOf(ledger, inPeriod) || anyOf(hometax, inPeriod)) {
            kept.add(together);
        } else {
            outOfPeriod.addAll(ledger);
            outOfPeriod.addAll(hometax);
        }
    }

    private static boolean anyOf(List<InvoiceRow> rows, Predicate<InvoiceRow> which) {
        for (InvoiceRow row : rows) {
            if (which.test(row)) {
                return true;
            }
        }
        return false;
    }

    private static boolean contains(List<PeriodSpan> periods, LocalDate day) {
        for (PeriodSpan period : periods) {
            if (period.contains(day)) {
                return true;
            }
        }
        return false;
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
}
