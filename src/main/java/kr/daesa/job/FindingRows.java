package kr.daesa.job;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashSet;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Stream;
import kr.daesa.matching.AmbiguousGroup;
import kr.daesa.matching.CollectedAt;
import kr.daesa.matching.Match;
import kr.daesa.matching.Matcher;
import kr.daesa.matching.Matching;
import kr.daesa.matching.NearestCandidate;
import kr.daesa.matching.Parties;
import kr.daesa.matching.Partners;
import kr.daesa.matching.Possibilities;
import kr.daesa.model.ApprovalNumber;
import kr.daesa.model.Evidence;
import kr.daesa.model.Finding;
import kr.daesa.model.FindingCode;
import kr.daesa.model.InvoiceRow;
import kr.daesa.model.NearMiss;
import kr.daesa.model.Pairing;
import kr.daesa.model.PeriodSpan;
import kr.daesa.model.Side;
import kr.daesa.model.Undecided;
import org.jspecify.annotations.Nullable;

/**
 * The rows that a finding is about, put side by side as the run did: the client's rows are matched once more, which gives
 * the same, since it depends on nothing else.
 */
final class FindingRows {

    /** No row is out of the period: whom it belongs to is the same whatever is reconciled. */
    private static final List<PeriodSpan> ALWAYS =
            List.of(new PeriodSpan("always", LocalDate.of(1900, 1, 1), LocalDate.of(9999, 12, 31)));
    /** More pairs than that tell nobody more. */
    private static final int MOST_POSSIBLE = 100;

    private static final int APPROVAL_NUMBER = 24;
    /** In place of a pass: rows of one side that are copies of one invoice. */
    private static final String COPIES = "COPIES";
    /** A row that is further away in its date and of another amount explains nothing. */
    private static final int NEAR_DAYS = 31;

    private final Finding finding;
    private final List<InvoiceRow> rows;
    private final Matching matching;
    private final Parties parties;
    private final int dateWindowDays;
    private final Map<InvoiceRow, Match> matchOf = new IdentityHashMap<>();

    FindingRows(
            Finding finding, List<InvoiceRow> rows, Partners partners, int dateWindowDays, CollectedAt collectedAt) {
        this.finding = finding;
        this.rows = rows;
        this.matching = Matcher.match(rows, partners, ALWAYS, dateWindowDays, collectedAt);
        this.parties = Parties.of(rows, partners);
        this.dateWindowDays = dateWindowDays;
        for (Match match : matching.matches()) {
            match.ledger().forEach(row -> matchOf.put(row, match));
            match.hometax().forEach(row -> matchOf.put(row, match));
        }
    }

    /** The group that a finding of ambiguity is about; null for any other finding. */
    @Nullable
    Undecided undecided() {
        if (finding.code() != FindingCode.AMBIGUOUS) {
            return null;
        }
        return matching.ambiguous().stream()
                .filter(group -> Stream.concat(group.ledger().stream(), group.hometax().stream())
                        .anyMatch(this::isOwn))
                .findFirst()
                .map(this::undecided)
                .orElse(null);
    }

    private Undecided undecided(AmbiguousGroup group) {
        List<Match> possible = Possibilities.of(group, parties, dateWindowDays, MOST_POSSIBLE + 1);
        return new Undecided(
                group.method().name(),
                dateWindowDays,
                group.ledger(),
                group.hometax(),
                possible.stream()
                        .limit(MOST_POSSIBLE)
                        .map(match -> new Undecided.Possible(match.ledger(), match.hometax()))
                        .toList(),
                possible.size() > MOST_POSSIBLE);
    }

    /** The finding's own invoice first, then those it is seen against: the one kept, the original, the reversal. */
    List<Pairing> pairings() {
        Shown shown = new Shown();
        if (finding.code() == FindingCode.CONFLICTING_COPIES) {
            shown.pairings.addAll(copies());
        }
        among(row -> row.side() == Side.HOMETAX && row.approvalNo() != null && isOwn(row))
                .forEach(shown::add);
        if (!shown.hasLedgerRow()) {
            among(row -> row.side() == Side.LEDGER && isOwn(row)).stream()
                    .findFirst()
                    .ifPresent(shown::add);
        }
        Set<ApprovalNumber> others = others();
        among(row -> isKept(row) || row.approvalNo() != null && others.contains(row.approvalNo()))
                .forEach(shown::add);
        return shown.pairings;
    }

