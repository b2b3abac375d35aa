package kr.daesa.book;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.BiConsumer;
import java.util.function.ToLongFunction;

/**
 * Gathers entries by client until there are enough for a block, within a bound for all clients together: when it is
 * reached, the clients with most are written, so that a file in any order still gives blocks as large as can be.
 */
final class ClientBuffer<T> {

    /** Large enough for texts to repeat within a block, small beside the whole buffer. */
    private static final long FULL_BLOCK = 2L << 20;

    private final long bound;
    private final ToLongFunction<T> weigher;
    private final BiConsumer<String, List<T>> blocks;
    private final Map<String, Pile<T>> piles = new HashMap<>();
    private long weight;

    /**
     * @param bound bytes of memory for all entries, as the weigher counts them
     * @param blocks takes a client and its next entries
     */
    ClientBuffer(long bound, ToLongFunction<T> weigher, BiConsumer<String, List<T>> blocks) {
        this.bound = bound;
        this.weigher = weigher;
        this.blocks = blocks;
    }

    void add(String clientId, T entry) {
        Pile<T> pile = piles.computeIfAbsent(clientId, Pile::new);
        long added = weigher.applyAsLong(entry);
        pile.entries.add(entry);
        pile.weight += added;
        weight += added;
        if (pile.weight >= FULL_BLOCK) {
            write(pile);
        }
        if (weight > bound) {
            writeDownTo(bound / 2);
        }
    }

    void writeAll() {
        writeDownTo(0);
    }

    long weight() {
        return weight;
    }

    private void writeDownTo(long goal) {
        List<Pile<T>> largestFirst = new ArrayList<>(piles.values());
        largestFirst.sort(Comparator.comparingLong((Pile<T> pile) -> -pile.weight)
                .thenComparing((Pile<T> pile) -> pile.clientId));
        for (Pile<T> pile : largestFirst) {
            if (weight <= goal) {
                return;
            }
            write(pile);
        }
    }

    private void write(Pile<T> pile) {
        piles.remove(pile.clientId);
        weight -= pile.weight;
        blocks.accept(pile.clientId, pile.entries);
    }

    private static final class Pile<T> {
        private final String clientId;
        private final List<T> entries = new ArrayList<>();
        private long weight;

        private Pile(String clientId) {
            this.clientId = clientId;
        }
    }
}
