package kr.daesa.job;

import java.io.IOException;
import java.util.List;
import kr.daesa.model.ClientBooks;
import kr.daesa.model.Finding;
import kr.daesa.model.MatchLine;
import kr.daesa.model.Reconciliation;
import kr.daesa.model.Reject;
import kr.daesa.model.SourceFacts;
import kr.daesa.model.TaxPeriod;
import kr.daesa.model.TrackedFinding;
import kr.daesa.report.ClientFiles;
import kr.daesa.store.ClientResult;
import kr.daesa.store.Database;
import kr.daesa.store.Input;
import kr.daesa.store.ResultStore;
import kr.daesa.store.SourceStore;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.batch.infrastructure.item.ItemProcessor;

/**
 * Reconciles one client. That it fails is a value and stops no other client; trouble with the database or the disk is not
 * the client's and does stop the shard.
 */
final class ClientReconciling implements ItemProcessor<String, ClientResult> {

    private static final Logger LOG = LoggerFactory.getLogger(ClientReconciling.class);

    private final CurrentRun run;
    private final ClientBooksReading reading;
    private final FrozenPartners partners;
    private final FrozenWaivers waivers;
    private final ClientMirrors mirrors;
    private final FiledReturns filed;
    private final Reconciliations reconciliations;
    private final SourceStore sources;
    private final ResultStore results;
    private final StopSignal stop;

    ClientReconciling(
            CurrentRun run,
            ClientBooksReading reading,
            FrozenPartners partners,
            FrozenWaivers waivers,
            ClientMirrors mirrors,
            FiledReturns filed,
            Reconciliations reconciliations,
            Database database,
            StopSignal stop) {
        this.run = run;
        this.reading = reading;
        this.partners = partners;
        this.waivers = waivers;
        this.mirrors = mirrors;
        this.filed = filed;
        this.reconciliations = reconciliations;
        this.sources = database.sources();
        this.results = database.results();
        this.stop = stop;
    }

    /** Null once the run is told to stop: a client without a result is reconciled by the next run. */
    @Override
    public @Nullable ClientResult process(String clientId) throws IOException {
        if (stop.isRequested()) {
            return null;
        }
        List<SourceFacts> facts = sources.sources(run.id(), clientId);
        List<Input> collections = sources.collections(run.id(), clientId);
        List<TrackedFinding> before = results.openBefore(run.run().businessDate(), clientId);
        Reconciliation reconciliation;
        List<Reject> rejects = List.of();
        FiledReturns.Then then;
        try {
            ClientBooks books = reading.read(clientId, facts, collections);
            rejects = books.rejects();
            then = filed.of(books.client(), facts);
            reconciliation = reconciliations.reconcile(
                    mirrors.beside(books).afterFiling(then.books()), run.context(partners.get()));
        } catch (SourceBooks.StoppedException stopped) {
            return null;
        } catch (RuntimeException | IOException e) {
            LOG.warn("Client {} could not be reconciled: {}", clientId, String.valueOf(e), e);
            writeMatches(clientId, List.of());
            return FailedClient.result(clientId, facts, rejects, String.valueOf(e));
        }
        writeMatches(clientId, reconciliation.matches());
        return new ClientResult(
                clientId,
                reconciliation.status(),
                "",
                FindingHistory.track(
                        reconciliation.findings(),
                        before,
                        waivers.get(),
                        run.run().businessDate(),
                        finding -> looksAt(finding, then)),
                reconciliation.balance(),
                reconciliation.coverage(),
                reconciliation.summaryTable(),
                rejects,
                reconciliation.certificateExpiresOn());
    }

    /** Whether this run would have the finding if it still stood. */
    private boolean looksAt(Finding finding, FiledReturns.Then then) {
        return switch (finding.code()) {
            case CHANGED_AFTER_FILING ->
                then.compared().stream().map(TaxPeriod::toString).anyMatch(finding.period()::equals);
            // Clients are compared with each other only in a run of all of them.
            case CROSS_CLIENT_MISMATCH ->
                run.request().clients().isEmpty() && OpenPeriods.cover(run.run().periods(), finding);
            default -> OpenPeriods.cover(run.run().periods(), finding);
        };
    }

    /** Straight to the work folder: match lists are as large as the books, and nothing later needs them in memory. */
    private void writeMatches(String clientId, List<MatchLine> matches) throws IOException {
        if (!Firm.is(clientId)) {
            ClientFiles.writeMatches(run.clientFolder(clientId), matches);
        }
    }
}
