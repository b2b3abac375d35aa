package kr.daesa.report;

import static kr.daesa.report.Column.Shape.COUNT;
import static kr.daesa.report.Column.Shape.DATE;
import static kr.daesa.report.Column.Shape.NAME;
import static kr.daesa.report.Column.Shape.ORDINAL;
import static kr.daesa.report.Column.Shape.TEXT;
import static kr.daesa.report.Column.Shape.WON;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import kr.daesa.model.FindingCode;
import kr.daesa.model.RunSummary;

/** The firm at a glance: what changed, who has most at risk, what is due next, what could not be judged. */
final class FirmView {

    private static final Set<String> RANKING_TOTALS = Set.of(
            "money_at_risk",
            "risk_next",
            "penalty_total",
            "deduction_lost",
            "errors",
            "warnings",
            "new",
            "continuing",
            "resolved",
            "not_judged");

    private static final Comparator<ClientGlance.Change> MOST_CHANGED_FIRST = Comparator.comparingInt(
                    (ClientGlance.Change change) -> -change.opened())
            .thenComparing(ClientGlance.Change::resolved, Comparator.reverseOrder())
            .thenComparing(ClientGlance.Change::code);

    private final RunSummary run;
    private final Texts texts;
    private final List<RankedClient> ranking;
    private final FirmOutlook outlook;
    private final FirmCalendar calendar;
    private final FirmCoverage coverage;

    FirmView(RunSummary run, Map<String, ClientGlance> glances, Texts texts) {
        this.run = run;
        this.texts = texts;
        this.ranking = RankedClient.of(run, glances);
        this.outlook = new FirmOutlook(run.businessDate(), ranking);
        this.calendar = new FirmCalendar(run, ranking, texts);
        this.coverage = new FirmCoverage(run.periods(), ranking, texts);
    }

    List<Table<?>> sheets() {
        return List.of(
                ranking(),
                outlook.table(),
                calendar.calendar(),
                calendar.deadlines(),
                changes(),
                coverage.lanes(),
                coverage.collections(),
                coverage.unjudged());
    }

    /** In the order of the morning. */
    private List<Table<?>> sections() {
        return List.of(
                outlook.table(),
                ranking(),
                calendar.calendar(),
                changes(),
                coverage.lanes(),
                coverage.collections(),
                coverage.unjudged(),
                calendar.deadlines());
    }

    PageModel page() {
        FirmFacts facts = new FirmFacts(run, ranking, outlook, calendar, texts);
        return new PageModel(
                texts.text("page.firm.title"),
                Shown.asOf(run.businessDate(), run.periods(), texts),
                "",
                facts.first(),
                facts.rest(),
                sections(),
                Map.of(
                        "outlook", outlook.chart(texts),
                        "calendar", calendar.chart(),
                        "lanes", coverage.chart()),
                "report.xlsx");
    }

    private Table<ClientGlance.Change> changes() {
        var sums = new EnumMap<FindingCode, ClientGlance.Change>(FindingCode.class);
        for (RankedClient client : ranking) {
            client.glance().changes().forEach(change -> sums.merge(change.code(), change, ClientGlance.Change::plus));
        }
        List<Column<ClientGlance.Change>> columns = List.of(
                new Column<>("title", NAME, change -> texts.title(change.code())),
                new Column<>("new", COUNT, ClientGlance.Change::opened),
                new Column<>("continuing", COUNT, ClientGlance.Change::continuing),
                new Column<>("resolved", COUNT, ClientGlance.Change::resolved));
        List<ClientGlance.Change> changed = sums.values().stream()
                .filter(change -> change.opened() + change.resolved() > 0)
                .sorted(MOST_CHANGED_FIRST)
                .toList();
        return new Table<>("changes", columns, changed, Set.of("new", "continuing", "resolved"));
    }

    private Table<RankedClient> ranking() {
        List<Column<RankedClient>> columns = new ArrayList<>();
        columns.add(new Column<>("rank", ORDINAL, RankedClient::rank));
        columns.addAll(RankedClient.columns(RankedClient::client, texts));
        columns.add(
                new Column<>("client_status", TEXT, client -> client.summary().status()));
        columns.add(new Column<>("money_at_risk", WON, RankedClient::moneyAtRisk));
        columns.add(new Column<>("risk_next", WON, client -> client.afterNext(run.businessDate())));
        columns.add(new Column<>("next_due", DATE, client -> client.summary().nextDue()));
        columns.add(
                new Column<>("penalty_total", WON, client -> client.summary().penaltyTotal()));
        columns.add(
                new Column<>("deduction_lost", WON, client -> client.glance().deductionLost()));
        columns.add(new Column<>("errors", COUNT, client -> client.summary().errors()));
        columns.add(new Column<>("warnings", COUNT, client -> client.summary().warnings()));
        columns.add(new Column<>("new", COUNT, client -> client.summary().newFindings()));
        columns.add(new Column<>("continuing", COUNT, client -> client.summary().continuingFindings()));
        columns.add(new Column<>("resolved", COUNT, client -> client.summary().resolvedFindings()));
        columns.add(new Column<>("not_judged", COUNT, client -> client.glance().notJudged()));
        columns.add(new Column<>("not_collected", NAME, coverage::unknown));
        return new Table<>("ranking", columns, ranking, RANKING_TOTALS);
    }
}
