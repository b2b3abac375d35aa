package kr.daesa.job;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import kr.daesa.model.BalanceLine;
import kr.daesa.model.Direction;
import kr.daesa.model.InvoiceKind;
import kr.daesa.model.Side;
import kr.daesa.store.ClientStore;
import kr.daesa.store.Database;
import kr.daesa.store.ResultStore;
import kr.daesa.store.RowCount;
import org.jspecify.annotations.Nullable;

/**
 * Holds the balance of every client against the count that the readers made independently of it. Nothing is published of
 * a run in which a row was lost or counted twice.
 */
final class BalanceCheck {

    private final String runId;
    private final ClientStore clients;
    private final ResultStore results;

    BalanceCheck(String runId, Database database) {
        this.runId = runId;
        this.clients = database.clients();
        this.results = database.results();
    }

    /**
     * Looks at all clients of the run together.
     *
     * @throws RunRefusedException naming the client, direction, kind, side and the figures that disagree
     */
    void run() {
        long open = clients.open(runId);
        if (open > 0) {
            throw RunRefusedException.unbalanced(
                    "nothing is published: of run " + runId + " " + open + " clients have no result");
        }
        Map<Line, Long> counted = byLine(results.rowsCounted(runId));
        Map<Line, Long> balanced = byLine(results.rowsBalanced(runId));
        Stream.concat(counted.keySet().stream(), balanced.keySet().stream())
                .filter(line -> !counted.getOrDefault(line, 0L).equals(balanced.getOrDefault(line, 0L)))
                .map(line -> line + ": " + counted.getOrDefault(line, 0L) + " rows were read, the balance has "
                        + balanced.getOrDefault(line, 0L))
                .min(String::compareTo)
                .ifPresent(BalanceCheck::refuse);
    }

    /**
     * Looks at the lines of one client.
     *
     * @throws RunRefusedException if the rows of a line do not add up
     */
    static void check(List<BalanceLine> lines) {
        for (BalanceLine line : lines) {
            if (!line.balanced()) {
                long ended = line.ended().values().stream()
                        .mapToLong(Long::longValue)
                        .sum();
                refuse(new Line(line.clientId(), line.direction(), line.kind(), line.side()) + ": " + line.rowsRead()
                        + " rows were read, " + ended + " ended somewhere");
            }
        }
    }

    private static void refuse(String figures) {
        throw RunRefusedException.unbalanced("rows do not add up, so nothing is published: " + figures);
    }

    private static Map<Line, Long> byLine(List<RowCount> counts) {
        Map<Line, Long> byLine = new HashMap<>();
        for (RowCount count : counts) {
            Line line = new Line(count.clientId(), count.direction(), count.kind(), count.side());
            byLine.merge(line, count.rows(), Math::addExact);
        }
        return byLine;
    }

    private record Line(
            String clientId,
            @Nullable Direction direction,
            @Nullable InvoiceKind kind,
            Side side) {

        @Override
        public String toString() {
            return Stream.of(clientId, direction, kind, side)
                    .map(part -> part == null ? "?" : part.toString())
                    .collect(Collectors.joining(" "));
        }
    }
}
