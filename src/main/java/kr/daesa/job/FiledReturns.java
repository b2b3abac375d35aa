package kr.daesa.job;

import java.io.IOException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import kr.daesa.book.Book;
import kr.daesa.model.Client;
import kr.daesa.model.FiledBooks;
import kr.daesa.model.InvoiceRow;
import kr.daesa.model.SourceFacts;
import kr.daesa.model.TaxPeriod;
import kr.daesa.store.ClientStore;
import kr.daesa.store.Database;
import kr.daesa.store.Run;
import kr.daesa.store.RunStore;
import kr.daesa.store.SourceStore;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * What clients' books held when a return was due: those of the last run between the end of the tax period and its final
 * return deadline. They are read again from the shelf, or from the archive, and only where a file is not the same any more;
 * on most nights that costs a look at the list of files.
 */
final class FiledReturns {

    private static final Logger LOG = LoggerFactory.getLogger(FiledReturns.class);

    private final CurrentRun run;
    private final SourceBooks books;
    private final RunStore runs;
    private final ClientStore clients;
    private final SourceStore sources;
    private @Nullable List<Run> published;

    FiledReturns(CurrentRun run, SourceBooks books, Database database) {
        this.run = run;
        this.books = books;
        this.runs = database.runs();
        this.clients = database.clients();
        this.sources = database.sources();
    }

    /**
     * A client's books as they were.
     *
     * @param books none of a period whose files are the same still
     * @param compared the tax periods of which it is known what the books held
     */
    record Then(List<FiledBooks> books, Set<TaxPeriod> compared) {

        private static final Then NOTHING = new Then(List.of(), Set.of());
    }

    /**
     * @param today the files of the client that this run reads
     */
    Then of(Client client, List<SourceFacts> today) {
        if (Firm.is(client.id())) {
            return Then.NOTHING;
        }
        List<FiledBooks> filed = new ArrayList<>();
        Set<TaxPeriod> compared = new HashSet<>();
        for (TaxPeriod period : OpenPeriods.lookedBackAt(run.run().periods())) {
            Optional<Run> before = lastBeforeFiling(client, period);
            if (before.isEmpty()) {
                continue;
            }
            List<SourceFacts> then = sources.sources(before.get().id(), client.id());
            try {
                if (!files(then).equals(files(today))) {
                    filed.add(new FiledBooks(period, before.get().businessDate(), rows(client.id(), then)));
                }
                compared.add(period);
            } catch (IOException e) {
                LOG.warn(
                        "Client {}: what was filed for {} cannot be compared with today: {}",
                        client.id(),
                        period,
                        String.valueOf(e));
            }
        }
        return new Then(List.copyOf(filed), Set.copyOf(compared));
    }

    /** Empty while the return is not due yet, and where no run fell into the time of filing. */
    private Optional<Run> lastBeforeFiling(Client client, TaxPeriod period) {
        LocalDate closed = client.closedOn();
        LocalDate end = closed != null && TaxPeriod.of(closed).equals(period) ? closed : period.to();
        if (!run.law().reaches(client.type(), end)) {
            return Optional.empty();
        }
        LocalDate deadline = run.law().finalReturnDeadline(client.type(), end, closed);
        if (!run.run().businessDate().isAfter(deadline)) {
            return Optional.empty();
        }
        return published().stream()
                .filter(earlier -> earlier.businessDate().isAfter(end)
                        && !earlier.businessDate().isAfter(deadline))
                .filter(earlier -> clients.isReconciled(earlier.id(), client.id()))
                .findFirst();
    }

    private synchronized List<Run> published() {
        if (published == null) {
            published = runs.all().stream().filter(Run::current).toList();
        }
        return published;
    }

    private static Set<Object> files(List<SourceFacts> facts) {
        return facts.stream().map(SourceFacts::file).collect(Collectors.toSet());
    }

    private List<InvoiceRow> rows(String clientId, List<SourceFacts> then) throws IOException {
        List<InvoiceRow> rows = new ArrayList<>();
        for (SourceFacts facts : then) {
            if (facts.unreadable() == null) {
                Book book = books.book(facts);
                book.forEachRow(clientId, rows::add);
            }
        }
        return rows;
    }
}
