package kr.daesa.finding;

import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import kr.daesa.law.Duty;
import kr.daesa.matching.FirmClients;
import kr.daesa.matching.Match;
import kr.daesa.matching.RowOrder;
import kr.daesa.model.ApprovalNumber;
import kr.daesa.model.BusinessNumber;
import kr.daesa.model.Direction;
import kr.daesa.model.Disposition;
import kr.daesa.model.Evidence;
import kr.daesa.model.FindingCode;
import kr.daesa.model.InvoiceKind;
import kr.daesa.model.InvoiceRow;
import kr.daesa.model.IssueState;
import kr.daesa.model.Mirror;
import kr.daesa.model.PartyNumber;
import kr.daesa.model.Severity;
import kr.daesa.model.Side;
import org.jspecify.annotations.Nullable;

/**
 * {@code CROSS_CLIENT_MISMATCH}: seller and buyer are both clients of the firm, and their ledgers disagree on a month (법
 * 제32조①). It fills the gaps that Hometax leaves: what it has, or is known to lack, the findings of either client tell.
 */
final class CrossClientRule implements Rule {

    /** Ends of which a finding of the client's own tells, or will once it is due. */
    private static final Set<Disposition> TOLD =
            EnumSet.of(Disposition.MISSING, Disposition.PENDING, Disposition.DOUBLE, Disposition.AMBIGUOUS);

    @Override
    public void judge(ClientCase client, Verdicts verdicts) {
        if (client.books().mirrors().isEmpty()) {
            return;
        }
        Map<InvoiceRow, ApprovalNumber> numbers = numbersAtHometax(client);
        FirmClients.Naming naming = new FirmClients(
                        client.books().mirrors().stream().map(Mirror::other).toList())
                .naming();
        Set<InvoiceRow> copies = Collections.newSetFromMap(new IdentityHashMap<>());
        copies.addAll(client.matching().copies());
        for (Mirror mirror : client.books().mirrors()) {
            if (mirror.whole()) {
                deals(client, mirror, naming, copies, numbers).forEach((what, deals) -> {
                    deals.settle();
                    report(what, deals, mirror, client, verdicts);
                });
            }
        }
    }

    /** By which number Hometax knows the invoice of a ledger row, where the ledger does not say. */
    private static Map<InvoiceRow, ApprovalNumber> numbersAtHometax(ClientCase client) {
        Map<InvoiceRow, ApprovalNumber> numbers = new IdentityHashMap<>();
        for (Match match : client.matching().matches()) {
            if (!match.hometax().isEmpty() && match.hometax().get(0).approvalNo() != null) {
                match.ledger()
                        .forEach(row -> numbers.put(row, match.hometax().get(0).approvalNo()));
            }
        }
        return numbers;
    }

    private static Map<What, MonthOfDeals> deals(
            ClientCase client,
            Mirror mirror,
            FirmClients.Naming naming,
            Set<InvoiceRow> copies,
            Map<InvoiceRow, ApprovalNumber> numbers) {
        Map<What, MonthOfDeals> deals = new TreeMap<>();
        BusinessNumber other = mirror.other().businessNo();
        for (InvoiceRow row : client.books().rows()) {
            if (row.side() == Side.LEDGER
                    && isInvoice(row)
                    && client.inPeriod(row.writeDate())
                    && !copies.contains(row)
                    && client.parties()
                            .number(row)
                            .flatMap(PartyNumber::business)
                            .or(() -> naming.of(row)) // a client of the firm is known by its name, too
                            .filter(other::equals)
                            .isPresent()) {
                ApprovalNumber number = row.approvalNo() != null ? row.approvalNo() : numbers.get(row);
                What what = new What(row.direction(), row.kind(), YearMonth.from(row.writeDate()));
                deals.computeIfAbsent(what, unused -> new MonthOfDeals()).ours(row, number);
            }
        }
        deals.forEach((what, month) -> mirror.entries().stream()
                .filter(entry -> entry.kind() == what.kind() && entry.direction() != what.direction())
                .forEach(entry -> month.theirs(entry, what.month())));
        return deals;
    }

    private static boolean isInvoice(InvoiceRow row) {
        return (row.evidence() == Evidence.ELECTRONIC || row.evidence() == Evidence.PAPER)
                && row.state() != IssueState.CANCELLED;
    }

