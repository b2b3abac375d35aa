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
import java.util.stream.Collectors;
import java.util.stream.Stream;
import kr.daesa.collection.Causes;
import kr.daesa.collection.Coverage;
import kr.daesa.intake.CollectionReading;
import kr.daesa.intake.CollectionRecords;
import kr.daesa.intake.DialectException;
import kr.daesa.intake.InboxFile;
import kr.daesa.intake.InboxFiles;
import kr.daesa.intake.InboxListing;
import kr.daesa.intake.Intake;
import kr.daesa.intake.Owner;
import kr.daesa.intake.PartnerMaster;
import kr.daesa.intake.PartnerReading;
import kr.daesa.intake.Roster;
import kr.daesa.intake.RosterException;
import kr.daesa.intake.RosterReading;
import kr.daesa.intake.RowSink;
import kr.daesa.intake.WaiverList;
import kr.daesa.intake.WaiverReading;
import kr.daesa.model.Client;
import kr.daesa.model.ClientBooks;
import kr.daesa.model.CollectionRecord;
import kr.daesa.model.CoverageSpan;
import kr.daesa.model.InboxCheckup;
import kr.daesa.model.InboxCheckup.ClientCheckup;
import kr.daesa.model.InvoiceRow;
import kr.daesa.model.PeriodSpan;
import kr.daesa.model.Problem;
import kr.daesa.model.ProblemCode;
import kr.daesa.model.Reject;
import kr.daesa.model.RowTally;
import kr.daesa.model.Side;
import kr.daesa.model.SourceFacts;
import kr.daesa.model.SourceFile;

/**
 * Reads an inbox where it lies, client by client: the rows of one client at a time are in memory. Firm-wide files are
 * read once for their facts, and again for each batch of the clients that have rows in them.
 */
final class InboxReading {

    /** Rows of firm-wide files that are in memory at once; a client with more is a batch by itself. */
    private static final long BATCH_ROWS = 200_000;

    private static final RowSink NOBODY = new RowSink() {
        @Override
        public void row(String clientId, InvoiceRow row) {}

        @Override
        public void reject(Reject reject) {}
    };

    private final RunRequest request;
    private final Intake intake;
    private final Causes causes;
    private final List<PeriodSpan> periods;
    private final RosterReading roster;
    private final PartnerReading partners;
    private final WaiverReading waivers;
    private final InboxListing listing;
    private final Map<String, List<CollectionRecord>> collections = new HashMap<>();
    private final Map<String, List<SourceFacts>> brokenRecords = new HashMap<>();

    private InboxReading(
            RunRequest request,
            Intake intake,
            Causes causes,
            List<PeriodSpan> periods,
            RosterReading roster,
            PartnerReading partners,
            WaiverReading waivers,
            InboxListing listing) {
        this.request = request;
        this.intake = intake;
        this.causes = causes;
        this.periods = periods;
        this.roster = roster;
        this.partners = partners;
        this.waivers = waivers;
        this.listing = listing;
    }

    /**
     * Opens what a run opens before it reads a single row.
     *
     * @throws RunRefusedException where a run would end there
     */
    static InboxReading of(RunRequest request) throws IOException {
        Path inbox = request.inbox();
        Places.refusal(request).ifPresent(why -> {
            throw RunRefusedException.misconfigured(why);
        });
        List<PeriodSpan> periods = OpenPeriods.of(
                request,
                OfficeLaw.load(request.transmissionPolicy(), request.filingDeadlines(), request.localHolidays()));
        try {
            Intake intake = Intake.withDialects(request.dialects());
            RosterReading roster = Roster.read(inbox);
            if (roster.clients().isEmpty()) {
                throw RunRefusedException.misconfigured(inbox.resolve(Roster.CLIENTS) + roster.emptiness());
            }
            Set<String> known = roster.clients().stream().map(Client::id).collect(Collectors.toSet());
            for (String wanted : request.clients()) {
                if (!known.contains(wanted)) {
                    throw RunRefusedException.misconfigured(
                            "client '" + wanted + "' is not in " + inbox.resolve(Roster.CLIENTS));
                }
            }
            Path master = inbox.resolve(PartnerMaster.FILE);
            PartnerReading partners = Files.isRegularFile(master)
                    ? PartnerMaster.read(Fetched.table(master, PartnerMaster.FILE, Sources::of), master)
                    : PartnerReading.NOTHING;
            Path waived = inbox.resolve(WaiverList.FILE);
            WaiverReading waivers = Files.isRegularFile(waived)
                    ? WaiverList.read(Fetched.table(waived, WaiverList.FILE, Sources::of), waived)
                    : WaiverReading.NOTHING;
            InboxListing listing = InboxFiles.walk(inbox);
            if (listing.sources().isEmpty() && listing.collections().isEmpty()) {
                throw RunRefusedException.misconfigured(inbox + ": holds no file of any client, expected " + inbox
                        + "/<client_id>/ledger/… or …/hometax/…");
            }
            return new InboxReading(
                    request, intake, OfficeCauses.load(request.causes()), periods, roster, partners, waivers, listing);
        } catch (RosterException e) {
            throw RunRefusedException.misconfigured(e.in(inbox));
        } catch (DialectException e) {
            throw RunRefusedException.misconfigured(e.getMessage());
        }
    }

