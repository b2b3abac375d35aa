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

    /** Client ids by business number, as firm-wide files need them. */
    public SortedMap<BusinessNumber, String> idsByNumber() {
        SortedMap<BusinessNumber, String> ids = new TreeMap<>();
        clients.forEach(client -> ids.put(client.businessNo(), client.id()));
        return ids;
    }
}