    private static void report(What what, MonthOfDeals deals, Mirror mirror, ClientCase client, Verdicts verdicts) {
        Direction opposite = what.direction() == Direction.SALES ? Direction.PURCHASE : Direction.SALES;
        if (what.direction() == Direction.PURCHASE && deals.haveTheirs()) {
            return; // both have what the other lacks: the seller's report tells it, once
        }
        List<InvoiceRow> untold = deals.openOfOurs().stream()
                .filter(row -> !isTold(verdicts.endOf(row)))
                .filter(row -> client.today().isAfter(client.law().issuingDeadline(row.writeDate())))
                .filter(row -> mirror.reaches(opposite, row.writeDate()))
                .sorted(RowOrder.CANONICAL)
                .toList();
        if (untold.isEmpty()) {
            return;
        }
        BusinessNumber other = mirror.other().businessNo();
        Optional<Sum> theirs = deals.openOfTheirs();
        verdicts.add(FindingDraft.about(
                        String.join(
                                "|",
                                what.direction().name(),
                                what.kind().name(),
                                other.digits(),
                                what.month().toString()),
                        what.month().atEndOfMonth(),
                        FindingCode.CROSS_CLIENT_MISMATCH,
                        Severity.WARNING)
                .of(what.direction(), what.kind())
                .with(PartyNumber.of(other), mirror.other().name())
                .file(untold.get(0).reference())
                .due(client.mendBy(untold.get(0)))
                .restingOn(client.law()
                        .article(Duty.CONTENT, what.kind(), untold.get(0).writeDate()))
                .saying(
                        what.month(),
                        mirror.other().name(),
                        untold.stream().map(InvoiceRow::supply).reduce(0L, Math::addExact),
                        untold.stream().map(InvoiceRow::tax).reduce(0L, Math::addExact),
                        theirs.map(Sum::supply).orElse(null),
                        theirs.map(Sum::tax).orElse(null)));
    }

    /** A row that no rule let end is matched, or cannot be compared with Hometax. */
    private static boolean isTold(@Nullable Disposition end) {
        return end != null && TOLD.contains(end);
    }

    private record Sum(long supply, long tax) {
        Sum plus(long moreSupply, long moreTax) {
            return new Sum(Math.addExact(supply, moreSupply), Math.addExact(tax, moreTax));
        }
    }

    /** What both ledgers have of one month, and what is left when all that agrees is taken away. */
    private static final class MonthOfDeals {
        private final List<InvoiceRow> ours = new ArrayList<>();
        private final Map<InvoiceRow, ApprovalNumber> numbers = new IdentityHashMap<>();
        private final List<Mirror.Entry> theirs = new ArrayList<>();
        private final Set<ApprovalNumber> theirNumbers = new HashSet<>();

        void ours(InvoiceRow row, @Nullable ApprovalNumber number) {
            ours.add(row);
            if (number != null) {
                numbers.put(row, number);
            }
        }

        void theirs(Mirror.Entry entry, YearMonth month) {
            if (entry.approvalNo() != null) {
                theirNumbers.add(entry.approvalNo());
            }
            if (entry.side() == Side.LEDGER && YearMonth.from(entry.writeDate()).equals(month)) {
                theirs.add(entry);
            }
        }

        /** Takes away what one number or one amount names on both sides; then everything, if what is left adds up. */
        void settle() {
            Set<ApprovalNumber> ourNumbers = new HashSet<>(numbers.values());
            ours.removeIf(row -> theirNumbers.contains(numbers.get(row)));
            theirs.removeIf(entry -> ourNumbers.contains(entry.approvalNo()));
            ours.removeIf(row -> {
                for (Mirror.Entry entry : theirs) {
                    if (entry.supply() == row.supply() && entry.tax() == row.tax()) {
                        theirs.remove(entry);
                        return true;
                    }
                }
                return false;
            });
            Sum ourSum = new Sum(0, 0);
            for (InvoiceRow row : ours) {
                ourSum = ourSum.plus(row.supply(), row.tax());
            }
            if (openOfTheirs().filter(ourSum::equals).isPresent()) {
                ours.clear();
                theirs.clear();
            }
        }

        boolean haveTheirs() {
            return !theirs.isEmpty();
        }

        List<InvoiceRow> openOfOurs() {
            return ours;
        }

        Optional<Sum> openOfTheirs() {
            return theirs.stream()
                    .map(entry -> new Sum(entry.supply(), entry.tax()))
                    .reduce((one, other) -> one.plus(other.supply(), other.tax()));
        }
    }

    private record What(Direction direction, InvoiceKind kind, YearMonth month) implements Comparable<What> {

        private static final Comparator<What> ORDER =
                Comparator.comparing(What::direction).thenComparing(What::kind).thenComparing(What::month);

        @Override
        public int compareTo(What other) {
            return ORDER.compare(this, other);
        }
    }
}
