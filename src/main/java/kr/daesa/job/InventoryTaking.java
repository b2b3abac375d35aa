package kr.daesa.job;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import kr.daesa.book.Archive;
import kr.daesa.intake.InboxFile;
import kr.daesa.intake.Owner;
import kr.daesa.intake.PartnerMaster;
import kr.daesa.matching.Partners;
import kr.daesa.model.Side;
import kr.daesa.model.SourceFacts;
import kr.daesa.model.SourceFile;
import kr.daesa.store.ClientStore;
import kr.daesa.store.Database;
import kr.daesa.store.Input;
import kr.daesa.store.ReadSource;
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

    private final CurrentRun run;
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
        OpenedInbox inbox = OpenedInbox.of(run.request(), archive::keep, this::kept);
        warn(inbox);
        List<Input> inputs = new ArrayList<>();
        inbox.tables().forEach(table -> inputs.add(new Input(table, Input.Role.ROSTER, SourceFacts.FIRM)));
        inputs.addAll(ofTheOffice());
        List<InboxFile> files = of(inbox.folders(), inbox.listing().sources());
        List<InboxFile> records = of(inbox.folders(), inbox.listing().collections());
        String step = contribution.getStepExecution().getStepName();
        progress.stepStarted(step, files.size() + records.size());
        List<SourceFacts> unreadable = new ArrayList<>();
        List<Input> sourceFiles = archiveFiles(files, step, unreadable);
        inputs.addAll(sourceFiles);
        inputs.addAll(archiveRecords(records, inbox.owners(), step, unreadable));
        clients.freeze(run.id(), workList(inbox, sourceFiles));
        sources.freeze(run.id(), inputs, inbox.strays());
        sources.save(
                run.id(),
                unreadable.stream().map(facts -> new ReadSource(facts, false)).toList());
        results.saveRosterRejects(run.id(), inbox.rejects());
        return RepeatStatus.FINISHED;
    }

    private List<Input> archiveFiles(List<InboxFile> files, String step, List<SourceFacts> unreadable)
            throws Exception {
        List<Input> inputs = new ArrayList<>();
        List<Fetched> kept = keep(files, step);
        for (int i = 0; i < files.size(); i++) {
            InboxFile file = files.get(i);
            Fetched fetched = kept.get(i);
            if (fetched.obstacle() != null) {
                unreadable.add(SourceFacts.unreadable(fetched.file(), file.side(), file.folder(), fetched.obstacle()));
            }
            inputs.add(new Input(
                    fetched.file(),
                    file.side() == Side.LEDGER ? Input.Role.LEDGER : Input.Role.HOMETAX,
                    file.folder()));
        }
        return inputs;
    }

    private List<Input> archiveRecords(
            List<InboxFile> records, Map<String, Owner> owners, String step, List<SourceFacts> unreadable)
            throws Exception {
        List<Input> inputs = new ArrayList<>();
        List<Fetched> kept = keep(records, step);
        for (int i = 0; i < records.size(); i++) {
            stop.checkpoint();
            AddressedRecord addressed = AddressedRecord.read(
                    kept.get(i), this::kept, owners.get(records.get(i).folder()));
            if (addressed.unusable() != null) {
                unreadable.add(addressed.unusable());
            }
            inputs.add(new Input(kept.get(i).file(), Input.Role.COLLECTION, addressed.clientId()));
        }
        return inputs;
    }

    private List<Fetched> keep(List<InboxFile> files, String step) throws Exception {
        List<Fetched> kept = keeping.keep(files, step);
        for (Fetched fetched : kept) {
            if (fetched.obstacle() != null) {
                LOG.warn(
                        "Cannot be read: {} ({})",
                        fetched.file().path(),
                        fetched.obstacle().code());
            }
        }
        return kept;
    }

    private static List<InboxFile> of(Set<String> folders, List<InboxFile> files) {
        return files.stream().filter(file -> folders.contains(file.folder())).toList();
    }

    private Path kept(SourceFile file) {
        return archive.locate(file.sha256());
    }

    private static void warn(OpenedInbox inbox) {
        Set<String> unused = Partners.of(inbox.partners().partners()).namesOfSeveral();
        if (!unused.isEmpty()) {
            LOG.warn(
                    "{}: {} names are those of several companies, tell nobody and are not used",
                    PartnerMaster.FILE,
                    unused.size());
        }
        inbox.strays().forEach(stray -> LOG.warn("Not read, for it belongs to no client of the roster: {}", stray));
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

    private List<WorkItem> workList(OpenedInbox inbox, List<Input> sourceFiles) {
        Set<String> folders = inbox.folders();
        Map<String, Long> bytes = sourceFiles.stream()
                .collect(Collectors.groupingBy(Input::owner, Collectors.summingLong(input -> input.file()
                        .size())));
        return Stream.concat(inbox.roster().clients().stream(), Stream.of(Firm.CLIENT))
                .map(client -> new WorkItem(
                        client,
                        folders.contains(client.id()),
                        Shard.of(client.id(), run.run().shards()),
                        bytes.getOrDefault(client.id(), 0L)))
                .toList();
    }
}
