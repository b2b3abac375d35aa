package kr.daesa.matching;

import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import kr.daesa.model.ApprovalNumber;
import kr.daesa.model.InvoiceRow;
import kr.daesa.model.Side;

/**
 * Rows with one approval number are one invoice: overlapping exports and item lines repeat it. Of copies the one from the
 * latest collection stays, and of those the one that knows the transmission date. At Hometax it is completed with what
 * only another copy tells.
 */
public final class Copies {

    private final List<InvoiceRow> kept = new ArrayList<>();
    private final List<InvoiceRow> folded = new ArrayList<>();
    private final List<Conflict> conflicts = new ArrayList<>();

    /** Two rows with one approval number that do not say the same. */
    public record Conflict(InvoiceRow kept, InvoiceRow setAside, List<String> fields) {

        public Conflict {
            fields = List.copyOf(fields);
        }
    }

    /**
     * @param rows in canonical order
     */
    static Copies fold(List<InvoiceRow> rows, CollectedAt collectedAt) {
        Copies copies = new Copies();
        Comparator<InvoiceRow> latestFirst = Comparator.<InvoiceRow, OffsetDateTime>comparing(
                        collectedAt::of, Comparator.nullsLast(Comparator.reverseOrder()))
                .thenComparing(InvoiceRow::sendDate, Comparator.nullsLast(Comparator.<LocalDate>naturalOrder()))
                .thenComparing(RowOrder.CANONICAL);
        for (Side side : Side.values()) {
            List<InvoiceRow> ofSide =
                    rows.stream().filter(row -> row.side() == side).toList();
            Set<ApprovalNumber> repeated = repeated(ofSide);
            List<InvoiceRow> several = new ArrayList<>();
            for (InvoiceRow row : ofSide) {
                (repeated.contains(row.approvalNo()) ? several : copies.kept).add(row);
            }
            OpenRows.groups(several, InvoiceRow::approvalNo)
                    .values()
                    .forEach(group ->
                            copies.fold(group.stream().sorted(latestFirst).toList()));
        }
        copies.kept.sort(RowOrder.CANONICAL);
        return copies;
    }

    /** The numbers that more than one row bears: as a rule few, or none. */
    private static Set<ApprovalNumber> repeated(List<InvoiceRow> rows) {
        Set<ApprovalNumber> once = new HashSet<>();
        Set<ApprovalNumber> repeated = new HashSet<>();
        for (InvoiceRow row : rows) {
            if (row.approvalNo() != null && !once.add(row.approvalNo())) {
                repeated.add(row.approvalNo());
            }
        }
        return repeated;
    }

    private void fold(List<InvoiceRow> group) {
        List<InvoiceRow> standing = new ArrayList<>();
        for (InvoiceRow row : group) {
            InvoiceRow original = standing.stream()
                    .filter(other -> isCopy(row, other))
                    .findFirst()
                    .orElse(null);
            if (original == null) {
                standing.add(row);
            } else {
                folded.add(row);
                List<String> fields = disagreements(original, row);
                if (!fields.isEmpty()) {
                    conflicts.add(new Conflict(original, row, fields));
                } else if (row.side() == Side.HOMETAX) {
                    standing.set(standing.indexOf(original), original.completedBy(row));
                }
            }
        }
        kept.addAll(standing);
    }

    /**
     * On the Hometax side every further row is a copy. A ledger may book one invoice under two documents, or in several
     * lines of one document with amounts of their own: those are no copies.
     */
    private static boolean isCopy(InvoiceRow row, InvoiceRow other) {
        if (row.side() == Side.HOMETAX) {
            return true;
        }
        boolean sameDocument = row.documentNo().isEmpty()
                || other.documentNo().isEmpty()
                || row.documentNo().equals(other.documentNo());
        boolean sameFile = row.at().file().equals(other.at().file());
        return sameDocument && (!sameFile || disagreements(row, other).isEmpty());
    }

    private static List<String> disagreements(InvoiceRow one, InvoiceRow other) {
        List<String> fields = new ArrayList<>();
        if (!one.writeDate().equals(other.writeDate())) {
            fields.add("write_date");
        }
        if (one.direction() != other.direction() || !Objects.equals(one.counterparty(), other.counterparty())) {
            fields.add("counterparty_no");
        }
        if (one.supply() != other.supply()) {
            fields.add("supply_amount");
        }
        if (one.tax() != other.tax()) {
            fields.add("tax_amount");
        }
        return fields;
    }

    List<InvoiceRow> kept() {
        return kept;
    }

    List<InvoiceRow> folded() {
        return folded;
    }

    List<Conflict> conflicts() {
        return conflicts;
    }
}
