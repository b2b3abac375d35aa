package kr.daesa.job;

import java.io.IOException;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import kr.daesa.book.Archive;
import kr.daesa.book.Book;
import kr.daesa.book.BookKey;
import kr.daesa.book.BookShelf;
import kr.daesa.book.BookWriter;
import kr.daesa.intake.Intake;
import kr.daesa.intake.RowSink;
import kr.daesa.model.InvoiceRow;
import kr.daesa.model.Reject;
import kr.daesa.model.Side;
import kr.daesa.model.SourceFacts;
import kr.daesa.model.SourceFile;

/** The books of the run's source files: from the shelf, or made from the archive where it has none. */
final class SourceBooks {

    private final FrozenRoster roster;
    private final Archive archive;
    private final BookShelf shelf;
    private final Intake intake;
    private final StopSignal stop;
    /** Finding a book checks every byte of it, and every client asks for the firm-wide ones. */
    private final Map<SourceFile, Book> firmWide = new ConcurrentHashMap<>();

    SourceBooks(FrozenRoster roster, Archive archive, BookShelf shelf, Intake intake, StopSignal stop) {
        this.roster = roster;
        this.archive = archive;
        this.shelf = shelf;
        this.intake = intake;
        this.stop = stop;
    }

    Optional<Book> onShelf(SourceFile file, Side side, String folder) throws IOException {
        return shelf.find(roster.bookKey(file, side, intake.version(), folder));
    }

    /**
     * Reads a file into a book.
     *
     * @return the file's facts; there is no book where they say unreadable
     * @throws StoppedException if the run is told to stop
     */
    SourceFacts read(SourceFile file, Side side, String folder) throws IOException {
        BookKey key = roster.bookKey(file, side, intake.version(), folder);
        try (BookWriter book = shelf.create(key)) {
            SourceFacts facts =
                    intake.read(file, archive.locate(file.sha256()), side, roster.owner(folder), new BookSink(book));
            if (facts.unreadable() == null) {
                book.finish(facts);
            }
            return facts;
        }
    }

    /** The book of a file that was read before, made again if somebody has cleared the shelf since. */
    Book book(SourceFacts facts) throws IOException {
        Book known = firmWide.get(facts.file());
        if (known != null) {
            return known;
        }
        Optional<Book> found = onShelf(facts.file(), facts.side(), facts.folder());
        if (found.isEmpty()) {
            read(facts.file(), facts.side(), facts.folder());
            found = onShelf(facts.file(), facts.side(), facts.folder());
        }
        Book book = found.orElseThrow(
                () -> new IOException(facts.file().path() + ": was readable before and is not any more"));
        if (Firm.is(facts.folder())) {
            firmWide.put(facts.file(), book);
        }
        return book;
    }

    /** The run is told to stop in the middle of a file. */
    static final class StoppedException extends RuntimeException {
        private static final long serialVersionUID = 1L;
    }

    private final class BookSink implements RowSink {

        private final BookWriter book;

        BookSink(BookWriter book) {
            this.book = book;
        }

        @Override
        public void row(String clientId, InvoiceRow row) {
            checkStop();
            book.row(clientId, row);
        }

        @Override
        public void reject(Reject reject) {
            checkStop();
            book.reject(reject);
        }

        private void checkStop() {
            if (stop.isRequested()) {
                throw new StoppedException();
            }
        }
    }
}
