package kr.daesa.intake;

import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import kr.daesa.model.BusinessNumber;
import kr.daesa.model.Client;
import kr.daesa.model.Reject;

/**
 * What the roster came to.
 *
 * @param clients by id
 * @param rejects lines that cannot be used, in the order of the files; they have no side of their own and stand as ledger
 */
public record RosterReading(List<Client> clients, List<Reject> rejects) {

    public RosterReading {
        clients = List.copyOf(clients);
        rejects = List.copyOf(rejects);
    }

    /** Why there is no client, as it is said behind the name of the file: {@code :2: business_no: '1' …}. */
    public String emptiness() {
        if (rejects.isEmpty()) {
            return ": names no client, only headings";
        }
        Reject first = rejects.get(0);
        return ":" + first.at().row() + ": " + first.column() + ": '" + first.value() + "' cannot be used ("
                + first.reason().code() + "), and no other line names a client either";
    }

    /** Client ids by business number, as firm-wide files need them. */
    public SortedMap<BusinessNumber, String> idsByNumber() {
        SortedMap<BusinessNumber, String> ids = new TreeMap<>();
        clients.forEach(client -> ids.put(client.businessNo(), client.id()));
        return ids;
    }
}
