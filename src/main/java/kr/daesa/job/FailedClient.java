package kr.daesa.job;

import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import kr.daesa.model.BalanceLine;
import kr.daesa.model.ClientStatus;
import kr.daesa.model.Direction;
import kr.daesa.model.Disposition;
import kr.daesa.model.InvoiceKind;
import kr.daesa.model.Reject;
import kr.daesa.model.RowTally;
import kr.daesa.model.Side;
import kr.daesa.model.SourceFacts;
import kr.daesa.store.ClientResult;
import org.jspecify.annotations.Nullable;

/** The result of a client whose reconciliation broke off: its rows were read and counted, and nothing could be said of them. */
final class FailedClient {

    private FailedClient() {}

    static ClientResult result(String clientId, List<SourceFacts> sources, List<Reject> rejects, String reason) {
        Map<Line, long[]> counts = new LinkedHashMap<>();
        for (SourceFacts facts : sources) {
            for (RowTally tally : facts.tallies()) {
                long[] count = counts.computeIfAbsent(
                        new Line(tally.side(), tally.direction(), tally.kind()), line -> new long[2]);
                count[0] += tally.read();
                count[1] += tally.rejected();
            }
        }
        List<BalanceLine> balance = counts.entrySet().stream()
                .map(entry -> entry.getKey().balance(clientId, entry.getValue()[0], entry.getValue()[1]))
                .toList();
        return new ClientResult(
                clientId, ClientStatus.FAILED, reason, List.of(), balance, List.of(), List.of(), rejects, null);
    }

    private record Line(
            Side side,
            @Nullable Direction direction,
            @Nullable InvoiceKind kind) {

        BalanceLine balance(String clientId, long read, long rejected) {
            Map<Disposition, Long> ended = new EnumMap<>(Disposition.class);
            ended.put(Disposition.REJECTED, rejected);
            ended.put(Disposition.UNVERIFIABLE, read - rejected);
            return new BalanceLine(clientId, direction, kind, side, read, ended);
        }
    }
}
