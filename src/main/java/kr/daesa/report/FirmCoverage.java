package kr.daesa.report;

import static kr.daesa.report.Column.Shape.COUNT;
import static kr.daesa.report.Column.Shape.DATE;
import static kr.daesa.report.Column.Shape.PROSE;
import static kr.daesa.report.Column.Shape.STRIP;
import static kr.daesa.report.Column.Shape.WORD;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import kr.daesa.model.Client;
import kr.daesa.model.CollectionCause;
import kr.daesa.model.CoverageSpan;
import kr.daesa.model.Direction;
import kr.daesa.model.InvoiceKind;
import kr.daesa.model.PeriodSpan;
import org.jspecify.annotations.Nullable;

/** How far Hometax is known of each client, and what could not be judged. */
final class FirmCoverage {

    private record Uncollected(Client client, ClientGlance.Trouble trouble) {}

    private record LaneName(Direction direction, InvoiceKind kind) {
        Optional<CoverageLane> of(RankedClient client) {
            return client.glance().lanes().stream()
                    .filter(lane -> lane.direction() == direction && lane.kind() == kind)
                    .findFirst();
        }
    }

    private static final List<LaneName> LANES = Stream.of(InvoiceKind.values())
            .flatMap(kind -> Stream.of(Direction.values()).map(direction -> new LaneName(direction, kind)))
            .toList();

    /** Clients with something unknown first, most unknown lanes first. */
    private static final Comparator<RankedClient> LEAST_KNOWN_FIRST = Comparator.comparingLong(
                    (RankedClient client) -> -client.glance().lanes().stream()
                            .filter(lane -> !lane.whole())
                            .count())
            .thenComparing(client -> client.client().id());

    private final List<PeriodSpan> periods;
    private final List<RankedClient> byId;
    private final Texts texts;

    FirmCoverage(List<PeriodSpan> periods, List<RankedClient> clients, Texts texts) {
        this.periods = periods;
        this.byId = clients.stream()
                .sorted(Comparator.comparing(client -> client.client().id()))
                .toList();
        this.texts = texts;
    }

    /** What is not known of a client, in a few words. */
    String unknown(RankedClient client) {
        return client.glance().lanes().stream()
                .filter(lane -> !lane.whole())
                .map(lane -> texts.text(
                        lane.unknown() ? "lane.none" : "lane.part",
                        texts.label(lane.direction()),
                        texts.label(lane.kind())))
                .collect(Collectors.joining(", "));
    }

    /** A strip for each client, direction and kind. */
    Table<?> lanes() {
        List<Column<RankedClient>> columns = new ArrayList<>(RankedClient.columns(RankedClient::client, texts));
        for (LaneName name : LANES) {
            if (byId.stream().anyMatch(client -> name.of(client).isPresent())) {
                String column = "lane_" + name.direction().name().toLowerCase(Locale.ROOT) + "_"
                        + name.kind().name().toLowerCase(Locale.ROOT);
                columns.add(new Column<>(column, STRIP, client -> name.of(client)
                        .map(this::strip)
                        .orElse(null)));
            }
        }
        List<RankedClient> rows = byId.stream()
                .filter(client -> !client.glance().lanes().isEmpty())
                .sorted(LEAST_KNOWN_FIRST)
                .toList();
        return new Table<>("lanes", columns, rows);
    }

    private Strip strip(CoverageLane lane) {
        List<String> lines = lane.pieces().stream()
                .filter(piece -> lane.whole() || piece.status() != CoverageSpan.Status.OK)
                .map(piece -> texts.text(
                        "lane.days",
                        texts.label(piece.status()),
                        piece.from().toString(),
                        piece.to().toString()))
                .toList();
        return Strip.of(lines, lane.pieces(), periods);
    }

    /** For each direction and kind how many clients are known throughout, in part and not at all. */
    Chart chart() {
        List<LaneName> names = LANES.stream()
                .filter(name -> byId.stream().anyMatch(client -> name.of(client).isPresent()))
                .toList();
        List<String> labels = names.stream()
                .map(name -> texts.label(name.direction()) + " " + texts.label(name.kind()))
                .toList();
        List<Chart.Series> series = List.of(
                series("chart.lanes.whole", names, CoverageLane::whole),
                series("chart.lanes.part", names, lane -> !lane.whole() && !lane.unknown()),
                series("chart.lanes.none", names, lane -> !lane.whole() && lane.unknown()));
        List<String> sentences = new ArrayList<>();
        for (int i = 0; i < names.size(); i++) {
            int at = i;
            sentences.add(series.stream()
                    .map(one -> one.name() + " " + Shown.grouped(one.values().get(at)))
                    .collect(Collectors.joining(", ", labels.get(i) + ": ", "")));
        }
        return new Chart(String.join("; ", sentences), true, labels, series);
    }

    private Chart.Series series(String key, List<LaneName> names, Predicate<CoverageLane> which) {
        List<Long> counts = names.stream()
                .map(name -> byId.stream()
                        .flatMap(client -> name.of(client).stream())
                        .filter(which)
                        .count())
                .toList();
        return new Chart.Series(texts.text(key), counts);
    }

    Table<?> collections() {
        List<Uncollected> all = new ArrayList<>();
        for (RankedClient client : byId) {
            client.glance().troubles().forEach(trouble -> all.add(new Uncollected(client.client(), trouble)));
        }
        List<Column<Uncollected>> columns = new ArrayList<>(RankedClient.columns(Uncollected::client, texts));
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

    Table<?> unjudged() {
        List<Unjudged> all = new ArrayList<>();
        for (RankedClient client : byId) {
            all.addAll(Unjudged.of(client.summary(), client.glance(), texts));
        }
        List<Column<Unjudged>> columns = new ArrayList<>(RankedClient.columns(Unjudged::client, texts));
        columns.add(new Column<>("reason", PROSE, Unjudged::reason));
        columns.add(new Column<>("rows", COUNT, Unjudged::rows));
        return new Table<>("unjudged", columns, all);
    }

    private String advice(@Nullable CollectionCause cause) {
        return cause == null ? "" : texts.text("cause." + cause + ".advice");
    }
}
