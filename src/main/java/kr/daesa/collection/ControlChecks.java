package kr.daesa.collection;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import kr.daesa.model.ApprovalNumber;
import kr.daesa.model.CollectionRecord;
import kr.daesa.model.CollectionRecord.Attempt;
import kr.daesa.model.ControlTotals;
import kr.daesa.model.Direction;
import kr.daesa.model.InvoiceKind;
import kr.daesa.model.InvoiceRow;
import kr.daesa.model.Side;
import kr.daesa.model.SourceFacts;

/**
 * Whether exports are whole: the totals in a file's head, the range in its name and the figures of the collection record
 * against the rows that were read.
 */
final class ControlChecks {

    /** {@code (1~100)}, or what browsers make of it. */
    private static final Pattern RANGE = Pattern.compile("[(_]\\d+[~_-]\\d+[)_]");

    private static final ControlTotals NOTHING = new ControlTotals(0L, 0L, 0L);

    private final List<SourceFacts> exports;
    private final Set<String> truncated = new HashSet<>();
    private final List<CollectionProblem> problems = new ArrayList<>();

    ControlChecks(Collection<SourceFacts> sources) {
        exports = sources.stream()
                .filter(facts -> facts.side() == Side.HOMETAX && facts.unreadable() == null)
                .toList();
        exports.forEach(this::checkFile);
    }

    private void checkFile(SourceFacts facts) {
        boolean whole = headAgrees(facts)
                && (facts.nameRange() == null
                        || facts.nameRange().equals(facts.body().rows())
                        || facts.nameRange() == facts.lines());
        if (!whole) {
            truncated.add(facts.file().path());
            Direction direction = facts.direction() == null ? Direction.SALES : facts.direction();
            InvoiceKind kind = facts.kind() == null ? InvoiceKind.TAX : facts.kind();
            problems.add(new CollectionProblem.TotalsDisagree(
                    direction, kind, facts.file().path(), stated(facts), facts.body()));
        }
    }

    private static ControlTotals stated(SourceFacts facts) {
        ControlTotals head = facts.head();
        return new ControlTotals(
                facts.nameRange(), head == null ? null : head.supply(), head == null ? null : head.tax());
    }

    /** The head may state the totals of this file or, where a result is split into pages, of all of them. */
    private boolean headAgrees(SourceFacts facts) {
        ControlTotals head = facts.head();
        if (head == null || head.agreesWith(facts.body())) {
            return true;
        }
        ControlTotals pages = exports.stream()
                .filter(other -> sameQuery(facts, other))
                .map(SourceFacts::body)
                .reduce(NOTHING, ControlTotals::plus);
        return head.agreesWith(pages);
    }

    private static boolean sameQuery(SourceFacts one, SourceFacts other) {
        return one.direction() == other.direction()
                && one.kind() == other.kind()
                && queryName(one.file().path()).equals(queryName(other.file().path()));
    }

    private static String queryName(String path) {
        return RANGE.matcher(path).replaceAll("");
    }

    boolean isTruncated(SourceFacts facts) {
        return truncated.contains(facts.file().path());
    }

    /**
     * Whether a successful collection is whole: every export it names is there and whole, and its own figures agree.
     *
     * @param rows the client's Hometax rows
     */
    boolean isWhole(CollectionRecord record, Attempt attempt, List<InvoiceRow> rows) {
        List<SourceFacts> named = new ArrayList<>();
        for (String name : attempt.files()) {
            exports.stream()
                    .filter(export -> export.file().path().endsWith("/" + name))
                    .findFirst()
                    .ifPresent(named::add);
        }
        if (named.stream().anyMatch(file -> isTruncated(file) || Coverage.isOfAnotherCompany(file))) {
            return false; // said once, of the file
        }
        boolean allThere = named.size() == attempt.files().size();
        ControlTotals found = attempt.files().isEmpty()
                ? distinct(rows.stream().filter(row -> isOf(attempt, row)))
                : named.stream().map(SourceFacts::body).reduce(NOTHING, ControlTotals::plus);
        if (allThere && (attempt.declared().agreesWith(found) || agreesOtherwise(attempt, named, rows))) {
            return true;
        }
        problems.add(new CollectionProblem.TotalsDisagree(
                attempt.direction(), attempt.kind(), record.file().path(), attempt.declared(), found));
        return false;
    }

    /** Overlapping exports hold an invoice twice, and services count item lines as rows: both are whole. */
    private static boolean agreesOtherwise(Attempt attempt, List<SourceFacts> named, List<InvoiceRow> rows) {
        Set<String> paths = new HashSet<>();
        named.forEach(facts -> paths.add(facts.file().path()));
        ControlTotals invoices = distinct(
                rows.stream().filter(row -> paths.contains(row.at().file().path())));
        long lines = named.stream().mapToLong(SourceFacts::lines).sum();
        ControlTotals byLines = new ControlTotals(lines, invoices.supply(), invoices.tax());
        return !named.isEmpty()
                && (attempt.declared().agreesWith(invoices)
                        || attempt.declared().agreesWith(byLines));
    }

    private static boolean isOf(Attempt attempt, InvoiceRow row) {
        return row.direction() == attempt.direction()
                && row.kind() == attempt.kind()
                && attempt.covers(row.writeDate());
    }

    private static ControlTotals distinct(Stream<InvoiceRow> rows) {
        Map<ApprovalNumber, InvoiceRow> invoices = new HashMap<>();
        rows.filter(row -> row.approvalNo() != null).forEach(row -> invoices.put(row.approvalNo(), row));
        long supply = invoices.values().stream().mapToLong(InvoiceRow::supply).reduce(0, Math::addExact);
        long tax = invoices.values().stream().mapToLong(InvoiceRow::tax).reduce(0, Math::addExact);
        return new ControlTotals((long) invoices.size(), supply, tax);
    }

    List<CollectionProblem> problems() {
        return problems;
    }
}
