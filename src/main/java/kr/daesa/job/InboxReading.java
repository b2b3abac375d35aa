package kr.daesa.job;

import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import kr.daesa.collection.Causes;
import kr.daesa.collection.Coverage;
import kr.daesa.intake.DialectException;
import kr.daesa.intake.InboxFile;
import kr.daesa.intake.Intake;
import kr.daesa.intake.Owner;
import kr.daesa.intake.RowSink;
import kr.daesa.model.Client;
import kr.daesa.model.ClientBooks;
import kr.daesa.model.CollectionRecord;
import kr.daesa.model.CoverageSpan;
import kr.daesa.model.InboxCheckup;
import kr.daesa.model.InboxCheckup.ClientCheckup;
import kr.daesa.model.InvoiceRow;
import kr.daesa.model.PeriodSpan;
import kr.daesa.model.Reject;
import kr.daesa.model.RowTally;
import kr.daesa.model.SourceFacts;

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
    private final OpenedInbox inbox;
    private final Map<String, Owner> owners;
    private final Map<String, List<CollectionRecord>> collections = new HashMap<>();
    private final Map<String, List<SourceFacts>> brokenRecords = new HashMap<>();

    private InboxReading(
            RunRequest request, Intake intake, Causes causes, List<PeriodSpan> periods, OpenedInbox inbox) {
        this.request = request;
        this.intake = intake;
        this.causes = causes;
        this.periods = periods;
        this.inbox = inbox;
        this.owners = inbox.owners();
    }

    /**
     * Opens what a run opens before it reads a single row.
     *
     * @throws RunRefusedException where a run would end there
     */
    static InboxReading of(RunRequest request) throws IOException {
        Places.refusal(request).ifPresent(why -> {
            throw RunRefusedException.misconfigured(why);
        });
        List<PeriodSpan> periods = OpenPeriods.of(
                request,
                OfficeLaw.load(request.transmissionPolicy(), request.filingDeadlines(), request.localHolidays()));
        try {
            Intake intake = Intake.withDialects(request.dialects());
            OpenedInbox inbox = OpenedInbox.of(
                    request, Sources::of, table -> request.inbox().resolve(table.path()));
            return new InboxReading(request, intake, OfficeCauses.load(request.causes()), periods, inbox);
        } catch (DialectException e) {
            throw RunRefusedException.misconfigured(e.getMessage());
        }
    }

    InboxCheckup checkup() throws IOException {
        readCollections();
        Owner firm = owner(SourceFacts.FIRM);
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
                inbox.rejects(),
                inbox.strays(),
                checked);
    }

    private List<InboxFile> filesOf(String folder) {
        return inbox.listing().sources().stream()
                .filter(file -> file.folder().equals(folder))
                .toList();
    }

    private SourceFacts read(InboxFile file, Owner owner, RowSink sink) throws IOException {
        Fetched fetched = Fetched.of(file.file(), file.path(), Sources::of);
        return fetched.obstacle() == null
                ? intake.read(fetched.file(), file.file(), file.side(), owner, sink)
                : SourceFacts.unreadable(fetched.file(), file.side(), file.folder(), fetched.obstacle());
    }

    private Owner owner(String folder) {
        return Objects.requireNonNull(owners.get(folder), "a folder of the roster");
    }

    private void readCollections() throws IOException {
        Set<String> folders = inbox.folders();
        for (InboxFile file : inbox.listing().collections()) {
            if (folders.contains(file.folder())) {
                take(AddressedRecord.read(
                        Fetched.of(file.file(), file.path(), Sources::of),
                        source -> file.file(),
                        owner(file.folder())));
            }
        }
    }

    private void take(AddressedRecord addressed) {
        if (addressed.record() != null) {
            collections
                    .computeIfAbsent(addressed.clientId(), id -> new ArrayList<>())
                    .add(addressed.record());
        }
        if (addressed.unusable() != null) {
            brokenRecords
                    .computeIfAbsent(addressed.clientId(), folder -> new ArrayList<>())
                    .add(addressed.unusable());
        }
    }

    private List<List<Client>> batches(List<SourceFacts> firmWide) {
        Map<String, Long> rows = firmWide.stream()
                .flatMap(facts -> facts.tallies().stream())
                .collect(Collectors.groupingBy(RowTally::clientId, Collectors.summingLong(RowTally::read)));
        List<List<Client>> batches = new ArrayList<>();
        long filled = BATCH_ROWS;
        for (Client client : inbox.selected()) {
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
        Owner owner = owner(client.id());
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
