package kr.daesa.job;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import kr.daesa.intake.InboxFiles;
import kr.daesa.intake.InboxListing;
import kr.daesa.intake.Owner;
import kr.daesa.intake.PartnerMaster;
import kr.daesa.intake.PartnerReading;
import kr.daesa.intake.Roster;
import kr.daesa.intake.RosterException;
import kr.daesa.intake.RosterReading;
import kr.daesa.intake.WaiverList;
import kr.daesa.intake.WaiverReading;
import kr.daesa.model.Client;
import kr.daesa.model.Reject;
import kr.daesa.model.SourceFacts;
import kr.daesa.model.SourceFile;

/**
 * An inbox before a single row of it is read: the tables of the firm, and which files there are. A run opens it and so does
 * a check, which therefore refuses what a run would refuse.
 *
 * @param tables those of {@link #TABLES} that are there
 * @param selected the clients to reconcile, by id
 */
record OpenedInbox(
        List<SourceFile> tables,
        RosterReading roster,
        List<Client> selected,
        PartnerReading partners,
        WaiverReading waivers,
        InboxListing listing) {

    private static final List<String> TABLES =
            List.of(Roster.CLIENTS, Roster.HISTORY, PartnerMaster.FILE, WaiverList.FILE);

    /**
     * Opens the inbox of a request.
     *
     * @param taking what is done with the bytes of a table
     * @param place where those bytes can be read from then on
     * @throws RunRefusedException where a run cannot begin with it
     */
    static OpenedInbox of(RunRequest request, Fetched.Taking taking, Function<SourceFile, Path> place)
            throws IOException {
        Path inbox = request.inbox();
        try {
            List<SourceFile> tables = tables(inbox, taking);
            RosterReading roster = Roster.read(inbox, tables.toArray(SourceFile[]::new));
            PartnerReading partners = PartnerReading.NOTHING;
            WaiverReading waivers = WaiverReading.NOTHING;
            for (SourceFile table : tables) {
                if (table.path().equals(PartnerMaster.FILE)) {
                    partners = PartnerMaster.read(table, place.apply(table));
                } else if (table.path().equals(WaiverList.FILE)) {
                    waivers = WaiverList.read(table, place.apply(table));
                }
            }
            return new OpenedInbox(tables, roster, selected(request, roster), partners, waivers, listing(inbox));
        } catch (RosterException e) {
            throw RunRefusedException.misconfigured(e.in(inbox));
        }
    }

    private static List<SourceFile> tables(Path inbox, Fetched.Taking taking) throws IOException {
        List<SourceFile> tables = new ArrayList<>();
        for (String name : TABLES) {
            Path file = inbox.resolve(name);
            if (Files.isRegularFile(file)) {
                tables.add(Fetched.table(file, name, taking));
            }
        }
        return tables;
    }

    private static List<Client> selected(RunRequest request, RosterReading roster) {
        Path file = request.inbox().resolve(Roster.CLIENTS);
        if (roster.clients().isEmpty()) {
            throw RunRefusedException.misconfigured(file + roster.emptiness());
        }
        Set<String> known = roster.clients().stream().map(Client::id).collect(Collectors.toSet());
        for (String wanted : request.clients()) {
            if (!known.contains(wanted)) {
                throw RunRefusedException.misconfigured("client '" + wanted + "' is not in " + file);
            }
        }
        return roster.clients().stream()
                .filter(client ->
                        request.clients().isEmpty() || request.clients().contains(client.id()))
                .toList();
    }

    private static InboxListing listing(Path inbox) throws IOException {
        InboxListing listing = InboxFiles.walk(inbox);
        if (listing.sources().isEmpty() && listing.collections().isEmpty()) {
            throw RunRefusedException.misconfigured(inbox + ": holds no file of any client, expected " + inbox
                    + "/<client_id>/ledger/… or …/hometax/…");
        }
        return listing;
    }

    /** To whom the rows in a folder belong, by the name of the folder, that of the firm among them. */
    Map<String, Owner> owners() {
        Map<String, Owner> owners = new HashMap<>();
        roster.clients().forEach(client -> owners.put(client.id(), Owner.client(client.id(), client.businessNo())));
        owners.put(SourceFacts.FIRM, Owner.firm(roster.idsByNumber()));
        return owners;
    }

    /** The folders whose files are read: those of the selected clients, and that of the firm. */
    Set<String> folders() {
        Set<String> folders = selected.stream().map(Client::id).collect(Collectors.toCollection(HashSet::new));
        folders.add(SourceFacts.FIRM);
        return folders;
    }

    /** Paths of what is not read, for it belongs to no client of the roster. */
    List<String> strays() {
        Set<String> known = owners().keySet();
        return Stream.concat(
                        listing.misplaced().stream(), listing.folders().stream().filter(name -> !known.contains(name)))
                .toList();
    }

    /** Lines of the tables that cannot be used. */
    List<Reject> rejects() {
        return Stream.of(roster.rejects(), partners.rejects(), waivers.rejects())
                .flatMap(List::stream)
                .toList();
    }
}
