package kr.daesa.matching;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import kr.daesa.model.ApprovalNumber;
import kr.daesa.model.CorrectionReason;
import kr.daesa.model.InvoiceRow;
import kr.daesa.model.Side;

/**
 * Which invoice a correction (수정세금계산서) at Hometax corrects: that of the approval number it names (당초승인번호), in a
 * field or in its note; without one the invoice that it takes back in full, if no other comes into question. Corrections
 * of corrections make a chain, which goes back to one original.
 *
 * <p>What a list from Hometax leaves out, the reason above all, is taken from the ledger row of the same invoice, else from
 * the note.
 */
public final class Corrections {

    private final List<InvoiceRow> atHometax;
    /** By the Hometax invoice, the ledger row that says something of a correction. */
    private final Map<InvoiceRow, InvoiceRow> inLedger = new IdentityHashMap<>();

    private final Map<InvoiceRow, InvoiceRow> originals = new IdentityHashMap<>();
    private final Map<ApprovalNumber, List<InvoiceRow>> withoutOriginal = new HashMap<>();
    private final Map<InvoiceRow, InvoiceRow> roots = new IdentityHashMap<>();
    private final Set<PartyAmounts> invoiced = new HashSet<>();
    private final Parties parties;

    private Corrections(Matching matching, Parties parties) {
        this.parties = parties;
        for (Match match : matching.matches()) {
            if (match.ledger().size() == 1
                    && match.hometax().size() == 1
                    && saysOfCorrection(match.ledger().get(0))) {
                inLedger.put(match.hometax().get(0), match.ledger().get(0));
            }
        }
        atHometax = rows(matching)
                .filter(row -> row.side() == Side.HOMETAX && (isCorrection(row) || Reversals.isReversal(row)))
                .sorted(RowOrder.CANONICAL)
                .toList();
        if (!atHometax.isEmpty()) {
            link(matching);
            atHometax.forEach(this::findRoot);
        }
    }

    /** Whether a ledger row can tell what its invoice leaves out: nearly none can. */
    private static boolean saysOfCorrection(InvoiceRow row) {
        return row.correction()
                || row.correctionReason() != null
                || row.originalApprovalNo() != null
                || Reversals.isReversal(row);
    }

    public static Corrections among(Matching matching, Parties parties) {
        return new Corrections(matching, parties);
    }

    /** Every row that was given but copies. */
    private static Stream<InvoiceRow> rows(Matching matching) {
        return Stream.of(
                        matching.matches().stream()
                                .flatMap(match -> Stream.concat(match.ledger().stream(), match.hometax().stream())),
                        matching.ambiguous().stream()
                                .flatMap(group -> Stream.concat(group.ledger().stream(), group.hometax().stream())),
                        matching.open().stream(),
                        matching.notComparable().stream(),
                        matching.outOfPeriod().stream())
                .flatMap(rows -> rows);
    }

    private void link(Matching matching) {
        linkByNumber(matching);
        Set<InvoiceRow> takenBack = Collections.newSetFromMap(new IdentityHashMap<>());
        originals.forEach((correction, original) -> {
            if (isFullReversal(correction, original)) {
                takenBack.add(original);
            }
        });
        for (Match match : matching.matches()) {
            if (match.method() == Match.Method.NET && match.hometax().size() == 2) {
                InvoiceRow original = match.hometax().get(0);
                InvoiceRow reversal = match.hometax().get(1);
                if (originals.putIfAbsent(reversal, original) == null) {
                    takenBack.add(original);
                }
            }
        }
        linkByReversal(matching, takenBack);
    }

    private void linkByNumber(Matching matching) {
        Set<ApprovalNumber> wanted = new HashSet<>();
        atHometax.forEach(row -> named(row).ifPresent(wanted::add));
        Map<ApprovalNumber, InvoiceRow> found = new HashMap<>();
        rows(matching)
                .filter(row -> wanted.contains(row.approvalNo()))
                .forEach(row -> found.merge(row.approvalNo(), row, Corrections::ofHometaxFirst));
        for (InvoiceRow row : atHometax) {
            named(row).ifPresent(number -> {
                InvoiceRow original = found.get(number);
                if (original == null) {
                    withoutOriginal
                            .computeIfAbsent(number, n -> new ArrayList<>())
                            .add(row);
                } else {
                    originals.put(row, original);
                }
            });
        }
    }

    /** The ledger may hold one number in several lines. */
    private static InvoiceRow ofHometaxFirst(InvoiceRow one, InvoiceRow other) {
        if (one.side() != other.side()) {
            return one.side() == Side.HOMETAX ? one : other;
        }
        return RowOrder.CANONICAL.compare(one, other) <= 0 ? one : other;
    }

    private void linkByReversal(Matching matching, Set<InvoiceRow> takenBack) {
        List<InvoiceRow> reversals = atHometax.stream()
                .filter(row -> Reversals.isReversal(row) && named(row).isEmpty() && !originals.containsKey(row))
                .toList();
        Set<Long> amounts = new HashSet<>();
        reversals.forEach(row -> amounts.add(Math.negateExact(row.supply())));
        List<InvoiceRow> candidates = rows(matching)
                .filter(row -> amounts.contains(row.supply()) && !Reversals.isReversal(row))
                .sorted(RowOrder.CANONICAL)
                .toList();
        candidates.forEach(row -> invoiced.add(PartyAmounts.unsigned(row, parties)));
        List<InvoiceRow> free = candidates.stream()
                .filter(row -> row.side() == Side.HOMETAX && !takenBack.contains(row))
                .toList();
        Reversals.pairUnique(free, reversals, parties, originals::put);
    }

