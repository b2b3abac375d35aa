package kr.daesa.report;

import static kr.daesa.report.Column.Shape.DATE;
import static kr.daesa.report.Column.Shape.LINES;
import static kr.daesa.report.Column.Shape.NAME;
import static kr.daesa.report.Column.Shape.ORDINAL;
import static kr.daesa.report.Column.Shape.PROSE;
import static kr.daesa.report.Column.Shape.STACK;
import static kr.daesa.report.Column.Shape.TEXT;
import static kr.daesa.report.Column.Shape.WON;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import kr.daesa.model.Finding;
import kr.daesa.model.LaterCost;
import kr.daesa.model.Waiver;
import kr.daesa.report.CsvTables.FindingRow;
import org.jspecify.annotations.Nullable;

/** The work list's columns: one value a cell for the workbook, a few lines a cell for the page. */
final class WorkColumns {

    private final LocalDate businessDate;
    private final Texts texts;

    WorkColumns(LocalDate businessDate, Texts texts) {
        this.businessDate = businessDate;
        this.texts = texts;
    }

    /** For a sheet, in the order a person works: what, who, until when; then both sides; then the cost and the law. */
    List<Column<FindingRow>> forSheet() {
        Map<String, Column<FindingRow>> csv =
                CsvTables.FINDINGS.stream().collect(Collectors.toMap(Column::name, column -> column));
        List<Column<FindingRow>> columns = new ArrayList<>();
        columns.add(csv.get("severity"));
        columns.add(csv.get("status"));
        columns.add(new Column<>("title", NAME, row -> texts.title(row.finding().code())));
        columns.add(new Column<>("actor", TEXT, row -> texts.actor(row.finding())));
        columns.add(csv.get("due_date"));
        columns.add(new Column<>("days_left", ORDINAL, row -> daysLeft(row.finding())));
        columns.add(csv.get("message"));
        columns.add(new Column<>("ledger", NAME, row -> new BothSides(row.finding(), texts).ledger()));
        columns.add(new Column<>("hometax", NAME, row -> new BothSides(row.finding(), texts).hometax()));
        columns.add(new Column<>("remedy", PROSE, row -> texts.steps(row.finding())));
        for (String name : List.of(
                "direction",
                "kind",
                "write_date",
                "counterparty_no",
                "counterparty_name",
                "supply_amount",
                "tax_amount",
                "ledger_ref",
                "approval_no",
                "issue_date",
                "send_date",
                "other_approval_no",
                "penalty_amount",
                "penalty_rate",
                "legal_basis",
                "first_seen",
                "finding_id")) {
            columns.add(csv.get(name));
        }
        columns.add(new Column<>(
                "later_from", DATE, row -> next(row).map(LaterCost::from).orElse(null)));
        columns.add(new Column<>(
                "later_amount", WON, row -> next(row).map(LaterCost::won).orElse(null)));
        return columns;
    }

    /** For a page, both sides next to each other. */
    List<Column<FindingRow>> forPage() {
        return List.of(
                lines(
                        "work",
                        row -> List.of(
                                texts.title(row.finding().code()),
                                row.message(),
                                row.finding().legalBasis())),
                stack("due_date", this::due),
                new Column<>(
                        "penalty_amount",
                        WON,
                        row -> row.finding().penalty() == null
                                ? null
                                : Long.valueOf(row.finding().penaltyAmount())),
                stack("later", this::later),
                lines(
                        "counterparty",
                        row -> List.of(
                                ResidentNumbers.mask(row.finding().counterpartyName()),
                                shown(row.finding().counterparty()))),
                stack("ledger", row -> new BothSides(row.finding(), texts).ledger()),
                stack("hometax", row -> new BothSides(row.finding(), texts).hometax()),
                lines("remedy", row -> texts.steps(row.finding())));
    }

    /** What is not due yet, or good to know: shorter. */
    List<Column<FindingRow>> forNotices() {
        return Column.without(forPage(), "remedy", "penalty_amount", "later");
    }

    /** What has gone, and what somebody waived: why, who and until when. */
    List<Column<FindingRow>> forClosed() {
        List<Column<FindingRow>> columns = new ArrayList<>(forNotices());
        columns.addAll(waiver());
        return columns;
    }

    /** The same for a sheet. */
    List<Column<FindingRow>> forClosedSheet() {
        List<Column<FindingRow>> columns = new ArrayList<>(forSheet());
        columns.addAll(waiver());
        return columns;
    }

    private static List<Column<FindingRow>> waiver() {
        return List.of(
                waiver("waiver_reason", PROSE, waiver -> ResidentNumbers.mask(waiver.reason())),
                waiver("waived_by", TEXT, waiver -> ResidentNumbers.mask(waiver.by())),
                waiver("waived_until", DATE, Waiver::until));
    }

    private static Column<FindingRow> waiver(
            String name, Column.Shape shape, Function<Waiver, ? extends @Nullable Object> value) {
        return new Column<>(name, shape, row -> {
            Waiver waiver = row.tracked().waiver();
            return waiver == null ? null : value.apply(waiver);
        });
    }

    private List<String> due(FindingRow row) {
        Finding finding = row.finding();
        Long left = daysLeft(finding);
        return List.of(
                texts.label(finding.severity()) + " · "
                        + texts.label(row.tracked().status()),
                shown(finding.dueDate()),
                left == null ? "" : left < 0 ? texts.text("label.passed") : "D-" + left);
    }

    /** What it comes to cost if nothing is done, a line a step. */
    private List<String> later(FindingRow row) {
        return row.finding().later().stream()
                .map(cost -> texts.text("later.from", cost.from().toString(), Shown.grouped(cost.won())))
                .toList();
    }

    private static Optional<LaterCost> next(FindingRow row) {
        return row.finding().later().stream().findFirst();
    }

    private String shown(@Nullable Object value) {
        return Shown.of(value, texts);
    }

    private @Nullable Long daysLeft(Finding finding) {
        LocalDate due = finding.dueDate();
        return due == null ? null : ChronoUnit.DAYS.between(businessDate, due);
    }

    private static Column<FindingRow> lines(String name, Function<FindingRow, List<String>> value) {
        return new Column<>(name, LINES, row -> withoutBlanks(value.apply(row)));
    }

    private static Column<FindingRow> stack(String name, Function<FindingRow, List<String>> value) {
        return new Column<>(name, STACK, row -> withoutBlanks(value.apply(row)));
    }

    private static List<String> withoutBlanks(List<String> lines) {
        return lines.stream().filter(line -> !line.isEmpty()).toList();
    }
}
