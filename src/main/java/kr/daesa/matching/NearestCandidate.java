package kr.daesa.matching;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.BinaryOperator;
import java.util.function.ToLongFunction;
import kr.daesa.model.Direction;
import kr.daesa.model.InvoiceKind;
import kr.daesa.model.InvoiceRow;
import kr.daesa.model.NearMiss;
import kr.daesa.model.Side;
import org.jspecify.annotations.Nullable;

/**
 * Why an open row has no counterpart: the row of the other side that comes closest, and the first field that fails.
 * Only rows of the same counterparty, or of the same amounts, come into question.
 */
public final class NearestCandidate {

    private final Map<Key, NavigableMap<LocalDate, NavigableMap<Long, InvoiceRow>>> candidates = new HashMap<>();
    private final Parties parties;

    /** Rows of one side with something in common; a part that need not be equal is null. */
    private record Key(
            Side side,
            Direction direction,
            InvoiceKind kind,
            @Nullable String party,
            @Nullable Amounts amounts) {}

    private record Amounts(long supply, long tax) {}

    private NearestCandidate(Parties parties) {
        this.parties = parties;
    }

    /**
     * @param open the rows that are asked about
     * @param paired the other rows of the client that take part in matching
     */
    public static NearestCandidate of(List<InvoiceRow> open, List<InvoiceRow> paired, Parties parties) {
        NearestCandidate nearest = new NearestCandidate(parties);
        Set<String> names = new HashSet<>();
        Set<Long> supplies = new HashSet<>();
        for (InvoiceRow row : open) {
            names.add(parties.key(row));
            supplies.add(row.supply());
            nearest.keys(row, other(row.side())).forEach(key -> nearest.candidates.put(key, new TreeMap<>()));
        }
        open.forEach(nearest::index);
        // As a rule few rows are open, and few others have anything in common with them.
        for (InvoiceRow row : paired) {
            if (supplies.contains(row.supply()) || names.contains(parties.key(row))) {
                nearest.index(row);
            }
        }
        return nearest;
    }

    /** Under the keys that an open row asks for; of equal days and amounts the first row in order stands for all. */
    private void index(InvoiceRow row) {
        for (Key key : keys(row, row.side())) {
            NavigableMap<LocalDate, NavigableMap<Long, InvoiceRow>> asked = candidates.get(key);
            if (asked != null) {
                asked.computeIfAbsent(row.writeDate(), day -> new TreeMap<>())
                        .merge(row.supply(), row, BinaryOperator.minBy(RowOrder.CANONICAL));
            }
        }
    }

    /** From the closest kin to the remotest: party and amounts, the party alone, the amounts alone. */
    private List<Key> keys(InvoiceRow row, Side side) {
        String party = parties.key(row);
        Amounts amounts = new Amounts(row.supply(), row.tax());
        return List.of(
                new Key(side, row.direction(), row.kind(), party, amounts),
                new Key(side, row.direction(), row.kind(), party, null),
                new Key(side, row.direction(), row.kind(), null, amounts));
    }

    private static Side other(Side side) {
        return side == Side.LEDGER ? Side.HOMETAX : Side.LEDGER;
    }

    private static final String NOBODY = "no row of this counterparty or of these amounts";

    /** {@code 20261014…: write_date 3 days apart}; where nothing comes near, that. */
    public String whyNot(InvoiceRow row) {
        return of(row).map(near -> near.candidate().name() + ": " + failing(near))
                .orElse(NOBODY);
    }

    /** The candidate itself; empty where nothing comes near. */
    public Optional<NearMiss> of(InvoiceRow row) {
        return keys(row, other(row.side())).stream()
                .map(key -> candidates.getOrDefault(key, Collections.emptyNavigableMap()))
                .filter(days -> !days.isEmpty())
                .findFirst()
                .map(days -> closest(row, days))
                .map(candidate -> firstDifference(row, candidate));
    }

    private static String failing(NearMiss near) {
        return switch (near.field()) {
            case WRITE_DATE -> "write_date " + near.apart() + " days apart";
            case SUPPLY_AMOUNT -> "supply_amount differs by " + near.apart();
            case TAX_AMOUNT -> "tax_amount differs by " + near.apart();
            case COUNTERPARTY_NO -> "counterparty_no";
            case APPROVAL_NO -> "approval_no";
            case NONE -> "paired with another row";
        };
    }

    /** On the nearest day, the earlier of two that are equally near, the row with the nearest supply. */
    private static InvoiceRow closest(InvoiceRow row, NavigableMap<LocalDate, NavigableMap<Long, InvoiceRow>> byDay) {
        NavigableMap<Long, InvoiceRow> bySupply =
                nearer(byDay, row.writeDate(), day -> Math.abs(ChronoUnit.DAYS.between(day, row.writeDate())));
        return nearer(bySupply, row.supply(), supply -> Math.abs(Math.subtractExact(supply, row.supply())));
    }

    private static <K, V> V nearer(NavigableMap<K, V> values, K wanted, ToLongFunction<K> distance) {
        Map.Entry<K, V> below = values.floorEntry(wanted);
        Map.Entry<K, V> above = values.ceilingEntry(wanted);
        boolean takeBelow = above == null
                || below != null && distance.applyAsLong(below.getKey()) <= distance.applyAsLong(above.getKey());
        return takeBelow ? below.getValue() : above.getValue();
    }

    private NearMiss firstDifference(InvoiceRow row, InvoiceRow candidate) {
        if (!parties.key(row).equals(parties.key(candidate))) {
            return new NearMiss(candidate, NearMiss.Field.COUNTERPARTY_NO, 0);
        }
        if (!row.writeDate().equals(candidate.writeDate())) {
            long days = Math.abs(ChronoUnit.DAYS.between(row.writeDate(), candidate.writeDate()));
            return new NearMiss(candidate, NearMiss.Field.WRITE_DATE, days);
        }
        if (row.supply() != candidate.supply()) {
            long won = Math.abs(Math.subtractExact(row.supply(), candidate.supply()));
            return new NearMiss(candidate, NearMiss.Field.SUPPLY_AMOUNT, won);
        }
        if (row.tax() != candidate.tax()) {
            long won = Math.abs(Math.subtractExact(row.tax(), candidate.tax()));
            return new NearMiss(candidate, NearMiss.Field.TAX_AMOUNT, won);
        }
        boolean numbered = row.approvalNo() != null && candidate.approvalNo() != null;
        return new NearMiss(candidate, numbered ? NearMiss.Field.APPROVAL_NO : NearMiss.Field.NONE, 0);
    }
}