    /** Of each invoice that the finding names, all copies of the side that has several. */
    private List<Pairing> copies() {
        List<InvoiceRow> inOrder = Matcher.inOrder(rows);
        List<Pairing> copies = new ArrayList<>();
        for (String part : finding.difference().split("; ")) {
            String number = part.split(":", 2)[0];
            List<InvoiceRow> ledger = copies(inOrder, Side.LEDGER, number);
            List<InvoiceRow> hometax = copies(inOrder, Side.HOMETAX, number);
            if (ledger.size() > 1) {
                copies.add(new Pairing(ledger, List.of(), COPIES, null));
            }
            if (hometax.size() > 1) {
                copies.add(new Pairing(List.of(), hometax, COPIES, null));
            }
        }
        return copies;
    }

    private static List<InvoiceRow> copies(List<InvoiceRow> rows, Side side, String number) {
        return rows.stream()
                .filter(row -> row.side() == side
                        && row.approvalNo() != null
                        && row.approvalNo().value().equals(number))
                .toList();
    }

    /** Open rows first: of two equal ones the surplus one is open, and the other paired. */
    private List<InvoiceRow> among(Predicate<InvoiceRow> which) {
        List<InvoiceRow> all = new ArrayList<>(matching.open());
        all.addAll(matching.notComparable());
        for (AmbiguousGroup group : matching.ambiguous()) {
            all.addAll(group.ledger());
            all.addAll(group.hometax());
        }
        for (Match match : matching.matches()) {
            all.addAll(match.ledger());
            all.addAll(match.hometax());
        }
        return all.stream()
                .filter(which)
                .sorted(Comparator.comparing((InvoiceRow row) -> !isAsTold(row)))
                .toList();
    }

    private boolean isOwn(InvoiceRow row) {
        if (row.approvalNo() != null && row.approvalNo().equals(finding.approvalNo())) {
            return true;
        }
        return row.side() == Side.LEDGER
                && row.reference().equals(finding.ledgerRef())
                && (row.direction() == finding.direction() || finding.code() == FindingCode.DIRECTION_MISMATCH);
    }

    /** Document numbers come again; what the finding tells of the row does not. */
    private boolean isAsTold(InvoiceRow row) {
        return row.writeDate().equals(finding.writeDate())
                && finding.supply() != null
                && row.supply() == finding.supply();
    }

    /** The row of the ledger that stays where one is booked twice. */
    private boolean isKept(InvoiceRow row) {
        return finding.code() == FindingCode.DOUBLE_BOOKED
                && row.side() == Side.LEDGER
                && finding.messageArgs().contains(row.reference())
                && isAsTold(row);
    }

    /** The invoices that the finding names beside its own. */
    private Set<ApprovalNumber> others() {
        Set<ApprovalNumber> others = new HashSet<>();
        if (finding.otherApprovalNo() != null) {
            others.add(finding.otherApprovalNo());
        }
        finding.messageArgs().stream()
                .filter(arg -> arg.length() == APPROVAL_NUMBER)
                .forEach(arg -> ApprovalNumber.find(arg).ifPresent(others::add));
        return others;
    }

    /** What is to be shown, each row once. */
    private final class Shown {

        private final List<Pairing> pairings = new ArrayList<>();
        private final Set<InvoiceRow> rows = Collections.newSetFromMap(new IdentityHashMap<>());

        void add(InvoiceRow row) {
            if (rows.contains(row)) {
                return;
            }
            Match match = matchOf.get(row);
            Pairing pairing = match == null
                    ? lone(row)
                    : new Pairing(
                            match.ledger(), match.hometax(), match.method().name(), null);
            rows.addAll(pairing.ledger());
            rows.addAll(pairing.hometax());
            pairings.add(pairing);
        }

        boolean hasLedgerRow() {
            return rows.stream().anyMatch(row -> row.side() == Side.LEDGER);
        }
    }

    private Pairing lone(InvoiceRow row) {
        List<InvoiceRow> alone = List.of(row);
        boolean ledger = row.side() == Side.LEDGER;
        NearMiss near = NearestCandidate.of(alone, among(other -> other != row), parties)
                .of(row)
                .filter(miss -> row.evidence() == Evidence.ELECTRONIC && isNear(row, miss.candidate()))
                .orElse(null);
        return new Pairing(ledger ? alone : List.of(), ledger ? List.of() : alone, "", near);
    }

    private static boolean isNear(InvoiceRow row, InvoiceRow candidate) {
        return row.supply() == candidate.supply()
                || Math.abs(ChronoUnit.DAYS.between(row.writeDate(), candidate.writeDate())) <= NEAR_DAYS;
    }
}
