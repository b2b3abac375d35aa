package kr.daesa.job;

import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import java.util.SortedMap;
import java.util.TreeMap;
import kr.daesa.book.BookKey;
import kr.daesa.intake.Owner;
import kr.daesa.model.BusinessNumber;
import kr.daesa.model.Client;
import kr.daesa.model.Side;
import kr.daesa.model.SourceFile;
import kr.daesa.store.ClientStore;
import org.jspecify.annotations.Nullable;

/** The roster as the run froze it, read from the database once. */
final class FrozenRoster {

    private final String runId;
    private final ClientStore clients;
    private @Nullable Contents contents;

    FrozenRoster(String runId, ClientStore clients) {
        this.runId = runId;
        this.clients = clients;
    }

    Client client(String id) {
        Client client = contents().byId.get(id);
        if (client == null) {
            throw new IllegalStateException("client " + id + " is not on the work list of run " + runId);
        }
        return client;
    }

    /** Every client of the roster. */
    Collection<Client> clients() {
        return contents().idsByNumber.values().stream().map(this::client).toList();
    }

    String idOf(BusinessNumber number) {
        return Objects.requireNonNull(contents().idsByNumber.get(number), "a client of the roster");
    }

    /** To whom the rows of the files in a folder can belong. */
    Owner owner(String folder) {
        return Firm.is(folder)
                ? Owner.firm(contents().idsByNumber)
                : Owner.client(folder, client(folder).businessNo());
    }

    /** Under which key the book of a file stands: a firm-wide one changes with the roster. */
    BookKey bookKey(SourceFile file, Side side, String readerVersion, String folder) {
        String owner = Firm.is(folder)
                ? contents().fingerprint
                : folder + " " + client(folder).businessNo();
        return new BookKey(file, side, readerVersion, owner);
    }

    private synchronized Contents contents() {
        if (contents == null) {
            Map<String, Client> byId = new LinkedHashMap<>();
            SortedMap<BusinessNumber, String> idsByNumber = new TreeMap<>();
            for (Client client : clients.roster(runId)) {
                byId.put(client.id(), client);
                if (!Firm.is(client.id())) {
                    idsByNumber.put(client.businessNo(), client.id());
                }
            }
            Hash hash = new Hash();
            idsByNumber.forEach((number, id) -> hash.line(number + " " + id));
            contents = new Contents(byId, idsByNumber, hash.hex());
        }
        return contents;
    }

    private record Contents(
            Map<String, Client> byId, SortedMap<BusinessNumber, String> idsByNumber, String fingerprint) {}
}
