package kr.daesa.matching;

import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import kr.daesa.model.BusinessNumber;
import kr.daesa.model.Client;
import kr.daesa.model.InvoiceRow;
import kr.daesa.model.Partner;
import kr.daesa.model.PartyNumber;

/** The clients of the firm as counterparties, told by number or by name. One for all clients of a run. */
public final class FirmClients {

    private final Set<BusinessNumber> numbers;
    private final Partners names;

    public FirmClients(Collection<Client> roster) {
        this.numbers = roster.stream().map(Client::businessNo).collect(Collectors.toCollection(TreeSet::new));
        this.names = Partners.of(roster.stream()
                .map(client -> new Partner(client.name(), client.businessNo()))
                .toList());
    }

    /** Tells of the rows of one client which client of the firm they name. */
    public Naming naming() {
        Parties parties = Parties.of(List.of(), names);
        return row -> parties.number(row).flatMap(PartyNumber::business).filter(numbers::contains);
    }

    /** Which client of the firm a row names; empty if none. */
    @FunctionalInterface
    public interface Naming {
        Optional<BusinessNumber> of(InvoiceRow row);
    }
}