    InboxCheckup checkup() throws IOException {
        readCollections();
        Owner firm = Owner.firm(roster.idsByNumber());
        List<SourceFacts> firmWide = new ArrayList<>();
        for (InboxFile file : filesOf(SourceFacts.FIRM)) {
            firmWide.add(read(file, firm, NOBODY));
        }
        List<ClientCheckup> checked = new ArrayList<>();
        for (List<Client> batch : batches(firmWide)) {
            Map<String, List<InvoiceRow>> rows = firmRows(batch, firmWide, firm);
            for (Client client : batch) {
                checked.add(check(client, rows.getOrDefault(client.id(), List.of()), firmWide));
            }
        }
        List<SourceFacts> ofTheFirm = new ArrayList<>(firmWide);
        ofTheFirm.addAll(brokenRecords.getOrDefault(SourceFacts.FIRM, List.of()));
        if (!ofTheFirm.isEmpty()) {
            checked.add(new ClientCheckup(SourceFacts.FIRM, "", ofTheFirm, List.of(), List.of()));
        }
        return new InboxCheckup(
                request.businessDate(),
                periods.stream().map(PeriodSpan::name).toList(),
                Stream.of(roster.rejects(), partners.rejects(), waivers.rejects())
                        .flatMap(List::stream)
                        .toList(),
                strays(),
                checked);
    }

    private List<InboxFile> filesOf(String folder) {
        return listing.sources().stream()
                .filter(file -> file.folder().equals(folder))
                .toList();
    }

    private SourceFacts read(InboxFile file, Owner owner, RowSink sink) throws IOException {
        Fetched fetched = Fetched.of(file.file(), file.path(), Sources::of);
        return fetched.obstacle() == null
                ? intake.read(fetched.file(), file.file(), file.side(), owner, sink)
                : SourceFacts.unreadable(fetched.file(), file.side(), file.folder(), fetched.obstacle());
    }

    private void readCollections() throws IOException {
        Map<String, Owner> owners = new HashMap<>();
        selected().forEach(client -> owners.put(client.id(), Owner.client(client.id(), client.businessNo())));
        owners.put(SourceFacts.FIRM, Owner.firm(roster.idsByNumber()));
        for (InboxFile file : listing.collections()) {
            Owner owner = owners.get(file.folder());
            if (owner != null) {
                Fetched fetched = Fetched.of(file.file(), file.path(), Sources::of);
                CollectionReading reading = fetched.obstacle() == null
                        ? CollectionRecords.read(fetched.file(), file.file(), owner)
                        : new CollectionReading(null, fetched.obstacle());
                take(file, fetched.file(), reading, owner);
            }
        }
    }

