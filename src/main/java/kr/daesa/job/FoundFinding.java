package kr.daesa.job;

import java.io.IOException;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import kr.daesa.book.Archive;
import kr.daesa.matching.Partners;
import kr.daesa.model.Client;
import kr.daesa.model.Finding;
import kr.daesa.model.FindingCode;
import kr.daesa.model.PartyNumber;
import kr.daesa.model.PastRun;
import kr.daesa.model.SourceFacts;
import kr.daesa.model.TrackedFinding;
import kr.daesa.store.ClientResult;
import kr.daesa.store.Database;
import kr.daesa.store.Input;
import org.jspecify.annotations.Nullable;

/**
 * A finding with all that the database knows of it.
 *
 * @param run the run that it is told from
 * @param newestRun the newest that is published, or else the same
 * @param stood what its client came to when the finding still stood
 * @param sources the client's files of then
 * @param collections the files that told of collecting then
 * @param beside whose rows are laid beside: the other client of a deal that two of them book, else its own
 * @param sourcesBeside the files that have those; none where nothing is laid beside
 */
record FoundFinding(
        TrackedFinding tracked,
        PastRun run,
        String newestRun,
        FrozenRoster roster,
        Client client,
        ClientResult stood,
        Partners partners,
        List<SourceFacts> sources,
        List<Input> collections,
        Client beside,
        List<SourceFacts> sourcesBeside) {

    /** Where the message of a change after filing has the day of which the filed books are. */
    private static final int FILED_ON = 2;

    /** Opens the database for no longer than it takes to ask. */
    static FoundFinding of(Path state, String id, @Nullable String runName) throws IOException {
        Archive archive = new Archive(state.resolve("archive"));
        try (Database database = StateDatabase.open(state)) {
            FindingSearch search = new FindingSearch(database.history());
            String found = search.id(id, runName);
            PastRun run = search.run(found, runName);
            TrackedFinding tracked = database.history().finding(run.id(), found).orElseThrow();
            FrozenRoster roster = new FrozenRoster(run.id(), database.clients());
            Client client = roster.client(tracked.finding().clientId());
            String stoodIn = search.lastOpen(found, run, tracked.status()).id();
            Optional<Client> other = otherClient(tracked.finding(), roster);
            Client beside = other.orElse(client);
            Optional<String> besideIn = other.isPresent() ? Optional.of(stoodIn) : filedIn(tracked.finding(), search);
            return new FoundFinding(
                    tracked,
                    run,
                    search.newestPublished().map(PastRun::id).orElse(run.id()),
                    roster,
                    client,
                    database.results().load(stoodIn, client.id()),
                    partners(stoodIn, database, archive),
                    database.sources().sources(stoodIn, client.id()),
                    database.sources().collections(stoodIn, client.id()),
                    beside,
                    besideIn.map(each -> database.sources().sources(each, beside.id()))
                            .orElse(List.of()));
        }
    }

    /** The client whose ledger says otherwise; empty where the finding is of one client alone. */
    private static Optional<Client> otherClient(Finding finding, FrozenRoster roster) {
        return finding.code() == FindingCode.CROSS_CLIENT_MISMATCH
                ? Optional.ofNullable(finding.counterparty())
                        .flatMap(PartyNumber::business)
                        .map(roster::idOf)
                        .map(roster::client)
                : Optional.empty();
    }

    /** The run whose books a finding after filing was compared with; empty if it is no such finding, or gone. */
    private static Optional<String> filedIn(Finding finding, FindingSearch search) {
        return finding.code() == FindingCode.CHANGED_AFTER_FILING
                ? search.published(filedOn(finding))
                : Optional.empty();
    }

    /** The day of the run whose books a change after filing is told against. */
    static String filedOn(Finding finding) {
        return finding.messageArgs().get(FILED_ON);
    }

    /** The partner master as archived; without the archive names are all that is known. */
    private static Partners partners(String runId, Database database, Archive archive) throws IOException {
        try {
            return FrozenPartners.read(runId, database.sources(), archive);
        } catch (NoSuchFileException e) {
            return Partners.NONE;
        }
    }
}
