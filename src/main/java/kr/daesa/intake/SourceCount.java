package kr.daesa.intake;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import kr.daesa.intake.cell.Fault;
import kr.daesa.model.ControlTotals;
import kr.daesa.model.Direction;
import kr.daesa.model.InvoiceKind;
import kr.daesa.model.InvoiceRow;
import kr.daesa.model.Problem;
import kr.daesa.model.ProblemCode;
import kr.daesa.model.RecognisedTable;
import kr.daesa.model.Reject;
import kr.daesa.model.RowTally;
import kr.daesa.model.Side;
import kr.daesa.model.SourceFacts;
import kr.daesa.model.SourceFile;
import org.jspecify.annotations.Nullable;

/** Hands the rows of one file to the sink and counts them on the way; in the end it states the file's facts. */
final class SourceCount {

    private final SourceFile file;
    private final Side side;
    private final Owner owner;
    private final RowSink sink;

    private final Map<Line, long[]> tallies = new TreeMap<>();
    private final ApprovalNumbersSeen seen = new ApprovalNumbersSeen();
    private final List<Preamble> preambles = new ArrayList<>();
    private final Set<InvoiceKind> columnKinds = EnumSet.noneOf(InvoiceKind.class);
    private String format = "";
    private long invoices;
    private long supply;
    private long tax;
    private @Nullable ControlTotals answer;
    private long lines;
    private long foreignRows;

    SourceCount(SourceFile file, Side side, Owner owner, RowSink sink) {
        this.file = file;
        this.side = side;
        this.owner = owner;
        this.sink = sink;
    }

    SourceFile file() {
        return file;
    }

    Side side() {
        return side;
    }

    Owner owner() {
        return owner;
    }

    /** A sheet is read as this format; the first one gives the file its name. */
    void readAs(String name) {
        format = format.isEmpty() ? name : format;
    }

    void recognised(RecognisedTable table) {
        sink.recognised(table);
    }

    void passedOver(String part) {
        sink.passedOver(part);
    }

    /** A list with a head of its own begins. */
    void list(Preamble preamble, InvoiceKind kindOfColumns) {
        preambles.add(preamble);
        columnKinds.add(kindOfColumns);
    }

    /** What a document states of the whole answer that it is, or is a page of; equal statements are of one answer. */
    void answer(ControlTotals stated) {
        if (!stated.equals(answer)) {
            answer = answer == null ? stated : answer.plus(stated);
        }
    }

    void row(String clientId, InvoiceRow row) {
        count(RowGist.of(clientId, row), false);
        sink.row(clientId, row);
    }

    /** The row just counted, as the other party has it: a line of the file is no more for concerning two clients. */
    void sameRow(String clientId, InvoiceRow row) {
        tally(clientId, row.direction(), row.kind())[0]++;
        sink.row(clientId, row);
    }

    void reject(RowGist row, Fault fault) {
        count(row, true);
        if (fault.problem().code() == ProblemCode.NOT_THIS_CLIENT) {
            foreignRows++;
        }
        sink.reject(new Reject(
                row.clientId(),
                side,
                row.at(),
                fault.column(),
                fault.value(),
                fault.problem(),
                row.direction(),
                row.kind(),
                row.approvalNo(),
                row.counterparty(),
                row.supply()));
    }

    private void count(RowGist row, boolean rejected) {
        lines++;
        long[] tally = tally(row.clientId(), row.direction(), row.kind());
        tally[0]++;
        tally[1] += rejected ? 1 : 0;
        // Item lines repeat the amounts of their invoice, so an approval number counts once.
        if (row.approvalNo() == null || seen.add(row.approvalNo())) {
            invoices++;
            supply = Math.addExact(supply, orZero(row.supply()));
            tax = Math.addExact(tax, orZero(row.tax()));
        }
    }

    private long[] tally(String clientId, @Nullable Direction direction, @Nullable InvoiceKind kind) {
        return tallies.computeIfAbsent(new Line(clientId, direction, kind), line -> new long[2]);
    }

    private static long orZero(@Nullable Long amount) {
        return amount == null ? 0 : amount;
    }

    SourceFacts facts() {
        Preamble empty = lines == 0 && preambles.size() == 1 ? preambles.get(0) : null;
        if (empty != null && empty.ownNumber() != null) {
            // An empty list speaks of the company in its head alone, so it must not pass for another's.
            String client = owner.clientOf(empty.ownNumber());
            if (client == null) {
                ProblemCode code = owner.isFirm() ? ProblemCode.NO_SUCH_CLIENT : ProblemCode.NOT_THIS_CLIENT;
                Problem why = Problem.of(code, empty.ownNumber().formatted());
                return SourceFacts.unreadable(file, side, owner.folder(), why);
            }
            tally(client, empty.direction(), onlyOne(columnKinds));
        }
        return new SourceFacts(
                file,
                side,
                owner.folder(),
                format,
                direction(),
                kind(),
                head(),
                preambles.isEmpty() ? null : NameRange.of(file.name()),
                new ControlTotals(invoices, supply, tax),
                lines,
                tallies.entrySet().stream()
                        .map(entry -> entry.getKey().tally(side, entry.getValue()))
                        .toList(),
                foreignRows,
                null);
    }

    private @Nullable Direction direction() {
        Set<Direction> titles = EnumSet.noneOf(Direction.class);
        preambles.stream().flatMap(preamble -> preamble.directions().stream()).forEach(titles::add);
        if (!titles.isEmpty()) {
            return onlyOne(titles);
        }
        Set<Direction> ofRows = EnumSet.noneOf(Direction.class);
        tallies.keySet().stream().filter(line -> line.direction != null).forEach(line -> ofRows.add(line.direction));
        return onlyOne(ofRows);
    }

    private @Nullable InvoiceKind kind() {
        Set<InvoiceKind> ofRows = EnumSet.noneOf(InvoiceKind.class);
        tallies.keySet().stream().filter(line -> line.kind != null).forEach(line -> ofRows.add(line.kind));
        return onlyOne(ofRows.isEmpty() ? columnKinds : ofRows);
    }

    private static <T> @Nullable T onlyOne(Set<T> values) {
        return values.size() == 1 ? values.iterator().next() : null;
    }

    /** Known only where every list of the file has one: the body they are compared with is that of the whole file. */
    private @Nullable ControlTotals head() {
        ControlTotals sum = answer;
        for (Preamble preamble : preambles) {
            ControlTotals head = preamble.head();
            if (head == null) {
                return null;
            }
            sum = sum == null ? head : sum.plus(head);
        }
        return sum;
    }

    private record Line(
            String clientId,
            @Nullable Direction direction,
            @Nullable InvoiceKind kind) implements Comparable<Line> {

        private static final Comparator<Line> ORDER = Comparator.comparing(Line::clientId)
                .thenComparing(Line::direction, Comparator.nullsFirst(Comparator.naturalOrder()))
                .thenComparing(Line::kind, Comparator.nullsFirst(Comparator.naturalOrder()));

        @Override
        public int compareTo(Line other) {
            return ORDER.compare(this, other);
        }

        RowTally tally(Side side, long[] counts) {
            return new RowTally(clientId, side, direction, kind, counts[0], counts[1]);
        }
    }
}
