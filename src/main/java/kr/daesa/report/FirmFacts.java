package kr.daesa.report;

import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import kr.daesa.model.ClientStatus;
import kr.daesa.model.ClientSummary;
import kr.daesa.model.RunSummary;

/** The figures at the top of the firm's page. */
final class FirmFacts {

    private final RunSummary run;
    private final List<RankedClient> clients;
    private final FirmOutlook outlook;
    private final FirmCalendar calendar;
    private final RunTotals totals;
    private final Texts texts;

    FirmFacts(RunSummary run, List<RankedClient> clients, FirmOutlook outlook, FirmCalendar calendar, Texts texts) {
        this.run = run;
        this.clients = clients;
        this.outlook = outlook;
        this.calendar = calendar;
        this.totals = RunTotals.of(run);
        this.texts = texts;
    }

    /** What somebody with a minute must know: money, what it becomes, what is due, what is new, what was not seen. */
    Map<String, String> first() {
        List<FirmOutlook.Step> steps = outlook.steps();
        Map<String, String> facts = new LinkedHashMap<>();
        facts.put("fact.risk_today", today(steps.get(0).won()));
        if (steps.size() > 1) {
            FirmOutlook.Step next = steps.get(1);
            facts.put(
                    "fact.risk_next",
                    texts.text(
                            "fact.risk_next.value",
                            Shown.grouped(next.won()),
                            next.from().toString()));
        }
        facts.put("fact.this_week", calendar.thisWeek());
        facts.put("fact.changes", Shown.changes(totals.newFindings(), totals.continuing(), totals.resolved()));
        facts.put(
                "fact.not_judged",
                texts.text(
                        "fact.not_judged.value",
                        Shown.grouped(totals.of(ClientStatus.PARTIAL)),
                        Shown.grouped(totals.of(ClientStatus.FAILED)),
                        Shown.grouped(clients.stream()
                                .mapToLong(client -> client.glance().notJudged())
                                .sum())));
        return facts;
    }

    Map<String, String> rest() {
        long lost = clients.stream()
                .mapToLong(client -> client.glance().deductionLost())
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
        facts.put("fact.penalty", Shown.grouped(totals.penaltyTotal()));
        facts.put("fact.deduction_lost", Shown.grouped(lost));
        facts.put("fact.errors", Shown.grouped(totals.errors()));
        facts.put("fact.warnings", Shown.grouped(totals.warnings()));
        facts.put(
                "fact.next_due",
                Shown.orDash(
                        run.clients().stream()
                                .map(ClientSummary::nextDue)
                                .filter(Objects::nonNull)
                                .min(Comparator.naturalOrder())
                                .orElse(null),
                        texts));
        facts.put("fact.balanced", texts.text("fact.balanced." + run.balanced()));
        return facts;
    }

    /** With what it was the night before, as far as clients had one. */
    private String today(long won) {
        Long before = null;
        for (RankedClient client : clients) {
            Long its = client.summary().risk().before();
            if (its != null) {
                before = before == null ? its : Long.valueOf(Math.addExact(before, its));
            }
        }
        return Shown.moneyAtRisk(won, before, texts);
    }
}
