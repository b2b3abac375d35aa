package kr.daesa.report;

import static kr.daesa.report.Column.Shape.COUNT;
import static kr.daesa.report.Column.Shape.KEY;
import static kr.daesa.report.Column.Shape.NAME;
import static kr.daesa.report.Column.Shape.PROSE;
import static kr.daesa.report.Column.Shape.STRIP;
import static kr.daesa.report.Column.Shape.WON;
import static kr.daesa.report.Column.Shape.WORD;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import kr.daesa.model.BalanceLine;
import kr.daesa.model.Client;
import kr.daesa.model.ClientReport;
import kr.daesa.model.ClientStatus;
import kr.daesa.model.ClientSummary;
import kr.daesa.model.CoverageSpan;
import kr.daesa.model.MoneyAtRisk;
import kr.daesa.model.PenaltyTotal;
import kr.daesa.model.SummaryTableLine;

/** One client for people: the same tables as sheets of a workbook and as sections of a page. */
final class ClientView {

    private static final Set<String> FORM_TOTALS = Set.of(
            "hometax_invoices",
            "hometax_supply",
            "hometax_tax",
            "ledger_invoices",
            "ledger_supply",
            "ledger_tax",
            "supply_difference",
            "tax_difference");

    private final ClientReport report;
    private final ClientRows rows;
    private final ClientGlance glance;
    private final WorkColumns work;
    private final Texts texts;

    ClientView(ClientReport report, ClientRows rows, Texts texts) {
        this.report = report;
        this.rows = rows;
        this.glance = ClientGlance.of(report);
        this.work = new WorkColumns(report.businessDate(), texts);
        this.texts = texts;
    }

    List<Table<?>> sheets() {
        var columns = work.forSheet();
        return List.of(
                new Table<>("work", columns, rows.work(), Set.of("penalty_amount")),
                new Table<>("notice", columns, rows.notices()),
                form(),
                new Table<>("parties", partyColumns(), report.summaryTable(), FORM_TOTALS),
                coverage(),
                unjudged(),
                rejects(),
                balance(),
                new Table<>("closed", work.forClosedSheet(), rows.closed()));
    }

    PageModel page() {
        ClientSummary summary = report.summary();
        boolean failed = summary.status() == ClientStatus.FAILED;
        return new PageModel(
                texts.text("page.client.title", ClientRows.shownName(summary.client(), texts)),
                Shown.asOf(report.businessDate(), report.periods(), texts),
                failed ? texts.text("page.failed", ResidentNumbers.mask(summary.failure())) : "",
                firstFacts(summary),
                facts(summary),
                List.of(
                        new Table<>("work", work.forPage(), rows.work(), Set.of("penalty_amount")),
                        unjudged(),
                        form(),
                        new Table<>("parties", partyColumns(), report.summaryTable()),
                        new Table<>("notice", work.forNotices(), rows.notices()),
                        drawnCoverage(),
                        rejects(),
                        balance(),
                        new Table<>("closed", work.forClosed(), rows.closed())),
                Map.of(),
                "report.xlsx");
    }

    private Map<String, String> firstFacts(ClientSummary summary) {
        Map<String, String> facts = new LinkedHashMap<>();
        MoneyAtRisk risk = summary.risk();
        facts.put("fact.risk_today", Shown.moneyAtRisk(risk.today(), risk.before(), texts));
        var later = risk.from().tailMap(report.businessDate().plusDays(1));
        if (!later.isEmpty()) {
            String next = later.firstKey().toString();
            facts.put(
                    "fact.risk_next",
                    texts.text("fact.risk_next.value", Shown.grouped(later.get(later.firstKey())), next));
        }
        facts.put("fact.next_due", Shown.orDash(summary.nextDue(), texts));
        facts.put(
                "fact.changes",
                Shown.changes(summary.newFindings(), summary.continuingFindings(), summary.resolvedFindings()));
        return facts;
    }

