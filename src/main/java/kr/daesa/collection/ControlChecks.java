package kr.daesa.collection;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import kr.daesa.model.ApprovalNumber;
import kr.daesa.model.ClientBooks;
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
    private final List<InvoiceRow> rows;
    private final Set<String> truncated = new HashSet<>();
    private final List<CollectionProblem> problems = new ArrayList<>();

    ControlChecks(ClientBooks books) {
        rows = books.rows().stream().filter(row -> row.side() == Side.HOMETAX).toList();
        exports = books.sources().stream()
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
            if (facts.isSummary()) {
                answersBeside(facts)
                        .forEach(beside -> truncated.add(beside.file().path()));
            }
            Direction direction = facts.direction() == null ? Direction.SALES : facts.direction();
            InvoiceKind kind = facts.kind() == null ? InvoiceKind.TAX : facts.kind();
            problems.add(new CollectionProblem.TotalsDisagree(
                    direction, kind, facts.file().path(), stated(facts), facts.body()));
        }
    }

    private static ControlTotals stated(SourceFacts facts) {
        ControlTotals head = facts.head();
        if (head != null && head.rows() != null) {
            return head;
        }
        return new ControlTotals(
                facts.nameRange(), head == null ? null : head.supply(), head == null ? null : head.tax());
    }

    /** The head may state the totals of this file or, where a result is split into pages, of all of them. */
    private boolean headAgrees(SourceFacts facts) {
        ControlTotals head = facts.head();
        if (head == null || head.agreesWith(facts.body())) {
            return true;
        }
        if (head.rows() != null) {
            return agreesBeside(facts, head);
        }
        return head.agreesWith(
                sumOf(exports.stream().filter(other -> sameQuery(facts, other)).toList()));
    }

    /**
     * An answer of a service may be one page of several, each in a file of its own beside the others, or a summary of
     * them. Services count item lines as rows, so either files or invoices may add up.
     */
    private boolean agreesBeside(SourceFacts facts, ControlTotals head) {
        List<SourceFacts> beside = answersBeside(facts);
        if (!facts.isSummary()) {
            return addsUp(
                    head,
                    beside.stream()
                            .filter(other -> head.equals(other.head()) && other.direction() == facts.direction())
                            .toList());
        }
        return addsUp(head, beside)
                || Stream.of(Direction.values())
                        .anyMatch(direction -> addsUp(
                                head,
                                beside.stream()
                                        .filter(other -> other.direction() == direction)
                                        .toList()));
    }

    private List<SourceFacts> answersBeside(SourceFacts facts) {
        return exports.stream()
                .filter(other -> other.format().equals(facts.format())
                        && folder(other).equals(folder(facts))
                        && !other.isSummary())
                .toList();
    }

    private boolean addsUp(ControlTotals head, List<SourceFacts> files) {
        return head.agreesWith(sumOf(files)) || head.agreesWith(distinctOf(files));
    }

    /** Of a page that was saved twice one counts: else it would stand in for another that is lacking. */
    private ControlTotals sumOf(List<SourceFacts> files) {
        Map<String, Set<ApprovalNumber>> invoices = new HashMap<>();
        for (InvoiceRow row : rows) {
            if (row.approvalNo() != null) {
                invoices.computeIfAbsent(row.at().file().path(), path -> new HashSet<>())
                        .add(row.approvalNo());
            }
        }
        Set<Set<ApprovalNumber>> counted = new HashSet<>();
        return files.stream()
                .filter(facts -> {
                    Set<ApprovalNumber> its = invoices.getOrDefault(facts.file().path(), Set.of());
                    return its.isEmpty() || counted.add(its);
                })
                .map(SourceFacts::body)
                .reduce(NOTHING, ControlTotals::plus);
    }

    private ControlTotals distinctOf(List<SourceFacts> files) {
        Set<String> paths = paths(files);
        return distinct(
                rows.stream().filter(row -> paths.contains(row.at().file().path())));
    }

    private static Set<String> paths(List<SourceFacts> files) {
        return files.stream().map(facts -> facts.file().path()).collect(Collectors.toSet());
    }

    private static String folder(SourceFacts facts) {
        String path = facts.file().path();
        return path.substring(0, path.lastIndexOf('/') + 1);
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
     */
    boolean isWhole(CollectionRecord record, Attempt attempt) {
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
        if (attempt.files().isEmpty() && restsOnTruncated(attempt)) {
            return false; // the same
        }
        boolean allThere = named.size() == attempt.files().size();
        ControlTotals found = attempt.files().isEmpty()
                ? distinct(rows.stream().filter(row -> isOf(attempt, row)))
                : named.stream().map(SourceFacts::body).reduce(NOTHING, ControlTotals::plus);
        if (allThere && (attempt.declared().agreesWith(found) || agreesOtherwise(attempt, named))) {
            return true;
        }
        CollectionProblem disagree = new CollectionProblem.TotalsDisagree(
                attempt.direction() == null ? Direction.SALES : attempt.direction(),
                attempt.kind() == null ? InvoiceKind.TAX : attempt.kind(),
                record.file().path(),
                attempt.declared(),
                found);
        if (!problems.contains(disagree)) {
            problems.add(disagree); // a collection of both kinds is looked at for each
        }
        return false;
    }

    /**
     * Whether a collection that names no exports has its rows, or some of them, from one that is cut off alone. A cut-off
     * export beside a whole one that holds all of its invoices does no harm: somebody downloaded it again.
     */
    private boolean restsOnTruncated(Attempt attempt) {
        List<SourceFacts> cutOff = exports.stream()
                .filter(this::isTruncated)
                .filter(facts -> Arrays.stream(Direction.values())
                        .anyMatch(direction -> Arrays.stream(InvoiceKind.values())
                                .anyMatch(kind -> attempt.askedFor(direction, kind)
                                        && Coverage.isExportOf(facts, direction, kind))))
                .toList();
        if (cutOff.isEmpty()) {
            return false;
        }
        Set<String> cutOffPaths = paths(cutOff);
        Set<ApprovalNumber> inWhole = rows.stream()
                .filter(row -> isOf(attempt, row)
                        && !truncated.contains(row.at().file().path()))
                .flatMap(row -> Stream.ofNullable(row.approvalNo()))
                .collect(Collectors.toSet());
        if (inWhole.isEmpty()) {
            // Unless it is of other days altogether, its rows were the collection's.
            return rows.stream()
                            .filter(row -> cutOffPaths.contains(row.at().file().path()))
                            .noneMatch(row -> attempt.askedFor(row.direction(), row.kind()))
                    || rows.stream()
                            .anyMatch(
                                    row -> cutOffPaths.contains(row.at().file().path()) && isOf(attempt, row));
        }
        return rows.stream()
                .filter(row -> isOf(attempt, row)
                        && cutOffPaths.contains(row.at().file().path()))
                .flatMap(row -> Stream.ofNullable(row.approvalNo()))
                .anyMatch(number -> !inWhole.contains(number));
    }

    /** Overlapping exports hold an invoice twice, and services count item lines as rows: both are whole. */
    private boolean agreesOtherwise(Attempt attempt, List<SourceFacts> named) {
        Set<String> paths = paths(named);
        ControlTotals invoices = distinct(rows.stream()
                .filter(row -> attempt.askedFor(row.direction(), row.kind())
                        && paths.contains(row.at().file().path())));
        long lines = named.stream().mapToLong(SourceFacts::lines).sum();
        ControlTotals byLines = new ControlTotals(lines, invoices.supply(), invoices.tax());
        return !named.isEmpty()
                && (attempt.declared().agreesWith(invoices)
                        || attempt.declared().agreesWith(byLines));
    }

    private static boolean isOf(Attempt attempt, InvoiceRow row) {
        return attempt.askedFor(row.direction(), row.kind()) && attempt.covers(row.writeDate());
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
