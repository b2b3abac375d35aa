package kr.daesa.job;

import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import kr.daesa.book.Book;
import kr.daesa.matching.Deals;
import kr.daesa.matching.FirmClients;
import kr.daesa.model.BusinessNumber;
import kr.daesa.model.ClientBooks;
import kr.daesa.model.Mirror;
import kr.daesa.model.Side;
import kr.daesa.model.SourceFacts;
import kr.daesa.store.ClientStore;
import kr.daesa.store.Database;
import kr.daesa.store.SourceStore;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * What the books of the other clients say of their deals with one. Books are loaded before any client is reconciled, so
 * this reads nothing that a later step writes. Each client that another one names is read once more, for the few rows of
 * its deals with clients, which stay in memory.
 */
final class ClientMirrors {

    private static final Logger LOG = LoggerFactory.getLogger(ClientMirrors.class);

    private final CurrentRun run;
    private final FrozenRoster roster;
    private final SourceBooks books;
    private final SourceStore sources;
    private final ClientStore clients;
    private final Map<String, Deals> deals = new HashMap<>();
    private @Nullable Set<String> selected;
    private @Nullable FirmClients firm;

    ClientMirrors(CurrentRun run, FrozenRoster roster, SourceBooks books, Database database) {
        this.run = run;
        this.roster = roster;
        this.books = books;
        this.sources = database.sources();
        this.clients = database.clients();
    }

    /** The same books with the mirrors of the clients that their rows name, as far as the run holds those. */
    ClientBooks beside(ClientBooks own) {
        if (Firm.is(own.client().id())) {
            return own;
        }
        Deals.Gathering named = new Deals.Gathering(own.client(), firm());
        own.rows().forEach(named::add);
        List<Mirror> mirrors = new ArrayList<>();
        for (BusinessNumber other : named.deals().others()) {
            String id = roster.idOf(other);
            if (isSelected(id)) {
                mirrors.add(dealsOf(id).with(own.client().businessNo()));
            }
        }
        return own.beside(mirrors);
    }

    /** A client that the run leaves out is not compared: of firm-wide files it would have a part of its rows only. */
    private synchronized boolean isSelected(String id) {
        if (selected == null) {
            selected = new HashSet<>(clients.selected(run.id()));
        }
        return selected.contains(id);
    }

    /** One after the other: two threads that need the same client would read it twice. */
    private synchronized Deals dealsOf(String id) {
        Deals known = deals.get(id);
        if (known != null) {
            return known;
        }
        Deals.Gathering read = new Deals.Gathering(roster.client(id), firm());
        try {
            read(id, read);
        } catch (IOException e) {
            LOG.warn("The books of client {} cannot be laid beside those of others: {}", id, String.valueOf(e));
            read.incomplete();
        }
        deals.put(id, read.deals());
        return read.deals();
    }

    private void read(String id, Deals.Gathering read) throws IOException {
        for (SourceFacts facts : sources.sources(run.id(), id)) {
            if (facts.unreadable() == null) {
                Book book = books.book(facts);
                book.forEachRow(id, read::add);
                if (facts.side() == Side.LEDGER
                        && !(book.rejects(id).isEmpty() && book.rejects("").isEmpty())) {
                    read.incomplete();
                }
            } else if (facts.side() == Side.LEDGER) {
                read.incomplete();
            }
        }
    }

    private synchronized FirmClients firm() {
        if (firm == null) {
            firm = new FirmClients(roster.clients());
        }
        return firm;
    }
}
