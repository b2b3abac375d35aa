package kr.daesa.job;

import java.util.Comparator;
import java.util.List;
import java.util.function.LongSupplier;
import java.util.function.Supplier;
import kr.daesa.book.Archive;
import kr.daesa.model.ClientStatus;
import kr.daesa.model.Side;
import kr.daesa.model.SourceFile;
import kr.daesa.store.ClientResult;
import kr.daesa.store.Database;
import kr.daesa.store.Input;
import kr.daesa.store.ReadSource;
import kr.daesa.store.SourceStore;
import org.jspecify.annotations.Nullable;
import org.springframework.batch.core.configuration.annotation.StepScope;
import org.springframework.batch.core.job.Job;
import org.springframework.batch.core.job.builder.JobBuilder;
import org.springframework.batch.core.repository.JobRepository;
import org.springframework.batch.core.step.Step;
import org.springframework.batch.core.step.builder.StepBuilder;
import org.springframework.batch.core.step.tasklet.Tasklet;
import org.springframework.batch.infrastructure.item.support.ListItemReader;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.scheduling.concurrent.ThreadPoolTaskExecutor;
import org.springframework.transaction.PlatformTransactionManager;

/**
 * The six steps, one direction, none reads what a later one writes. What a step still has to do is asked of our own tables
 * when it begins, so a restart needs no reader that remembers its place.
 */
@Configuration(proxyBeanMethods = false)
class StepsConfiguration {

    static final String JOB = "nightly";

    /** Of the step, and, with the shard's name behind it, of its workers. */
    private static final String RECONCILE = "reconcile";

    /** Enough that one very large file keeps no other thread waiting for long. */
    private static final int FILES_A_CHUNK = 256;

    private static final Comparator<Input> LARGEST_FIRST = Comparator.comparing(
                    Input::file, Comparator.comparingLong(SourceFile::size).reversed())
            .thenComparing(Input::file);
    private static final int CLIENTS_A_CHUNK = 20;

    private final CurrentRun run;
    private final Database database;
    private final JobRepository repository;
    private final PlatformTransactionManager transactionManager;
    private final ThreadPoolTaskExecutor workers;
    private final StopSignal stop;
    private final RunProgress progress;

    StepsConfiguration(
            CurrentRun run,
            Database database,
            JobRepository repository,
            PlatformTransactionManager transactionManager,
            ThreadPoolTaskExecutor workers,
            StopSignal stop,
            RunProgress progress) {
        this.run = run;
        this.database = database;
        this.repository = repository;
        this.transactionManager = transactionManager;
        this.workers = workers;
        this.stop = stop;
        this.progress = progress;
    }

    @Bean
    Job nightlyJob(
            Step takeInventory, Step loadIssued, Step loadHometax, Step reconcile, Step writeReports, Step publish) {
        return new JobBuilder(JOB, repository)
                .start(takeInventory)
                .next(loadIssued)
                .next(loadHometax)
                .next(reconcile)
                .next(writeReports)
                .next(publish)
                .build();
    }

    @Bean
    Step takeInventory(Archive archive) {
        return tasklet(
                "takeInventory",
                new InventoryTaking(run, archive, database, workers, stop, progress),
                null,
                this::inventory);
    }

    private String inventory() {
        return clients() + " clients, " + database.sources().inputs(run.id()).size() + " files";
    }

    @Bean
    @StepScope
    ListItemReader<Input> unreadLedgers() {
        return unread(Input.Role.LEDGER);
    }

    @Bean
    Step loadIssued(ListItemReader<Input> unreadLedgers, SourceBooks books) {
        return load("loadIssued", unreadLedgers, books, Input.Role.LEDGER, Side.LEDGER);
    }

    @Bean
    @StepScope
    ListItemReader<Input> unreadExports() {
        return unread(Input.Role.HOMETAX);
    }

    private ListItemReader<Input> unread(Input.Role role) {
        database.sources().clearUnread(run.id());
        return new ListItemReader<>(database.sources().unread(run.id(), role).stream()
                .sorted(LARGEST_FIRST)
                .toList());
    }

