package kr.daesa.job;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
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
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.batch.core.scope.context.ChunkContext;
import org.springframework.batch.core.step.StepContribution;
import org.springframework.batch.core.step.tasklet.Tasklet;
import org.springframework.batch.infrastructure.repeat.RepeatStatus;
import org.springframework.core.task.AsyncTaskExecutor;

/**
 * Writes the report into the work folder: the clients in parallel, then the firm, one client after the other, so that
 * memory does not grow with their number.
 */
final class ReportWriting implements Tasklet {

    private static final Logger LOG = LoggerFactory.getLogger(ReportWriting.class);

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
        String step = contribution.getStepExecution().getStepName();
        balance.run();
        List<String> ids = clients.selected(run.id());
        ClientFiles files = new ClientFiles(
                run.request().language(),
                run.request().withPages(),
                run.request().withIcube(),
                run.law().statuteDate());
        List<Future<?>> tasks = new ArrayList<>();
        for (String id : ids) {
            tasks.add(workers.submit(() -> {
                if (!stop.isRequested()) {
                    files.write(run.clientFolder(id), reports.of(id));
                    progress.advanced(step);
                }
                return id;
            }));
        }
        awaitAll(tasks);
        stop.checkpoint();
        writeFirm(ids);
        return RepeatStatus.FINISHED;
    }

    /** All of them, even after one has failed: none may still be writing when the step has ended. */
    private static void awaitAll(List<Future<?>> tasks) throws IOException, InterruptedException {
        Throwable failure = null;
        for (Future<?> task : tasks) {
            try {
                task.get();
            } catch (ExecutionException e) {
                failure = failure == null ? e.getCause() : failure;
            }
        }
        if (failure instanceof RunRefusedException refused) {
            throw refused;
        }
        if (failure != null) {
            throw new IOException("a client's report could not be written: " + failure, failure);
        }
    }

    private void writeFirm(List<String> ids) throws Exception {
        try (FirmFiles firm = new FirmFiles(
                run.run().workFolder(),
                run.request().language(),
                run.request().withPages(),
                run.law().statuteDate())) {
            List<ClientSummary> summaries = new ArrayList<>();
            SortedSet<String> unused = new TreeSet<>(waivers.get().keySet());
            for (String id : ids) {
                stop.checkpoint();
                ClientReport report = reports.of(id);
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
                    summaries));
        }
    }

    private static boolean hasContent(ClientReport report) {
        return !report.findings().isEmpty()
                || !report.balance().isEmpty()
                || !report.rejects().isEmpty()
                || !report.summary().failure().isEmpty();
    }
}
