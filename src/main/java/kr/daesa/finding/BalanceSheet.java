package kr.daesa.finding;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import kr.daesa.matching.Match;
import kr.daesa.model.BalanceLine;
import kr.daesa.model.Direction;
import kr.daesa.model.Disposition;
import kr.daesa.model.InvoiceKind;
import kr.daesa.model.InvoiceRow;
import kr.daesa.model.Reject;
import kr.daesa.model.RowTally;
import kr.daesa.model.Side;
import kr.daesa.model.SourceFacts;
import org.jspecify.annotations.Nullable;

/**
 * Holds what was read against where it ended, so that a lost row shows. The two figures come from different counts: one
 * was taken while reading, the other is taken here.
 */
final class BalanceSheet {

    private final String clientId;
    private final Map<Key, Long> read = new TreeMap<>();
    private final Map<Key, Map<Disposition, Long>> ended = new HashMap<>();

    BalanceSheet(String clientId) {
        this.clientId = clientId;
    }

    void read(List<SourceFacts> sources, String itsId) {
        for (SourceFacts facts : sources) {
            for (RowTally tally : facts.tallies()) {
                if (tally.clientId().equals(itsId)) {
                    read.merge(new Key(tally.direction(), tally.kind(), tally.side()), tally.read(), Math::addExact);
                }
            }
        }
    }

    void rejected(List<Reject> rejects) {
        rejects.forEach(
                reject -> count(new Key(reject.direction(), reject.kind(), reject.side()), Disposition.REJECTED));
    }

    void ended(ClientCase client, Verdicts verdicts) {
        for (Match match : client.matching().matches()) {
            match.ledger().forEach(row -> count(row, match.disposition()));
            match.hometax().forEach(row -> count(row, match.disposition()));
        }
        client.matching().ambiguous().forEach(group -> {
            group.ledger().forEach(row -> count(row, Disposition.AMBIGUOUS));
            group.hometax().forEach(row -> count(row, Disposition.AMBIGUOUS));
        });
        client.matching().copies().forEach(row -> count(row, Disposition.DUPLICATE_COPIES));
        client.matching().outOfPeriod().forEach(row -> count(row, Disposition.OUT_OF_PERIOD));
        for (InvoiceRow row : client.matching().notComparable()) {
            Disposition end = verdicts.endOf(row);
            count(row, end == null ? Disposition.NOT_COMPARABLE : end);
        }
        for (InvoiceRow row : client.matching().open()) {
            Disposition end = verdicts.endOf(row);
            if (end != null) { // a row that no rule let end is missing from the sum, and the balance says so
                count(row, end);
            }
        }
    }

    private void count(InvoiceRow row, Disposition disposition) {
        count(new Key(row.direction(), row.kind(), row.side()), disposition);
    }

    private void count(Key key, Disposition disposition) {
        ended.computeIfAbsent(key, k -> new EnumMap<>(Disposition.class)).merge(disposition, 1L, Math::addExact);
    }

    List<BalanceLine> lines() {
        Map<Key, Long> keys = new TreeMap<>(read);
        ended.keySet().forEach(key -> keys.putIfAbsent(key, 0L));
        List<BalanceLine> lines = new ArrayList<>();
        keys.forEach((key, rows) -> lines.add(new BalanceLine(
                clientId, key.direction(), key.kind(), key.side(), rows, ended.getOrDefault(key, Map.of()))));
        return lines;
    }

    private record Key(
            @Nullable Direction direction, @Nullable InvoiceKind kind, Side side) implements Comparable<Key> {

        private static final Comparator<Key> ORDER = Comparator.comparing(
                        Key::direction, Comparator.nullsLast(Comparator.<Direction>naturalOrder()))
                .thenComparing(Key::kind, Comparator.nullsLast(Comparator.<InvoiceKind>naturalOrder()))
                .thenComparing(Key::side);

        @Override
        public int compareTo(Key other) {
            return ORDER.compare(this, other);
        }
    }
}
