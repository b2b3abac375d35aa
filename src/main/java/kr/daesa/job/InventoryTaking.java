package kr.daesa.job;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeSet;
import java.util.stream.Stream;
import kr.daesa.book.Archive;
import kr.daesa.intake.CollectionReading;
import kr.daesa.intake.CollectionRecords;
import kr.daesa.intake.InboxFile;
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
import kr.daesa.matching.Partners;
import kr.daesa.model.BusinessNumber;
import kr.daesa.model.Client;
import kr.daesa.model.CollectionRecord;
import kr.daesa.model.Problem;
import kr.daesa.model.ProblemCode;
import kr.daesa.model.Side;
import kr.daesa.model.SourceFacts;
import kr.daesa.model.SourceFile;
import kr.daesa.store.ClientStore;
import kr.daesa.store.Database;
import kr.daesa.store.Input;
import kr.daesa.store.ResultStore;
import kr.daesa.store.SourceStore;
import kr.daesa.store.WorkItem;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.batch.core.scope.context.ChunkContext;
import org.springframework.batch.core.step.StepContribution;
import org.springframework.batch.core.step.tasklet.Tasklet;
import org.springframework.batch.infrastructure.repeat.RepeatStatus;
import org.springframework.scheduling.concurrent.ThreadPoolTaskExecutor;

/**
 * Archives every file that the run uses, reads the roster and the collection records, and freezes the work list. From
 * here on the inbox is not looked at again.
 */
final class InventoryTaking implements Tasklet {

    private static final Logger LOG = LoggerFactory.getLogger(InventoryTaking.class);
    private static final List<String> FIRM_TABLES =
            List.of(Roster.CLIENTS, Roster.HISTORY, PartnerMaster.FILE, WaiverList.FILE);

    private final CurrentRun run;
    private final Path inbox;
    private final Archive archive;
    private final FileKeeping keeping;
    private final ClientStore clients;
    private final SourceStore sources;
    private final ResultStore results;
    private final StopSignal stop;
    private final RunProgress progress;

    InventoryTaking(
            CurrentRun run,
            Archive archive,
            Database database,
            ThreadPoolTaskExecutor workers,
            StopSignal stop,
            RunProgress progress) {
        this.run = run;
        this.inbox = run.request().inbox();
        this.archive = archive;
        this.keeping = new FileKeeping(archive, workers, stop, progress);
        this.clients = database.clients();
        this.sources = database.sources();
        this.results = database.results();
        this.stop = stop;
        this.progress = progress;
    }

    @Override
    public RepeatStatus execute(StepContribution contribution, ChunkContext chunkContext) throws Exception {
        List<Input> inputs = new ArrayList<>(firmTables());
        RosterReading roster = roster(inputs);
        PartnerReading partners = partners(inputs);
        WaiverReading waivers = waivers(inputs);
        inputs.addAll(ofTheOffice());
        InboxListing listing = InboxFiles.walk(inbox);
        if (listing.sources().isEmpty() && listing.collections().isEmpty()) {
            throw RunRefusedException.misconfigured(inbox + ": holds no file of any client, expected " + inbox
                    + "/<client_id>/ledger/… or …/hometax/…");
        }
        Set<String> selected = selected(roster);
        String step = contribution.getStepExecution().getStepName();
        progress.stepStarted(
                step,
                of(selected, listing.sources()).size()
                        + of(selected, listing.collections()).size());
        Map<String, Long> bytes = new HashMap<>();
        List<InboxFile> files = of(selected, listing.sources());
        List<SourceFacts> unreadable = new ArrayList<>();
        List<Fetched> keptFiles = keeping.keep(files, step);
        for (int i = 0; i < files.size(); i++) {
            InboxFile file = files.get(i);
            SourceFile kept = keptFiles.get(i).file();
            inputs.add(new Input(
                    kept, file.side() == Side.LEDGER ? Input.Role.LEDGER : Input.Role.HOMETAX, file.folder()));
            bytes.merge(file.folder(), kept.size(), Long::sum);
            unopened(file, keptFiles.get(i)).ifPresent(unreadable::add);
        }
        SortedMap<BusinessNumber, String> idsByNumber = roster.idsByNumber();
        Map<String, Owner> owners = owners(roster, idsByNumber);
        List<InboxFile> records = of(selected, listing.collections());
        List<Fetched> keptRecords = keeping.keep(records, step);
        for (int i = 0; i < records.size(); i++) {
            stop.checkpoint();
            InboxFile file = records.get(i);
            SourceFile kept = keptRecords.get(i).file();
            Optional<SourceFacts> unopened = unopened(file, keptRecords.get(i));
            unopened.ifPresent(unreadable::add);
            String concerned = unopened.isPresent() ? file.folder() : concerned(file, kept, owners, unreadable);
            inputs.add(new Input(kept, Input.Role.COLLECTION, concerned));
        }
        clients.freeze(run.id(), workList(roster, selected, bytes));
        sources.freeze(run.id(), inputs, strays(listing, roster));
        unreadable.forEach(facts -> sources.save(run.id(), facts, false));
        results.saveRosterRejects(
                run.id(),
                Stream.of(roster.rejects(), partners.rejects(), waivers.rejects())
                        .flatMap(List::stream)
                        .toList());
        return RepeatStatus.FINISHED;
    }