    private void findRoot(InvoiceRow correction) {
        Set<InvoiceRow> way = Collections.newSetFromMap(new IdentityHashMap<>());
        InvoiceRow at = correction;
        while (way.add(at) && !roots.containsKey(at)) {
            InvoiceRow next = originals.get(at);
            at = next != null ? next : firstOfTheSame(at);
        }
        // A chain that bites its own tail has no beginning: any of it will do, if it is always the same.
        InvoiceRow root = roots.containsKey(at)
                ? roots.get(at)
                : originals.containsKey(at)
                        ? way.stream().min(RowOrder.CANONICAL).orElse(at)
                        : at;
        way.forEach(row -> roots.put(row, root));
    }

    private InvoiceRow firstOfTheSame(InvoiceRow correction) {
        return named(correction)
                .map(number -> withoutOriginal.getOrDefault(number, List.of(correction)))
                .map(same -> same.get(0))
                .orElse(correction);
    }

    /** The rows at Hometax that are corrections, or negative, of whatever period, in canonical order. */
    public List<InvoiceRow> atHometax() {
        return atHometax;
    }

    /** Whether a row says of itself that it is a correction: by its class, a reason, or the number of an original. */
    public boolean isCorrection(InvoiceRow row) {
        return row.correction() || row.correctionReason() != null || named(row).isPresent();
    }

    /** 수정사유, as far as anything tells it. */
    public Optional<CorrectionReason> reason(InvoiceRow row) {
        if (row.correctionReason() != null) {
            return Optional.of(row.correctionReason());
        }
        InvoiceRow booked = inLedger.get(row);
        return Stream.of(
                        Optional.ofNullable(booked).map(InvoiceRow::correctionReason),
                        Optional.ofNullable(note(row).reason()),
                        Optional.ofNullable(booked).map(ledger -> note(ledger).reason()))
                .flatMap(Optional::stream)
                .findFirst();
    }

    private CorrectionNote note(InvoiceRow row) {
        boolean corrects = row.correction() || row.originalApprovalNo() != null || Reversals.isReversal(row);
        return CorrectionNote.of(corrects ? row.note() : "");
    }

    /** 당초승인번호, as far as anything tells it. */
    public Optional<ApprovalNumber> named(InvoiceRow row) {
        InvoiceRow booked = inLedger.get(row);
        ApprovalNumber number = row.originalApprovalNo() == null && booked != null
                ? booked.originalApprovalNo()
                : row.originalApprovalNo();
        return Optional.ofNullable(number).filter(named -> !named.equals(row.approvalNo()));
    }

    /** The row that a correction corrects, an original or another correction; empty where it cannot be told. */
    public Optional<InvoiceRow> original(InvoiceRow correction) {
        return Optional.ofNullable(originals.get(correction));
    }

    /** Whether an invoice is loaded that the correction may take back, though it may not be the only one. */
    public boolean mayHaveOriginal(InvoiceRow correction) {
        return originals.containsKey(correction)
                || (named(correction).isEmpty() && invoiced.contains(PartyAmounts.unsigned(correction, parties)));
    }

    /**
     * The day on which the original was written: that of the original; where it is not loaded, that of a correction which
     * bears it (reasons 05 and 06, and the reversal of 01), or what the note states. The approval number tells no day.
     */
    public Optional<LocalDate> originalWriteDate(InvoiceRow correction) {
        InvoiceRow original = originals.get(correction);
        if (original != null) {
            return Optional.of(original.writeDate());
        }
        LocalDate stated = note(correction).originalWriteDate();
        if (stated != null) {
            return Optional.of(stated);
        }
        boolean bearsIt = reason(correction)
                .map(reason -> switch (reason) {
                    case LETTER_OF_CREDIT, DOUBLE_ISSUE -> true;
                    case MISTAKE -> Reversals.isReversal(correction);
                    case AMOUNT_CHANGED, RETURNED, RESCINDED -> false;
                })
                .orElseGet(() -> isReversalOfTwo(correction));
        return bearsIt ? Optional.of(correction.writeDate()) : Optional.empty();
    }

    /** Two documents of one day, one of each sign, for one original: only reasons 01 and 05 make such. */
    private boolean isReversalOfTwo(InvoiceRow correction) {
        List<InvoiceRow> same = named(correction)
                .map(number -> withoutOriginal.getOrDefault(number, List.of()))
                .orElse(List.of());
        return same.size() == 2
                && Reversals.isReversal(correction)
                && same.stream().filter(Reversals::isReversal).count() == 1
                && correction.issueDate() != null
                && same.stream()
                        .allMatch(row -> row.writeDate().equals(correction.writeDate())
                                && correction.issueDate().equals(row.issueDate()));
    }

    /** Whether a correction takes back all of an invoice: opposite amounts. */
    public static boolean isFullReversal(InvoiceRow correction, InvoiceRow original) {
        return correction.supply() == Math.negateExact(original.supply())
                && correction.tax() == Math.negateExact(original.tax());
    }

    /**
     * What a row goes back to through all corrections of corrections: the original; where that is not loaded, the first
     * that names it; the row itself where it corrects nothing.
     */
    public InvoiceRow root(InvoiceRow row) {
        return roots.getOrDefault(row, row);
    }
}
