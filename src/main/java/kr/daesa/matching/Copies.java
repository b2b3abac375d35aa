package kr.daesa.matching;

import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.BinaryOperator;
import kr.daesa.model.ApprovalNumber;
import kr.daesa.model.InvoiceRow;
import kr.daesa.model.Side;
import kr.daesa.model.SourceFile;

/**
 * Rows with one approval number are one invoice: overlapping exports and item lines repeat it. Of copies the one from the
 * latest collection stays, and of those the one that knows the transmission date. At Hometax it is completed with what
 * only another copy tells.
 *
 * <p>A ledger file that lies in the inbox twice, byte for byte, is one file, whether or not its rows bear numbers.
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
            List<InvoiceRow> all =
                    rows.stream().filter(row -> row.side() == side).toList();
            List<InvoiceRow> ofSide = side == Side.LEDGER ? copies.ofFilesOnce(all) : all;
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

    /** The ledger's rows but those of a file whose bytes lie there under another name too; the first name stands. */
    private List<InvoiceRow> ofFilesOnce(List<InvoiceRow> ledger) {
        Set<SourceFile> files = new HashSet<>();
        ledger.forEach(row -> files.add(row.at().file()));
        Map<String, SourceFile> byBytes = new HashMap<>();
        files.forEach(file -> byBytes.merge(file.sha256(), file, BinaryOperator.minBy(Comparator.naturalOrder())));
        if (byBytes.size() == files.size()) {
            return ledger;
        }
        List<InvoiceRow> once = new ArrayList<>();
        for (InvoiceRow row : ledger) {
            SourceFile file = row.at().file();
            (file.equals(byBytes.get(file.sha256())) ? once : folded).add(row);
        }
        return once;
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
