package kr.daesa.job;

import java.io.IOException;
import javax.sql.DataSource;
import kr.daesa.book.Archive;
import kr.daesa.book.BookShelf;
import kr.daesa.intake.DialectException;
import kr.daesa.intake.Intake;
import kr.daesa.law.Law;
import kr.daesa.store.Database;
import org.springframework.batch.core.job.Job;
import org.springframework.batch.core.launch.JobOperator;
import org.springframework.batch.core.repository.JobRepository;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.scheduling.concurrent.ThreadPoolTaskExecutor;
import org.springframework.transaction.PlatformTransactionManager;

/** What a run needs beside its steps. The request and the listener of its progress are beans that the caller adds. */
@Configuration(proxyBeanMethods = false)
class RunConfiguration {

    private static final int STOP_PATIENCE_SECONDS = 60;

    @Bean
    Database database(DataSource dataSource) {
        return Database.open(dataSource);
    }

    @Bean
    Law law(RunRequest request) throws IOException {
        try {
            return OfficeLaw.load(request.transmissionPolicy(), request.filingDeadlines(), request.localHolidays());
        } catch (IllegalArgumentException e) {
            throw RunRefusedException.misconfigured(e.getMessage());
        }
    }

    @Bean
    Publication publication(Database database, PlatformTransactionManager transactionManager) {
        return new Publication(database.runs(), transactionManager);
    }

    /** The run there is to do, once what a crash left half published is mended. */
    @Bean
    CurrentRun currentRun(RunRequest request, Law law, Database database, Publication publication) throws IOException {
        publication.repair();
        return new RunIdentity(database.runs()).decide(request, law);
    }

    @Bean
    Archive archive(RunRequest request) throws IOException {
        Archive archive = new Archive(request.state().resolve("archive"));
        archive.deleteUnfinished();
        return archive;
    }

    @Bean
    BookShelf bookShelf(RunRequest request) throws IOException {
        BookShelf shelf = new BookShelf(request.state().resolve("books"));
        shelf.deleteUnfinished();
        return shelf;
    }

    @Bean
    FrozenRoster frozenRoster(CurrentRun run, Database database) {
        return new FrozenRoster(run.id(), database.clients());
    }

    @Bean
    FrozenPartners frozenPartners(CurrentRun run, Database database, Archive archive) {
        return new FrozenPartners(run, database.sources(), archive);
    }

    @Bean
    ClientMirrors clientMirrors(CurrentRun run, FrozenRoster roster, SourceBooks books, Database database) {
        return new ClientMirrors(run, roster, books, database);
    }

    @Bean
    FiledReturns filedReturns(CurrentRun run, SourceBooks books, Database database) {
        return new FiledReturns(run, books, database);
    }

    @Bean
    FrozenWaivers frozenWaivers(CurrentRun run, Database database, Archive archive) {
        return new FrozenWaivers(run, database.sources(), archive);
    }

    @Bean
    Intake intake(RunRequest request) throws IOException {
        try {
            return Intake.withDialects(request.dialects());
        } catch (DialectException e) {
            throw RunRefusedException.misconfigured(e.getMessage());
        }
    }

    @Bean
    SourceBooks sourceBooks(FrozenRoster roster, Archive archive, BookShelf shelf, Intake intake, StopSignal stop) {
        return new SourceBooks(roster, archive, shelf, intake, stop);
    }

    @Bean
    Reconciliations reconciliations() {
        return Reconciliations::byTheRules;
    }

    @Bean
    StopSignal stopSignal() {
        return new StopSignal();
    }

    /** Not called {@code taskExecutor}: Spring Batch would take that to start the job itself in the background. */
    @Bean
    ThreadPoolTaskExecutor workers(RunRequest request) {
        ThreadPoolTaskExecutor workers = new ThreadPoolTaskExecutor();
        workers.setThreadNamePrefix("worker-");
        workers.setCorePoolSize(request.threads());
        workers.setMaxPoolSize(request.threads());
        // While the job comes to rest it may still have tasks to hand out, which then end at once.
        workers.setAcceptTasksAfterContextClose(true);
        workers.setWaitForTasksToCompleteOnShutdown(true);
        workers.setAwaitTerminationSeconds(STOP_PATIENCE_SECONDS);
        return workers;
    }

    @Bean
    NightlyRun nightlyRun(
            CurrentRun run,
            Job job,
            JobOperator operator,
            JobRepository repository,
            Database database,
            StopSignal stop) {
        return new NightlyRun(
                run,
                job,
                operator,
                repository,
                database.runs(),
                new RunVerdict(run, database),
                new Aftermath(run, database),
                stop);
    }
}
