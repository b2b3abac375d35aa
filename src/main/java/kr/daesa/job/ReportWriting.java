package kr.daesa.job;

import java.io.IOException;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.Iterator;
import java.util.List;
import java.util.Objects;
import java.util.Queue;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Future;
import kr.daesa.intake.WaiverList;
import kr.daesa.model.ClientReport;
import kr.daesa.model.ClientSummary;
import kr.daesa.model.RunSummary;
import kr.daesa.report.ClientFiles;
import kr.daesa.report.FirmFiles;
import kr.daesa.store.ClientStore;
import kr.daesa.store.Database;
import kr.daesa.store.Input;
import kr.daesa.store.ResultStore;
import kr.daesa.store.SourceStore;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.batch.core.scope.context.ChunkContext;
import org.springframework.batch.core.step.StepContribution;
import org.springframework.batch.core.step.tasklet.Tasklet;
import org.springframework.batch.infrastructure.repeat.RepeatStatus;
import org.springframework.core.task.AsyncTaskExecutor;

/**
 * Writes the report into the work folder: the clients in parallel, and the firm's files of their reports in order, so
 * that each is read from the database once and memory does not grow with their number.
 */
final class ReportWriting implements Tasklet {

    private static final Logger LOG = LoggerFactory.getLogger(ReportWriting.class);

    /** How many clients for each thread may be ahead of the one that the firm's files have come to. */
    private static final int AHEAD = 4;

    private final CurrentRun run;
    private final ClientReports reports;
    private final BalanceCheck balance;
    private final ClientStore clients;
    private final SourceStore sources;
    private final ResultStore results;
    private final FrozenWaivers waivers;
    private final AsyncTaskExecutor workers;
    private final StopSignal stop;
    private final RunProgress progress;

    ReportWriting(
            CurrentRun run,
            ClientReports reports,
            FrozenWaivers waivers,
            Database database,
            AsyncTaskExecutor workers,
            StopSignal stop,
            RunProgress progress) {
        this.run = run;
        this.reports = reports;
        this.balance = new BalanceCheck(run.id(), database);
        this.clients = database.clients();
        this.sources = database.sources();
        this.results = database.results();
        this.waivers = waivers;
        this.workers = workers;
        this.stop = stop;
        this.progress = progress;
    }

    @Override
    public RepeatStatus execute(StepContribution contribution, ChunkContext chunkContext) throws Exception {
        balance.run();
        List<String> ids = clients.selected(run.id());
        Iterator<String> ahead = ids.iterator();
        Queue<Future<ClientReport>> writing = new ArrayDeque<>();
        ClientFiles files = new ClientFiles(
                run.request().language(),
                run.request().withPages(),
                run.request().withIcube(),
                run.law().statuteDate());
        try (FirmFiles firm = new FirmFiles(
                run.run().workFolder(),
                run.request().language(),
                run.request().withPages(),
                run.law().statuteDate())) {
            List<ClientSummary> summaries = new ArrayList<>();
            SortedSet<String> unused = new TreeSet<>(waivers.get().keySet());
            for (String id : ids) {
                while (ahead.hasNext() && writing.size() < AHEAD * run.request().threads()) {
                    String next = ahead.next();
                    writing.add(workers.submit(() -> write(next, files, contribution)));
                }
                ClientReport report = written(writing.remove());
                stop.checkpoint();
                Objects.requireNonNull(report, "a report, since nobody told us to stop");
                report.findings()
                        .forEach(tracked -> unused.remove(tracked.finding().id()));
                if (!Firm.is(id) || hasContent(report)) {
                    firm.add(report);
                    summaries.add(report.summary());
                    results.savePenaltyTotal(run.id(), id, report.summary().penaltyTotal());
                }
            }
            if (!unused.isEmpty()) {
                LOG.info("{}: no finding of this run has the id {}", WaiverList.FILE, String.join(", ", unused));
            }
            firm.finish(new RunSummary(
                    run.id(),
                    run.run().businessDate(),
                    run.run().periods(),
                    run.law().version(),
                    sources.inputs(run.id()).stream()
                            .map(Input::file)
                            .sorted(Comparator.naturalOrder())
                            .toList(),
                    true,
                    summaries,
                    LegalCalendar.of(run.law(), run.run().periods(), run.run().businessDate())));
        } finally {
            awaitAll(writing);
        }
        return RepeatStatus.FINISHED;
    }

    /** The report that was written; null once the run is told to stop. */
    private @Nullable ClientReport write(String id, ClientFiles files, StepContribution contribution)
            throws IOException {
        if (stop.isRequested()) {
            return null;
        }
        ClientReport report = reports.of(id);
        files.write(run.clientFolder(id), report);
        progress.advanced(contribution.getStepExecution().getStepName());
        return report;
    }

    private static @Nullable ClientReport written(Future<ClientReport> task) throws IOException, InterruptedException {
        try {
            return task.get();
        } catch (ExecutionException e) {
            if (e.getCause() instanceof RunRefusedException refused) {
                throw refused;
            }
            throw new IOException("a client's report could not be written: " + e.getCause(), e.getCause());
        }
    }

    /** After one has failed: none may still be writing when the step has ended. */
    private static void awaitAll(Queue<Future<ClientReport>> tasks) throws InterruptedException {
        for (Future<ClientReport> task : tasks) {
            try {
                task.get();
            } catch (ExecutionException e) {
                LOG.debug("Another client's report could not be written either", e);
            }
        }
    }

    private static boolean hasContent(ClientReport report) {
        return !report.findings().isEmpty()
                || !report.balance().isEmpty()
                || !report.rejects().isEmpty()
                || !report.summary().failure().isEmpty();
    }
}
