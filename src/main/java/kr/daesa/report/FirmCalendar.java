package kr.daesa.report;

import static kr.daesa.report.Column.Shape.COUNT;
import static kr.daesa.report.Column.Shape.DATE;
import static kr.daesa.report.Column.Shape.NAME;
import static kr.daesa.report.Column.Shape.ORDINAL;
import static kr.daesa.report.Column.Shape.WON;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import kr.daesa.model.Client;
import kr.daesa.model.FindingCode;
import kr.daesa.model.LegalDate;
import kr.daesa.model.RunSummary;
import kr.daesa.model.SourceFacts;

/** What falls due on which day, over all clients: days of the law, deadlines of findings, certificates that expire. */
final class FirmCalendar {

    /** Days that the chart has room for. */
    private static final int DAYS_DRAWN = 8;

    private static final int DAYS_OF_A_WEEK = 7;
    private static final Set<String> SUMS = Set.of("findings", "penalty_amount");

    /** What falls due on one day, of all clients. */
    private record Entry(LocalDate day, FindingCode code, Set<String> clients, int findings, long penalty) {
        Entry plus(Entry other) {
            Set<String> both = new TreeSet<>(clients);
            both.addAll(other.clients);
            return new Entry(day, code, both, findings + other.findings, Math.addExact(penalty, other.penalty));
        }
    }

    /** A day of the calendar: what findings ask for, or what the law asks of every client. */
    private record Line(LocalDate day, String title, int clients, int findings, long penalty) {}

    private record Due(Client client, ClientGlance.Deadline deadline) {}

    /** What a deadline asks for. */
    enum Task {
        ISSUE,
        SETTLE,
        CERTIFICATE;

        private static Task of(FindingCode code) {
            return switch (code) {
                case ISSUE_DUE, TRANSMISSION_DUE, RECEIPT_DUE -> ISSUE;
                case CERTIFICATE_EXPIRING -> CERTIFICATE;
                default -> SETTLE;
            };
        }
    }

    private final LocalDate today;
    private final List<RankedClient> clients;
    private final Texts texts;
    private final List<LegalDate> legalDates;
    private final SortedMap<LocalDate, SortedMap<FindingCode, Entry>> days = new TreeMap<>();

    FirmCalendar(RunSummary run, List<RankedClient> clients, Texts texts) {
        this.today = run.businessDate();
        this.legalDates = run.legalDates();
        this.clients = clients;
        this.texts = texts;
        for (RankedClient client : clients) {
            Set<String> id = Set.of(client.client().id());
            for (ClientGlance.Deadline due : client.glance().deadlines()) {
                enter(new Entry(due.day(), due.code(), id, due.findings(), due.penalty()));
            }
            LocalDate certificate = client.summary().certificateExpiresOn();
            if (certificate != null
                    && !certificate.isBefore(today)
                    && !client.summary().findings().containsKey(FindingCode.CERTIFICATE_EXPIRING)) {
                enter(new Entry(certificate, FindingCode.CERTIFICATE_EXPIRING, id, 0, 0));
            }
        }
    }

    private void enter(Entry entry) {
        days.computeIfAbsent(entry.day(), day -> new TreeMap<>()).merge(entry.code(), entry, Entry::plus);
    }

    /** What must be done today and in the six days after it: findings, and clients that have them. */
    String thisWeek() {
        List<Entry> entries = days.headMap(today.plusDays(DAYS_OF_A_WEEK)).values().stream()
                .flatMap(day -> day.values().stream())
                .toList();
        long now = entries.stream()
                .filter(entry -> entry.day().equals(today))
                .mapToLong(FirmCalendar::weight)
                .sum();
        return texts.text(
                "fact.this_week.value",
                Shown.grouped(entries.stream().mapToLong(FirmCalendar::weight).sum()),
                Shown.grouped(entries.stream()
                        .flatMap(entry -> entry.clients().stream())
                        .distinct()
                        .count()),
                Shown.grouped(now));
    }

    /** A certificate that is only near its end is no finding, but a thing to do. */
    private static long weight(Entry entry) {
        return Math.max(entry.findings(), entry.clients().size());
    }

    /** The days of the law, each before what findings ask for on it. */
    Table<?> calendar() {
        List<Line> lines = new ArrayList<>();
        for (LegalDate date : legalDates) {
            int bound = (int) clients.stream()
                    .filter(client -> !client.client().id().equals(SourceFacts.FIRM)
                            && date.of().contains(client.client().type()))
                    .count();
            if (bound > 0) {
                lines.add(new Line(date.day(), texts.label(date.kind()), bound, 0, 0));
            }
        }
        days.values().stream()
                .flatMap(day -> day.values().stream())
                .forEach(entry -> lines.add(new Line(
                        entry.day(),
                        texts.title(entry.code()),
                        entry.clients().size(),
                        entry.findings(),
                        entry.penalty())));
        lines.sort(Comparator.comparing(Line::day));
        List<Column<Line>> columns = List.of(
                new Column<>("due_date", DATE, Line::day),
                new Column<>("days_left", ORDINAL, line -> daysTo(line.day())),
                new Column<>("title", NAME, Line::title),
                new Column<>("clients", COUNT, Line::clients),
                new Column<>("findings", COUNT, Line::findings),
                new Column<>("penalty_amount", WON, Line::penalty));
        return new Table<>("calendar", columns, lines, SUMS);
    }

    /** The next days on which something falls due, by what it asks for. */
    Chart chart() {
        List<LocalDate> next = days.keySet().stream().limit(DAYS_DRAWN).toList();
        List<Chart.Series> series = Stream.of(Task.values())
                .map(task -> new Chart.Series(
                        texts.label(task),
                        next.stream().map(day -> count(day, task)).toList()))
                .toList();
        String summary = next.stream()
                .map(day -> texts.text(
                        "chart.calendar.day",
                        day.toString(),
                        Shown.grouped(Stream.of(Task.values())
                                .mapToLong(task -> count(day, task))
                                .sum())))
                .collect(Collectors.joining(", "));
        return new Chart(
                summary,
                false,
                next.stream().map(day -> Shown.dayAndDaysLeft(day, today)).toList(),
                series);
    }

    private long count(LocalDate day, Task task) {
        return days.get(day).values().stream()
                .filter(entry -> Task.of(entry.code()) == task)
                .mapToLong(FirmCalendar::weight)
                .sum();
    }

    Table<?> deadlines() {
        List<Due> dues = new ArrayList<>();
        for (RankedClient client : clients) {
            client.glance().deadlines().forEach(deadline -> dues.add(new Due(client.client(), deadline)));
        }
        dues.sort(Comparator.comparing(due -> due.deadline().day()));
        List<Column<Due>> columns = new ArrayList<>();
        columns.add(new Column<>("due_date", DATE, due -> due.deadline().day()));
        columns.add(
                new Column<>("days_left", ORDINAL, due -> daysTo(due.deadline().day())));
        columns.addAll(RankedClient.columns(Due::client, texts));
        columns.add(
                new Column<>("title", NAME, due -> texts.title(due.deadline().code())));
        columns.add(new Column<>("findings", COUNT, due -> due.deadline().findings()));
        columns.add(new Column<>("penalty_amount", WON, due -> due.deadline().penalty()));
        return new Table<>("deadlines", columns, dues, SUMS);
    }

    private long daysTo(LocalDate day) {
        return ChronoUnit.DAYS.between(today, day);
    }
}