    private Map<String, String> facts(ClientSummary summary) {
        Client client = summary.client();
        Map<String, String> facts = new LinkedHashMap<>();
        facts.put("fact.status", texts.label(summary.status()));
        if (!ClientRows.isFirm(client)) {
            facts.put("fact.business_no", client.businessNo().formatted());
            facts.put("fact.type", texts.label(client.type()));
        }
        facts.put("fact.errors", Shown.grouped(summary.errors()));
        facts.put("fact.warnings", Shown.grouped(summary.warnings()));
        facts.put("fact.penalty", Shown.grouped(summary.penaltyTotal()));
        if (!summary.penalties().capped().isEmpty()) {
            facts.put("fact.penalty_before_caps", caps(summary.penalties()));
        }
        facts.put("fact.deduction_lost", Shown.grouped(glance.deductionLost()));
        return facts;
    }

    /** {@code 62,000,000 (P1 세금계산서 2026-2: 62,000,000 → 50,000,000)}. */
    private String caps(PenaltyTotal penalties) {
        return penalties.capped().stream()
                .map(duty -> texts.text(
                        "fact.cap",
                        duty.code(),
                        texts.label(duty.kind()),
                        duty.period(),
                        Shown.grouped(duty.assessed()),
                        Shown.grouped(duty.cap()),
                        duty.article()))
                .collect(Collectors.joining("; ", Shown.grouped(penalties.assessed()) + " (", ")"));
    }

    private Table<FormLine> form() {
        List<Column<FormLine>> columns = List.of(
                new Column<>("period", WORD, FormLine::period),
                new Column<>("direction", WORD, FormLine::direction),
                new Column<>("kind", WORD, FormLine::kind),
                new Column<>("block", KEY, line -> line.block() == null ? texts.text("page.total") : line.block()),
                new Column<>("party", NAME, FormLine::party),
                new Column<>("counterparties", COUNT, FormLine::counterparties),
                new Column<>("hometax_invoices", COUNT, FormLine::hometaxInvoices),
                new Column<>("hometax_supply", WON, FormLine::hometaxSupply),
                new Column<>("hometax_tax", WON, FormLine::hometaxTax),
                new Column<>("ledger_invoices", COUNT, FormLine::ledgerInvoices),
                new Column<>("ledger_supply", WON, FormLine::ledgerSupply),
                new Column<>("ledger_tax", WON, FormLine::ledgerTax),
                new Column<>("supply_difference", WON, FormLine::supplyDifference),
                new Column<>("tax_difference", WON, FormLine::taxDifference));
        return new Table<>("form", columns, FormLine.of(report.summaryTable()));
    }

    private static List<Column<SummaryTableLine>> partyColumns() {
        List<Column<SummaryTableLine>> columns = new ArrayList<>(CsvTables.SUMMARY_TABLE);
        columns.add(new Column<>(
                "supply_difference", WON, line -> Math.subtractExact(line.ledgerSupply(), line.hometaxSupply())));
        columns.add(
                new Column<>("tax_difference", WON, line -> Math.subtractExact(line.ledgerTax(), line.hometaxTax())));
        return columns;
    }

    private Table<CoverageSpan> coverage() {
        return new Table<>("coverage", Column.without(CsvTables.COVERAGE, "client_id"), report.coverage());
    }

    /** The same, each span drawn within the periods. */
    private Table<CoverageSpan> drawnCoverage() {
        List<Column<CoverageSpan>> columns = new ArrayList<>(coverage().columns());
        columns.add(new Column<>(
                "lane",
                STRIP,
                span -> Strip.of(
                        List.of(),
                        List.of(new CoverageLane.Piece(span.status(), span.from(), span.to())),
                        report.periods())));
        return new Table<>("coverage", columns, report.coverage());
    }

    private Table<Unjudged> unjudged() {
        List<Column<Unjudged>> columns =
                List.of(new Column<>("reason", PROSE, Unjudged::reason), new Column<>("rows", COUNT, Unjudged::rows));
        return new Table<>("unjudged", columns, Unjudged.of(report.summary(), glance, texts));
    }

    private Table<CsvTables.RejectRow> rejects() {
        return new Table<>("rejects", Column.without(CsvTables.REJECTS, "client_id"), rows.rejects());
    }

    private Table<BalanceLine> balance() {
        return new Table<>("balance", Column.without(CsvTables.BALANCE, "client_id"), report.balance());
    }
}