    @Bean
    Step loadHometax(ListItemReader<Input> unreadExports, SourceBooks books) {
        return load("loadHometax", unreadExports, books, Input.Role.HOMETAX, Side.HOMETAX);
    }

    private Step load(String name, ListItemReader<Input> unread, SourceBooks books, Input.Role role, Side side) {
        SourceStore sources = database.sources();
        SourceReading reading = new SourceReading(books, stop, side);
        return new StepBuilder(name, repository)
                .<Input, ReadSource>chunk(FILES_A_CHUNK)
                .transactionManager(transactionManager)
                .reader(unread)
                .processor(input -> {
                    ReadSource result = reading.process(input);
                    progress.advanced(name);
                    return result;
                })
                .writer(results -> sources.save(run.id(), List.copyOf(results.getItems())))
                .taskExecutor(workers)
                .listener(stop)
                .listener(new StepLog(
                        progress,
                        () -> sources.unread(run.id(), role).size(),
                        () -> read(sources.count(run.id(), role))))
                .build();
    }

    private static String read(SourceStore.ReadingCount count) {
        return count.files() + " files, " + count.onShelf() + " of them unchanged since an earlier run, "
                + count.unreadable() + " unreadable";
    }

    /** The shard is told by the step's name, not by its context: see {@link ShardPartitioner}. */
    @Bean
    @StepScope
    ListItemReader<String> openClients(@Value("#{stepExecution.stepName}") String stepName) {
        return new ListItemReader<>(database.clients().open(run.id(), Shard.ofStep(stepName)));
    }

    @Bean
    Step shard(
            ListItemReader<String> openClients,
            FrozenRoster roster,
            SourceBooks books,
            Archive archive,
            FrozenPartners partners,
            FrozenWaivers waivers,
            ClientMirrors mirrors,
            FiledReturns filed,
            Reconciliations reconciliations) {
        ClientBooksReading reading = new ClientBooksReading(roster, books, archive);
        return new StepBuilder(RECONCILE, repository)
                .<String, ClientResult>chunk(CLIENTS_A_CHUNK)
                .transactionManager(transactionManager)
                .reader(openClients)
                .processor(new ClientReconciling(
                        run, reading, partners, waivers, mirrors, filed, reconciliations, database, stop))
                .writer(results -> {
                    database.results().save(run.id(), List.copyOf(results.getItems()));
                    results.forEach(result -> progress.advanced(RECONCILE));
                })
                .listener(stop)
                .listener(new ShardLog())
                .build();
    }

    @Bean
    Step reconcile(Step shard) {
        HeaviestFirst shards = new HeaviestFirst(() -> database.clients().shards(run.id()));
        shards.setStep(shard);
        shards.setTaskExecutor(workers);
        shards.setGridSize(run.run().shards());
        return new StepBuilder(RECONCILE, repository)
                .partitioner(RECONCILE, new ShardPartitioner(run, database))
                .partitionHandler(shards)
                .listener(stop)
                .listener(new StepLog(progress, () -> database.clients().open(run.id()), this::reconciled))
                .build();
    }

    private String reconciled() {
        return clients() + " clients, " + database.clients().count(run.id(), ClientStatus.FAILED) + " failed";
    }

    @Bean
    Step writeReports(FrozenRoster roster, FrozenWaivers waivers) {
        ClientReports reports = new ClientReports(run, roster, database);
        return tasklet(
                "writeReports",
                new ReportWriting(run, reports, waivers, database, workers, stop, progress),
                () -> database.clients().selected(run.id()).size(),
                () -> clients() + " clients");
    }

    @Bean
    Step publish(Publication publication) {
        return tasklet(
                "publish",
                new Publishing(run, publication),
                () -> 1,
                () -> "report in " + run.run().reportFolder());
    }

    private Step tasklet(String name, Tasklet tasklet, @Nullable LongSupplier total, Supplier<String> result) {
        return new StepBuilder(name, repository)
                .tasklet(tasklet, transactionManager)
                .listener(stop)
                .listener(new StepLog(progress, total, result))
                .build();
    }

    /** Without the firm's own line. */
    private long clients() {
        return database.clients().selected(run.id()).stream()
                .filter(id -> !Firm.is(id))
                .count();
    }
}
