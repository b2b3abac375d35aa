package kr.daesa.report;

import static kr.daesa.report.Column.Shape.DATE;
import static kr.daesa.report.Column.Shape.ORDINAL;
import static kr.daesa.report.Column.Shape.WON;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.stream.Collectors;

/** What the firm's money at risk comes to, step by step, if nothing is done. */
final class FirmOutlook {

    /** What it comes to from a day on, and how much that is more than before. */
    record Step(LocalDate from, long won, long change) {}

    private final LocalDate today;
    private final List<Step> steps;

    FirmOutlook(LocalDate today, List<RankedClient> clients) {
        this.today = today;
        this.steps = steps(today, clients);
    }

    /** Today first, then each day on which the sum changes. */
    List<Step> steps() {
        return steps;
    }

    private static List<Step> steps(LocalDate today, List<RankedClient> clients) {
        SortedSet<LocalDate> days = new TreeSet<>(Set.of(today));
        clients.forEach(client ->
                days.addAll(client.summary().risk().from().tailMap(today).keySet()));
        List<Step> steps = new ArrayList<>();
        for (LocalDate day : days) {
            long won = clients.stream()
                    .mapToLong(client -> client.summary().risk().on(day))
                    .reduce(0, Math::addExact);
            long last = steps.isEmpty() ? won : steps.get(steps.size() - 1).won();
            steps.add(new Step(day, won, won - last));
        }
        return steps;
    }

    Table<Step> table() {
        List<Column<Step>> columns = List.of(
                new Column<>("risk_from", DATE, Step::from),
                new Column<>("days_left", ORDINAL, step -> ChronoUnit.DAYS.between(today, step.from())),
                new Column<>("money_at_risk", WON, Step::won),
                new Column<>("risk_change", WON, Step::change));
        return new Table<>("outlook", columns, steps);
    }

    /** What is at risk today as one part of each bar, what is added to it as the other. */
    Chart chart(Texts texts) {
        long now = steps.get(0).won();
        return new Chart(
                steps.stream()
                        .map(step ->
                                texts.text("chart.outlook.step", step.from().toString(), Shown.grouped(step.won())))
                        .collect(Collectors.joining(", ")),
                false,
                steps.stream()
                        .map(step -> Shown.dayAndDaysLeft(step.from(), today))
                        .toList(),
                List.of(
                        new Chart.Series(
                                texts.text("chart.outlook.today"),
                                steps.stream()
                                        .map(step -> Math.min(step.won(), now))
                                        .toList()),
                        new Chart.Series(
                                texts.text("chart.outlook.added"),
                                steps.stream()
                                        .map(step -> Math.max(0, step.won() - now))
                                        .toList())));
    }
}
