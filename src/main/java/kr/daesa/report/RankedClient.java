package kr.daesa.report;

import static kr.daesa.report.Column.Shape.NAME;
import static kr.daesa.report.Column.Shape.TEXT;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.IntStream;
import kr.daesa.model.Client;
import kr.daesa.model.ClientSummary;
import kr.daesa.model.RunSummary;

/** A client in its place among the firm's: by money times urgency. */
record RankedClient(int rank, ClientSummary summary, ClientGlance glance) {

    private static final int DAYS_OF_A_WEEK = 7;
    private static final int DAYS_OF_A_MONTH = 31;

    /** The firm's clients, those with most at stake first. */
    static List<RankedClient> of(RunSummary run, Map<String, ClientGlance> glances) {
        List<RankedClient> clients = new ArrayList<>();
        for (ClientSummary summary : run.clients()) {
            ClientGlance glance = glances.getOrDefault(summary.client().id(), ClientGlance.NOTHING);
            clients.add(new RankedClient(0, summary, glance));
        }
        clients.sort(weightiestFirst(run.businessDate()));
        return IntStream.range(0, clients.size())
                .mapToObj(i -> clients.get(i).at(i + 1))
                .toList();
    }

    private RankedClient at(int place) {
        return new RankedClient(place, summary, glance);
    }

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

    /** The columns that name the client of a row. */
    static <T> List<Column<T>> columns(Function<T, Client> client, Texts texts) {
        return List.of(
                new Column<>("client_id", TEXT, row -> link(client.apply(row))),
                new Column<>("client_name", NAME, row -> ClientRows.shownName(client.apply(row), texts)));
    }

    /** The firm's own line may have no page. */
    private static Object link(Client client) {
        return ClientRows.isFirm(client) ? client.id() : Link.toClient(client.id());
    }

    /** Money times urgency: three times within a week, twice within a month. */
    private long weight(LocalDate businessDate) {
        LocalDate due = summary.nextDue();
        long days = due == null ? Long.MAX_VALUE : ChronoUnit.DAYS.between(businessDate, due);
        int urgency = days <= DAYS_OF_A_WEEK ? 3 : days <= DAYS_OF_A_MONTH ? 2 : 1;
        return Math.multiplyExact(Math.max(moneyAtRisk(), afterNext(businessDate)), urgency);
    }

    private static Comparator<RankedClient> weightiestFirst(LocalDate businessDate) {
        return Comparator.comparing((RankedClient one) -> one.weight(businessDate), Comparator.reverseOrder())
                .thenComparing(RankedClient::moneyAtRisk, Comparator.reverseOrder())
                .thenComparing(one -> one.summary().errors(), Comparator.reverseOrder())
                .thenComparing(one -> one.summary().warnings(), Comparator.reverseOrder())
                .thenComparing(one -> one.client().id());
    }
}
