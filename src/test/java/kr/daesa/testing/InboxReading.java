package kr.daesa.testing;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import kr.daesa.intake.CollectionReading;
import kr.daesa.intake.CollectionRecords;
import kr.daesa.intake.InboxFile;
import kr.daesa.intake.InboxFiles;
import kr.daesa.intake.InboxListing;
import kr.daesa.intake.Intake;
import kr.daesa.intake.Owner;
import kr.daesa.intake.PartnerMaster;
import kr.daesa.intake.Roster;
import kr.daesa.intake.RosterException;
import kr.daesa.intake.RosterReading;
import kr.daesa.intake.RowSink;
import kr.daesa.matching.Deals;
import kr.daesa.matching.FirmClients;
import kr.daesa.matching.Partners;
import kr.daesa.model.BusinessNumber;
import kr.daesa.model.Client;
import kr.daesa.model.ClientBooks;
import kr.daesa.model.CollectionRecord;
import kr.daesa.model.InvoiceRow;
import kr.daesa.model.Mirror;
import kr.daesa.model.Reject;
import kr.daesa.model.Side;
import kr.daesa.model.SourceFacts;
import kr.daesa.model.SourceFile;

/**
 * A whole inbox, read by the real readers and held in memory. Hashes and sizes of files are left out, so that two
 * readings are equal if they say the same.
 *
 * @param rows by client id
 * @param rejects by client id, those that belong to nobody under the empty one
 * @param collections by client id
 */
public record InboxReading(
        List<Client> clients,
        List<Reject> rosterRejects,
        List<SourceFacts> sources,
        SortedMap<String, List<InvoiceRow>> rows,
        SortedMap<String, List<Reject>> rejects,
        SortedMap<String, List<CollectionRecord>> collections,
        Partners partners) {

    /** What one file gave; void if the file turns out to be unreadable. */
    private record FileRows(Map<String, List<InvoiceRow>> rows, Map<String, List<Reject>> rejects) implements RowSink {

        @Override
        public void row(String clientId, InvoiceRow row) {
            rows.computeIfAbsent(clientId, id -> new ArrayList<>()).add(row);
        }

        @Override
        public void reject(Reject reject) {
            rejects.computeIfAbsent(reject.clientId(), id -> new ArrayList<>()).add(reject);
        }
    }

    /**
     * Reads an inbox.
     *
     * @throws IllegalStateException if files lie where nothing is looked for
     */
    public static InboxReading of(Path inbox) throws IOException {
        return of(inbox, new Intake());
    }

    /** The same by a reader that may know more ledgers. */
    public static InboxReading of(Path inbox, Intake intake) throws IOException {
        RosterReading roster = roster(inbox);
        InboxReading reading = new InboxReading(
                roster.clients(),
                roster.rejects(),
                new ArrayList<>(),
                new TreeMap<>(),
                new TreeMap<>(),
                new TreeMap<>(),
                partners(inbox));
        SortedMap<BusinessNumber, String> idByNumber = new TreeMap<>();
        SortedMap<String, Owner> owners = new TreeMap<>();
        for (Client client : roster.clients()) {
            idByNumber.put(client.businessNo(), client.id());
            owners.put(client.id(), Owner.client(client.id(), client.businessNo()));
        }
        owners.put(SourceFacts.FIRM, Owner.firm(idByNumber));

        InboxListing listing = InboxFiles.walk(inbox);
        if (!listing.misplaced().isEmpty() || !owners.keySet().containsAll(listing.folders())) {
            throw new IllegalStateException(
                    "misplaced in " + inbox + ": " + listing.misplaced() + ", folders " + listing.folders());
        }
        for (InboxFile file : listing.sources()) {
            reading.source(file, intake, owners.get(file.folder()));
        }
        for (InboxFile file : listing.collections()) {
            reading.collection(file, owners.get(file.folder()));
        }
        return reading;
    }

    private static RosterReading roster(Path inbox) throws IOException {
        try {
            return Roster.read(inbox);
        } catch (RosterException e) {
            throw new IllegalStateException(inbox + " has no roster that can be read", e);
        }
    }

    private static Partners partners(Path inbox) throws IOException {
        Path file = inbox.resolve(PartnerMaster.FILE);
        if (!Files.exists(file)) {
            return Partners.NONE;
        }
        try {
            SourceFile master = new SourceFile(PartnerMaster.FILE, "0".repeat(64), 0);
            return Partners.of(PartnerMaster.read(master, file).partners());
        } catch (RosterException e) {
            throw new IllegalStateException(inbox + " has a partner master that cannot be read", e);
        }
    }

    private void source(InboxFile file, Intake intake, Owner owner) throws IOException {
        FileRows found = new FileRows(new TreeMap<>(), new TreeMap<>());
        SourceFacts facts = intake.read(named(file), file.file(), file.side(), owner, found);
        sources.add(facts);
        if (facts.unreadable() == null) {
            found.rows.forEach((id, its) ->
                    rows.computeIfAbsent(id, i -> new ArrayList<>()).addAll(its));
            found.rejects.forEach((id, its) ->
                    rejects.computeIfAbsent(id, i -> new ArrayList<>()).addAll(its));
        }
    }

    private void collection(InboxFile file, Owner owner) throws IOException {
        CollectionReading read = CollectionRecords.read(named(file), file.file(), owner);
        if (read.record() != null) {
            collections.computeIfAbsent(file.folder(), id -> new ArrayList<>()).add(read.record());
        } else if (read.problem() != null) {
            sources.add(SourceFacts.unreadable(named(file), file.side(), file.folder(), read.problem()));
        }
    }

    private static SourceFile named(InboxFile file) throws IOException {
        byte[] bytes = Files.readAllBytes(file.file());
        try {
            byte[] hash = MessageDigest.getInstance("SHA-256").digest(bytes);
            return new SourceFile(file.path(), HexFormat.of().formatHex(hash), bytes.length);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }

    /** Everything known of one client. */
    public ClientBooks books(Client client) {
        String id = client.id();
        List<SourceFacts> its = sources.stream()
                .filter(facts -> facts.folder().equals(id)
                        || facts.tallies().stream()
                                .anyMatch(tally -> tally.clientId().equals(id)))
                .toList();
        return new ClientBooks(
                        client,
                        rows.getOrDefault(id, List.of()),
                        rejects.getOrDefault(id, List.of()),
                        its,
                        collections.getOrDefault(id, List.of()))
                .beside(mirrors(client));
    }

    private List<Mirror> mirrors(Client client) {
        Set<BusinessNumber> named = deals(client).others();
        return clients.stream()
                .filter(other -> named.contains(other.businessNo()))
                .map(other -> deals(other).with(client.businessNo()))
                .toList();
    }

    private Deals deals(Client client) {
        Deals.Gathering deals = new Deals.Gathering(client, new FirmClients(clients));
        rows.getOrDefault(client.id(), List.of()).forEach(deals::add);
        if (rejects.getOrDefault(client.id(), List.of()).stream().anyMatch(reject -> reject.side() == Side.LEDGER)) {
            deals.incomplete();
        }
        return deals.deals();
    }

    /** The files that hold rows of many clients. */
    public List<SourceFacts> firmWide() {
        return sources.stream()
                .filter(facts -> facts.folder().equals(SourceFacts.FIRM))
                .toList();
    }
}