    private static List<InboxFile> of(Set<String> selected, List<InboxFile> files) {
        return files.stream().filter(file -> selected.contains(file.folder())).toList();
    }

    /** A file that could not be opened is an unreadable one. */
    private static Optional<SourceFacts> unopened(InboxFile file, Fetched fetched) {
        Problem obstacle = fetched.obstacle();
        if (obstacle == null) {
            return Optional.empty();
        }
        LOG.warn("Cannot be read: {} ({})", file.path(), obstacle.code());
        return Optional.of(SourceFacts.unreadable(fetched.file(), file.side(), file.folder(), obstacle));
    }

    private List<Input> firmTables() throws IOException {
        List<Input> tables = new ArrayList<>();
        for (String name : FIRM_TABLES) {
            Path file = inbox.resolve(name);
            if (Files.isRegularFile(file)) {
                SourceFile table = Fetched.table(file, name, archive::keep);
                tables.add(new Input(table, Input.Role.ROSTER, SourceFacts.FIRM));
            }
        }
        return tables;
    }

    private RosterReading roster(List<Input> tables) throws IOException {
        try {
            RosterReading roster =
                    Roster.read(inbox, tables.stream().map(Input::file).toArray(SourceFile[]::new));
            if (roster.clients().isEmpty()) {
                throw RunRefusedException.misconfigured(inbox.resolve(Roster.CLIENTS) + roster.emptiness());
            }
            return roster;
        } catch (RosterException e) {
            throw RunRefusedException.misconfigured(e.in(inbox));
        }
    }

    private PartnerReading partners(List<Input> tables) throws IOException {
        for (Input table : tables) {
            if (table.file().path().equals(PartnerMaster.FILE)) {
                try {
                    PartnerReading reading = PartnerMaster.read(
                            table.file(), archive.locate(table.file().sha256()));
                    Set<String> unused = Partners.of(reading.partners()).namesOfSeveral();
                    if (!unused.isEmpty()) {
                        LOG.warn(
                                "{}: names of several companies, which tell nobody and are not used: {}",
                                PartnerMaster.FILE,
                                String.join(", ", unused));
                    }
                    return reading;
                } catch (RosterException e) {
                    throw RunRefusedException.misconfigured(e.in(inbox));
                }
            }
        }
        return PartnerReading.NOTHING;
    }

    private WaiverReading waivers(List<Input> tables) throws IOException {
        for (Input table : tables) {
            if (table.file().path().equals(WaiverList.FILE)) {
                try {
                    return WaiverList.read(
                            table.file(), archive.locate(table.file().sha256()));
                } catch (RosterException e) {
                    throw RunRefusedException.misconfigured(e.in(inbox));
                }
            }
        }
        return WaiverReading.NOTHING;
    }

