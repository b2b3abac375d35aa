package kr.daesa.intake;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import kr.daesa.model.ControlTotals;
import kr.daesa.model.Direction;
import kr.daesa.model.Inspection;
import kr.daesa.model.InvoiceKind;
import kr.daesa.model.InvoiceRow;
import kr.daesa.model.MappedField;
import kr.daesa.model.RecognisedTable;
import kr.daesa.model.Reject;
import kr.daesa.model.Side;
import kr.daesa.model.SourceFacts;
import kr.daesa.model.SourceFile;
import org.jspecify.annotations.Nullable;

/** Reads a file in order to tell how it is read. What is kept of it does not grow with its rows. */
public final class FileInspection implements RowSink {

    private static final int MOST_TABLES = 10;
    private static final int MOST_PASSED_OVER = 20;
    private static final int MOST_REJECTS = 20;

    private final int mostRows;
    private final boolean onceARow;
    private final List<RecognisedTable> tables = new ArrayList<>();
    private final Set<String> ways = new HashSet<>();
    private final List<String> passedOver = new ArrayList<>();
    private final List<Inspection.Row> firstRows = new ArrayList<>();
    private final List<Reject> rejects = new ArrayList<>();
    private final Map<Direction, Map<InvoiceKind, ControlTotals>> totals = new EnumMap<>(Direction.class);
    private final ApprovalNumbersSeen seen = new ApprovalNumbersSeen();
    private long moreTables;
    private @Nullable InvoiceRow before;

    private FileInspection(int mostRows, boolean onceARow) {
        this.mostRows = mostRows;
        this.onceARow = onceARow;
    }

    /**
     * Inspects a file.
     *
     * @param side null to be told by the content: what Hometax holds, or else a ledger
     * @param mostRows how many of its first rows are shown
     * @throws IOException only if its bytes cannot be fetched
     */
    public static Inspection of(
            Intake intake, SourceFile file, Path content, @Nullable Side side, Owner owner, int mostRows)
            throws IOException {
        Inspection inspection = read(intake, file, content, side == null ? Side.LEDGER : side, owner, mostRows);
        boolean isOther = side == null && Intake.isOfHometax(inspection.facts().format());
        return isOther ? read(intake, file, content, Side.HOMETAX, owner, mostRows) : inspection;
    }

    private static Inspection read(Intake intake, SourceFile file, Path content, Side side, Owner owner, int mostRows)
            throws IOException {
        FileInspection sink = new FileInspection(mostRows, owner.isAnyone());
        SourceFacts facts = intake.read(file, content, side, owner, sink);
        // Rows of a file that turns out to be broken are void.
        boolean broken = facts.unreadable() != null;
        return new Inspection(
                FileKinds.of(content),
                facts,
                sink.tables,
                sink.moreTables,
                sink.passedOver,
                broken ? List.of() : sink.firstRows,
                broken ? List.of() : sink.sums(),
                broken ? List.of() : sink.rejects);
    }

    @Override
    public void row(String clientId, InvoiceRow row) {
        // With everybody a client, a row comes twice: as a sale of the one and as a purchase of the other.
        boolean again = onceARow && before != null && before.at().equals(row.at());
        before = row;
        if (again) {
            return;
        }
        if (firstRows.size() < mostRows) {
            firstRows.add(new Inspection.Row(clientId, row));
        }
        if (row.approvalNo() == null || seen.add(row.approvalNo())) {
            totals.computeIfAbsent(row.direction(), direction -> new EnumMap<>(InvoiceKind.class))
                    .merge(row.kind(), new ControlTotals(1L, row.supply(), row.tax()), ControlTotals::plus);
        }
    }

    @Override
    public void reject(Reject reject) {
        if (rejects.size() < MOST_REJECTS) {
            rejects.add(reject);
        }
    }

    /** Many entries of an archive are read alike: each way is told once. */
    @Override
    public void recognised(RecognisedTable table) {
        String way = table.format()
                + table.mapping().stream().map(MappedField::heading).toList();
        if (tables.size() < MOST_TABLES && ways.add(way)) {
            tables.add(table);
        } else {
            moreTables++;
        }
    }

    @Override
    public void passedOver(String part) {
        if (passedOver.size() < MOST_PASSED_OVER) {
            passedOver.add(part);
        }
    }

    private List<Inspection.Total> sums() {
        List<Inspection.Total> sums = new ArrayList<>();
        totals.forEach((direction, kinds) -> kinds.forEach((kind, sum) -> sums.add(
                new Inspection.Total(direction, kind, orZero(sum.rows()), orZero(sum.supply()), orZero(sum.tax())))));
        return sums;
    }

    private static long orZero(@Nullable Long figure) {
        return figure == null ? 0 : figure;
    }
}
