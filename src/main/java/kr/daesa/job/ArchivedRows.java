package kr.daesa.job;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import kr.daesa.book.Archive;
import kr.daesa.book.Book;
import kr.daesa.book.BookShelf;
import kr.daesa.intake.DialectException;
import kr.daesa.intake.Intake;
import kr.daesa.intake.RowSink;
import kr.daesa.model.InvoiceRow;
import kr.daesa.model.Reject;
import kr.daesa.model.SourceFacts;

/**
 * The rows of one client as a run read them: from the books, or where those are gone from the archive. Nothing is
 * written.
 *
 * @param unread files that are neither on the shelf nor in the archive any more
 */
record ArchivedRows(List<InvoiceRow> rows, List<String> unread) {

    static ArchivedRows of(
            String clientId, List<SourceFacts> sources, FrozenRoster roster, Path state, List<Path> dialects)
            throws IOException {
        List<InvoiceRow> rows = new ArrayList<>();
        List<String> unread = new ArrayList<>();
        Archive archive = new Archive(state.resolve("archive"));
        BookShelf shelf = new BookShelf(state.resolve("books"));
        Intake intake = intake(dialects);
        for (SourceFacts facts : sources) {
            if (facts.unreadable() != null) {
                continue;
            }
            Optional<Book> book =
                    shelf.find(roster.bookKey(facts.file(), facts.side(), intake.version(), facts.folder()));
            Path original = archive.locate(facts.file().sha256());
            if (book.isPresent()) {
                book.get().forEachRow(clientId, rows::add);
            } else if (Files.exists(original)) {
                intake.read(facts.file(), original, facts.side(), roster.owner(facts.folder()), rowsOf(clientId, rows));
            } else {
                unread.add(facts.file().path());
            }
        }
        return new ArchivedRows(rows, unread);
    }

    private static RowSink rowsOf(String wanted, List<InvoiceRow> rows) {
        return new RowSink() {
            @Override
            public void row(String clientId, InvoiceRow row) {
                if (clientId.equals(wanted)) {
                    rows.add(row);
                }
            }

            @Override
            public void reject(Reject reject) {}
        };
    }

    private static Intake intake(List<Path> dialects) throws IOException {
        try {
            return Intake.withDialects(dialects);
        } catch (DialectException e) {
            throw new IllegalArgumentException(e.getMessage(), e);
        }
    }
}