    /** Dialects and causes decide what is read and told, so a night can be told again only with them. */
    private List<Input> ofTheOffice() throws IOException {
        List<Input> office = new ArrayList<>();
        for (Path file : run.request().dialects()) {
            SourceFile kept = archive.keep(file, "dialects/" + file.getFileName());
            office.add(new Input(kept, Input.Role.DIALECT, SourceFacts.FIRM));
        }
        Path causes = run.request().causes();
        if (causes != null) {
            office.add(new Input(
                    archive.keep(causes, causes.getFileName().toString()), Input.Role.CAUSES, SourceFacts.FIRM));
        }
        return office;
    }

    /** Ids of the clients to reconcile, the firm's own line among them. */
    private Set<String> selected(RosterReading roster) {
        Set<String> known =
                new TreeSet<>(roster.clients().stream().map(Client::id).toList());
        Set<String> selected = new HashSet<>(known);
        if (!run.request().clients().isEmpty()) {
            for (String wanted : run.request().clients()) {
                if (!known.contains(wanted)) {
                    throw RunRefusedException.misconfigured(
                            "client '" + wanted + "' is not in " + inbox.resolve(Roster.CLIENTS));
                }
            }
            selected.retainAll(run.request().clients());
        }
        selected.add(SourceFacts.FIRM);
        return selected;
    }

    /** Whom a collection record concerns: its folder's client, or, beside firm-wide files, the one whose number it bears. */
    private String concerned(InboxFile file, SourceFile kept, Map<String, Owner> owners, List<SourceFacts> unreadable)
            throws IOException {
        CollectionReading reading =
                CollectionRecords.read(kept, archive.locate(kept.sha256()), owners.get(file.folder()));
        if (reading.problem() != null) {
            unreadable.add(SourceFacts.unreadable(kept, Side.HOMETAX, file.folder(), reading.problem()));
        }
        CollectionRecord record = reading.record();
        if (record == null || !Firm.is(file.folder())) {
            return file.folder();
        }
        String client = owners.get(SourceFacts.FIRM).clients().get(record.businessNo());
        if (client == null) {
            Problem stranger = Problem.of(ProblemCode.NO_SUCH_CLIENT, record.businessNo());
            unreadable.add(SourceFacts.unreadable(kept, Side.HOMETAX, SourceFacts.FIRM, stranger));
            return SourceFacts.FIRM;
        }
        return client;
    }

    private static Map<String, Owner> owners(RosterReading roster, SortedMap<BusinessNumber, String> idsByNumber) {
        Map<String, Owner> owners = new HashMap<>();
        roster.clients().forEach(client -> owners.put(client.id(), Owner.client(client.id(), client.businessNo())));
        owners.put(SourceFacts.FIRM, Owner.firm(idsByNumber));
        return owners;
    }

    private List<WorkItem> workList(RosterReading roster, Set<String> selected, Map<String, Long> bytes) {
        return Stream.concat(roster.clients().stream(), Stream.of(Firm.CLIENT))
                .map(client -> new WorkItem(
                        client,
                        selected.contains(client.id()),
                        Shard.of(client.id(), run.run().shards()),
                        bytes.getOrDefault(client.id(), 0L)))
                .toList();
    }

    private static List<String> strays(InboxListing listing, RosterReading roster) {
        Set<String> known =
                new HashSet<>(roster.clients().stream().map(Client::id).toList());
        known.add(SourceFacts.FIRM);
        List<String> strays = new ArrayList<>(listing.misplaced());
        listing.folders().stream().filter(folder -> !known.contains(folder)).forEach(strays::add);
        strays.forEach(stray -> LOG.warn("Not read, for it belongs to no client of the roster: {}", stray));
        return strays;
    }
}