    private void take(InboxFile file, SourceFile source, CollectionReading reading, Owner owner) {
        Problem problem = reading.problem();
        CollectionRecord record = reading.record();
        String client = file.folder();
        if (record != null && owner.isFirm()) {
            client = owner.clients().get(record.businessNo());
            problem = client == null ? Problem.of(ProblemCode.NO_SUCH_CLIENT, record.businessNo()) : null;
        }
        if (problem != null) {
            brokenRecords
                    .computeIfAbsent(file.folder(), folder -> new ArrayList<>())
                    .add(SourceFacts.unreadable(source, Side.HOMETAX, file.folder(), problem));
        } else if (record != null && client != null) {
            collections.computeIfAbsent(client, id -> new ArrayList<>()).add(record);
        }
    }

    private List<Client> selected() {
        return roster.clients().stream()
                .filter(client ->
                        request.clients().isEmpty() || request.clients().contains(client.id()))
                .toList();
    }

    private List<List<Client>> batches(List<SourceFacts> firmWide) {
        Map<String, Long> rows = firmWide.stream()
                .flatMap(facts -> facts.tallies().stream())
                .collect(Collectors.groupingBy(RowTally::clientId, Collectors.summingLong(RowTally::read)));
        List<List<Client>> batches = new ArrayList<>();
        long filled = BATCH_ROWS;
        for (Client client : selected()) {
            long its = rows.getOrDefault(client.id(), 0L);
            if (batches.isEmpty() || filled + its > BATCH_ROWS) {
                batches.add(new ArrayList<>());
                filled = 0;
            }
            batches.get(batches.size() - 1).add(client);
            filled += its;
        }
        return batches;
    }

    private Map<String, List<InvoiceRow>> firmRows(List<Client> batch, List<SourceFacts> firmWide, Owner firm)
            throws IOException {
        Map<String, List<InvoiceRow>> rows = new HashMap<>();
        batch.forEach(client -> rows.put(client.id(), new ArrayList<>()));
        List<InboxFile> files = filesOf(SourceFacts.FIRM);
        for (int i = 0; i < files.size(); i++) {
            boolean concerned = firmWide.get(i).unreadable() == null
                    && firmWide.get(i).tallies().stream().anyMatch(tally -> rows.containsKey(tally.clientId()));
            if (concerned) {
                read(files.get(i), firm, new Gathering(rows));
            }
        }
        return rows;
    }

    private ClientCheckup check(Client client, List<InvoiceRow> firmRows, List<SourceFacts> firmWide)
            throws IOException {
        List<InvoiceRow> rows = new ArrayList<>(firmRows);
        List<SourceFacts> own = new ArrayList<>();
        Owner owner = Owner.client(client.id(), client.businessNo());
        for (InboxFile file : filesOf(client.id())) {
            List<InvoiceRow> its = new ArrayList<>();
            SourceFacts facts = read(file, owner, new Gathering(Map.of(client.id(), its)));
            own.add(facts);
            if (facts.unreadable() == null) {
                rows.addAll(its);
            }
        }
        List<SourceFacts> sources = new ArrayList<>(own);
        firmWide.stream()
                .filter(facts -> facts.tallies().stream()
                        .anyMatch(tally -> tally.clientId().equals(client.id())))
                .forEach(sources::add);
        List<CollectionRecord> its = collections.getOrDefault(client.id(), List.of());
        // Coverage asks for rows and sources; rejects are counted in the facts.
        ClientBooks books = new ClientBooks(client, rows, List.of(), sources, its);
        List<CoverageSpan> spans = Coverage.of(books, periods, request.businessDate(), request.settings(), causes)
                .spans();
        own.addAll(brokenRecords.getOrDefault(client.id(), List.of()));
        return new ClientCheckup(client.id(), client.name(), own, its, spans);
    }

    private List<String> strays() {
        Set<String> known = new HashSet<>(Set.of(SourceFacts.FIRM));
        roster.clients().forEach(client -> known.add(client.id()));
        return Stream.concat(
                        listing.misplaced().stream(), listing.folders().stream().filter(name -> !known.contains(name)))
                .toList();
    }

    /** Keeps the rows of some clients. */
    private record Gathering(Map<String, List<InvoiceRow>> rows) implements RowSink {

        @Override
        public void row(String clientId, InvoiceRow row) {
            List<InvoiceRow> its = rows.get(clientId);
            if (its != null) {
                its.add(row);
            }
        }

        @Override
        public void reject(Reject reject) {}
    }
}
