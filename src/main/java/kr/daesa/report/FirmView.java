package kr.daesa.report;

import static kr.daesa.report.Column.Shape.BAR;
import static kr.daesa.report.Column.Shape.COUNT;
import static kr.daesa.report.Column.Shape.DATE;
import static kr.daesa.report.Column.Shape.NAME;
import static kr.daesa.report.Column.Shape.ORDINAL;
import static kr.daesa.report.Column.Shape.PROSE;
import static kr.daesa.report.Column.Shape.TEXT;
import static kr.daesa.report.Column.Shape.WON;
import static kr.daesa.report.Column.Shape.WORD;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.stream.Collectors;
import kr.daesa.model.Client;
import kr.daesa.model.ClientStatus;
import kr.daesa.model.ClientSummary;
import kr.daesa.model.CollectionCause;
import kr.daesa.model.FindingCode;
import kr.daesa.model.RunSummary;
import org.jspecify.annotations.Nullable;

/** The firm at a glance: who has most at risk, what is due next, what was not collected, what could not be judged. */
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

    private record Ranked(int rank, ClientSummary summary, ClientGlance glance) {
        Client client() {
            return summary.client();
        }

        long moneyAtRisk() {
            return Math.addExact(summary.penaltyTotal(), glance.deductionLost());
        }

        /** What it comes to after the next legal date that changes it. */
        long afterNext(LocalDate businessDate) {
            return summary.risk().from().tailMap(businessDate.plusDays(1)).values().stream()
                    .findFirst()
                    .orElse(moneyAtRisk());
        }

        /** Money times urgency: three times within a week, twice within a month. */
        long weight(LocalDate businessDate) {
            LocalDate due = summary.nextDue();
            long days = due == null ? Long.MAX_VALUE : ChronoUnit.DAYS.between(businessDate, due);
            int urgency = days <= DAYS_OF_A_WEEK ? 3 : days <= DAYS_OF_A_MONTH ? 2 : 1;
            return Math.multiplyExact(Math.max(moneyAtRisk(), afterNext(businessDate)), urgency);
        }
    }

    private record Due(Client client, ClientGlance.Deadline deadline) {}

    private record Uncollected(Client client, ClientGlance.Trouble trouble) {}

    /** What falls due on one day, of all clients. */
    private record Entry(LocalDate day, FindingCode code, Set<String> clients, long findings, long penalty) {}

    private record Step(LocalDate from, long won, long change, Bar bar) {}

    private static Comparator<Ranked> weightiestFirst(LocalDate businessDate) {
        return Comparator.comparing((Ranked ranked) -> ranked.weight(businessDate), Comparator.reverseOrder())
                .thenComparing(Ranked::moneyAtRisk, Comparator.reverseOrder())
                .thenComparing(ranked -> ranked.summary().errors(), Comparator.reverseOrder())
                .thenComparing(ranked -> ranked.summary().warnings(), Comparator.reverseOrder())
                .thenComparing(ranked -> ranked.client().id());
    }

    private static final int DAYS_OF_A_WEEK = 7;
    private static final int DAYS_OF_A_MONTH = 31;

    private final RunSummary run;
    private final Texts texts;
    private final List<Ranked> ranking = new ArrayList<>();

    FirmView(RunSummary run, Map<String, ClientGlance> glances, Texts texts) {
        this.run = run;
        this.texts = texts;
        List<Ranked> unranked = new ArrayList<>();
        for (ClientSummary summary : run.clients()) {
            ClientGlance glance = glances.getOrDefault(summary.client().id(), ClientGlance.NOTHING);
            unranked.add(new Ranked(0, summary, glance));
        }
        unranked.sort(weightiestFirst(run.businessDate()));
        for (Ranked ranked : unranked) {
            ranking.add(new Ranked(ranking.size() + 1, ranked.summary(), ranked.glance()));
        }
    }

    List<Table<?>> tables() {
        return List.of(ranking(), outlook(false), calendar(), deadlines(), collections(), unjudged());
    }

    PageModel page() {
        return new PageModel(
                texts.text("page.firm.title"),
                Shown.asOf(run.businessDate(), run.periods(), texts),
                "",
                facts(),
                List.of(outlook(true), ranking(), calendar(), deadlines(), collections(), unjudged()),
                "report.xlsx");
    }

    private Map<String, String> facts() {
        RunTotals totals = RunTotals.of(run);
        long lost = ranking.stream()
                .mapToLong(ranked -> ranked.glance().deductionLost())
                .reduce(0, Math::addExact);
        Map<String, String> facts = new LinkedHashMap<>();
        facts.put(
                "fact.clients",
                texts.text(
                        "fact.clients.value",
                        Shown.grouped(totals.clients()),
                        Shown.grouped(totals.of(ClientStatus.RECONCILED)),
                        Shown.grouped(totals.of(ClientStatus.PARTIAL)),
                        Shown.grouped(totals.of(ClientStatus.FAILED))));
        List<Step> steps = steps();
        facts.put("fact.risk_today", Shown.grouped(steps.get(0).won()));
        facts.put("fact.risk_before", before(steps.get(0).won()));
        if (steps.size() > 1) {
            Step next = steps.get(1);
            facts.put(
                    "fact.risk_next",
                    texts.text(
                            "fact.risk_next.value",
                            Shown.grouped(next.won()),
                            next.from().toString()));
        }
        facts.put("fact.errors", Shown.grouped(totals.errors()));
        facts.put("fact.warnings", Shown.grouped(totals.warnings()));
        facts.put("fact.penalty", Shown.grouped(totals.penaltyTotal()));
        facts.put("fact.deduction_lost", Shown.grouped(lost));
        facts.put(
                "fact.next_due",
                Shown.orDash(
                        run.clients().stream()
                                .map(ClientSummary::nextDue)
                                .filter(Objects::nonNull)
                                .min(Comparator.naturalOrder())
                                .orElse(null),
                        texts));
        facts.put("fact.changes", Shown.changes(totals.newFindings(), totals.continuing(), totals.resolved()));
        facts.put("fact.balanced", texts.text("fact.balanced." + run.balanced()));
        return facts;
    }

    /** How much more or less than the night before, as far as clients had one. */
    private String before(long today) {
        long before = 0;
        boolean known = false;
        for (Ranked ranked : ranking) {
            Long its = ranked.summary().risk().before();
            known |= its != null;
            before = Math.addExact(before, its == null ? 0 : its);
        }
        return known ? texts.text("fact.risk_before.value", Shown.grouped(before), signed(today - before)) : "–";
    }

    private static String signed(long won) {
        return (won > 0 ? "+" : "") + Shown.grouped(won);
    }

    /** Today first, then each day on which what the clients come to changes if nothing is done. */
    private List<Step> steps() {
        SortedSet<LocalDate> days = new TreeSet<>(Set.of(run.businessDate()));
        ranking.forEach(ranked -> days.addAll(
                ranked.summary().risk().from().tailMap(run.businessDate()).keySet()));
        SortedMap<LocalDate, Long> sums = new TreeMap<>();
        for (LocalDate day : days) {
            sums.put(
                    day,
                    ranking.stream()
                            .mapToLong(ranked -> ranked.summary().risk().on(day))
                            .reduce(0, Math::addExact));
        }
        long max = sums.values().stream().mapToLong(Long::longValue).max().orElse(0);
        List<Step> steps = new ArrayList<>();
        sums.forEach((day, won) -> {
            long last = steps.isEmpty() ? won : steps.get(steps.size() - 1).won();
            steps.add(new Step(day, won, won - last, new Bar(won, max)));
        });
        return steps;
    }

    private Table<Step> outlook(boolean withBars) {
        List<Column<Step>> columns = new ArrayList<>(List.of(
                new Column<>("risk_from", DATE, Step::from),
                new Column<>("days_left", ORDINAL, step -> ChronoUnit.DAYS.between(run.businessDate(), step.from())),
                new Column<>("money_at_risk", WON, Step::won),
                new Column<>("risk_change", WON, Step::change)));
        if (withBars) {
            columns.add(new Column<>("risk_bar", BAR, Step::bar));
        }
        return new Table<>("outlook", columns, steps());
    }

    private Table<Entry> calendar() {
        SortedMap<LocalDate, SortedMap<FindingCode, Entry>> days = new TreeMap<>();
        for (Ranked ranked : ranking) {
            String id = ranked.client().id();
            for (ClientGlance.Deadline due : ranked.glance().deadlines()) {
                enter(days, new Entry(due.day(), due.code(), Set.of(id), due.findings(), due.penalty()));
            }
            LocalDate certificate = ranked.summary().certificateExpiresOn();
            if (certificate != null
                    && !certificate.isBefore(run.businessDate())
                    && !ranked.summary().findings().containsKey(FindingCode.CERTIFICATE_EXPIRING)) {
                enter(days, new Entry(certificate, FindingCode.CERTIFICATE_EXPIRING, Set.of(id), 0, 0));
            }
        }
        List<Entry> entries =
                days.values().stream().flatMap(day -> day.values().stream()).toList();
        List<Column<Entry>> columns = List.of(
                new Column<>("due_date", DATE, Entry::day),
                new Column<>("days_left", ORDINAL, entry -> ChronoUnit.DAYS.between(run.businessDate(), entry.day())),
                new Column<>("title", NAME, entry -> texts.title(entry.code())),
                new Column<>("clients", COUNT, entry -> entry.clients().size()),
                new Column<>("findings", COUNT, Entry::findings),
                new Column<>("penalty_amount", WON, Entry::penalty));
        return new Table<>("calendar", columns, entries, Set.of("findings", "penalty_amount"));
    }

    private static void enter(SortedMap<LocalDate, SortedMap<FindingCode, Entry>> days, Entry entry) {
        days.computeIfAbsent(entry.day(), day -> new TreeMap<>()).merge(entry.code(), entry, (one, other) -> {
            Set<String> clients = new TreeSet<>(one.clients());
            clients.addAll(other.clients());
            return new Entry(
                    one.day(),
                    one.code(),
                    clients,
                    one.findings() + other.findings(),
                    Math.addExact(one.penalty(), other.penalty()));
        });
    }

    private String collected(Ranked ranked) {
        List<ClientGlance.Gap> gaps = ranked.glance().gaps();
        return gaps.isEmpty()
                ? ""
                : gaps.stream()
                        .map(gap -> texts.text(
                                gap.whole() ? "lane.none" : "lane.part",
                                texts.label(gap.direction()),
                                texts.label(gap.kind())))
                        .collect(Collectors.joining(", "));
    }

    private Table<Ranked> ranking() {
        List<Column<Ranked>> columns = new ArrayList<>();
        columns.add(new Column<>("rank", ORDINAL, Ranked::rank));
        columns.addAll(client(Ranked::client));
        columns.add(
                new Column<>("client_status", TEXT, ranked -> ranked.summary().status()));
        columns.add(new Column<>("money_at_risk", WON, Ranked::moneyAtRisk));
        columns.add(new Column<>("risk_next", WON, ranked -> ranked.afterNext(run.businessDate())));
        columns.add(new Column<>("next_due", DATE, ranked -> ranked.summary().nextDue()));
        columns.add(
                new Column<>("penalty_total", WON, ranked -> ranked.summary().penaltyTotal()));
        columns.add(
                new Column<>("deduction_lost", WON, ranked -> ranked.glance().deductionLost()));
        columns.add(new Column<>("errors", COUNT, ranked -> ranked.summary().errors()));
        columns.add(new Column<>("warnings", COUNT, ranked -> ranked.summary().warnings()));
        columns.add(new Column<>("new", COUNT, ranked -> ranked.summary().newFindings()));
        columns.add(new Column<>("continuing", COUNT, ranked -> ranked.summary().continuingFindings()));
        columns.add(new Column<>("resolved", COUNT, ranked -> ranked.summary().resolvedFindings()));
        columns.add(new Column<>("not_judged", COUNT, ranked -> ranked.glance().notJudged()));
        columns.add(new Column<>("not_collected", NAME, this::collected));
        return new Table<>("ranking", columns, ranking, RANKING_TOTALS);
    }

    private Table<Due> deadlines() {
        List<Due> dues = new ArrayList<>();
        for (Ranked ranked : ranking) {
            ranked.glance().deadlines().forEach(deadline -> dues.add(new Due(ranked.client(), deadline)));
        }
        dues.sort(Comparator.comparing((Due due) -> due.deadline().day()));
        List<Column<Due>> columns = new ArrayList<>();
        columns.add(new Column<>("due_date", DATE, due -> due.deadline().day()));
        columns.add(new Column<>(
                "days_left",
                ORDINAL,
                due -> ChronoUnit.DAYS.between(
                        run.businessDate(), due.deadline().day())));
        columns.addAll(client(Due::client));
        columns.add(
                new Column<>("title", NAME, due -> texts.title(due.deadline().code())));
        columns.add(new Column<>("findings", COUNT, due -> due.deadline().findings()));
        columns.add(new Column<>("penalty_amount", WON, due -> due.deadline().penalty()));
        return new Table<>("deadlines", columns, dues, Set.of("findings", "penalty_amount"));
    }

    private Table<Uncollected> collections() {
        List<Uncollected> all = new ArrayList<>();
        for (Ranked ranked : byId()) {
            ranked.glance().troubles().forEach(trouble -> all.add(new Uncollected(ranked.client(), trouble)));
        }
        List<Column<Uncollected>> columns = new ArrayList<>(client(Uncollected::client));
        columns.add(new Column<>("direction", WORD, one -> one.trouble().direction()));
        columns.add(new Column<>("kind", WORD, one -> one.trouble().kind()));
        columns.add(new Column<>("from", DATE, one -> one.trouble().from()));
        columns.add(new Column<>("to", DATE, one -> one.trouble().to()));
        columns.add(new Column<>("spans", COUNT, one -> one.trouble().spans()));
        columns.add(new Column<>("status", WORD, one -> one.trouble().status()));
        columns.add(new Column<>("cause", WORD, one -> one.trouble().cause()));
        columns.add(new Column<>("remedy", PROSE, one -> advice(one.trouble().cause())));
        return new Table<>("collections", columns, all);
    }

    private Table<Unjudged> unjudged() {
        List<Unjudged> all = new ArrayList<>();
        for (Ranked ranked : byId()) {
            all.addAll(Unjudged.of(ranked.summary(), ranked.glance(), texts));
        }
        List<Column<Unjudged>> columns = new ArrayList<>(client(Unjudged::client));
        columns.add(new Column<>("reason", PROSE, Unjudged::reason));
        columns.add(new Column<>("rows", COUNT, Unjudged::rows));
        return new Table<>("unjudged", columns, all);
    }

    private List<Ranked> byId() {
        return ranking.stream()
                .sorted(Comparator.comparing(ranked -> ranked.client().id()))
                .toList();
    }

    private String advice(@Nullable CollectionCause cause) {
        return cause == null ? "" : texts.text("cause." + cause + ".advice");
    }

    private <T> List<Column<T>> client(Function<T, Client> client) {
        return List.of(
                new Column<>("client_id", TEXT, row -> link(client.apply(row))),
                new Column<>("client_name", NAME, row -> ClientRows.shownName(client.apply(row), texts)));
    }

    /** The firm's own line may have no page. */
    private static Object link(Client client) {
        return ClientRows.isFirm(client) ? client.id() : Link.toClient(client.id());
    }
}
