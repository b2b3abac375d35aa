package kr.daesa.job;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import kr.daesa.book.Archive;
import kr.daesa.book.Book;
import kr.daesa.intake.CollectionReading;
import kr.daesa.intake.CollectionRecords;
import kr.daesa.intake.Owner;
import kr.daesa.model.ClientBooks;
import kr.daesa.model.CollectionRecord;
import kr.daesa.model.InvoiceRow;
import kr.daesa.model.Reject;
import kr.daesa.model.SourceFacts;
import kr.daesa.model.SourceFile;
import kr.daesa.store.Input;

/** Gathers all that the run knows of one client; only this client's rows are read. */
final class ClientBooksReading {

    private final FrozenRoster roster;
    private final SourceBooks books;
    private final Archive archive;

    ClientBooksReading(FrozenRoster roster, SourceBooks books, Archive archive) {
        this.roster = roster;
        this.books = books;
        this.archive = archive;
    }

    ClientBooks read(String clientId, List<SourceFacts> sources, List<Input> collectionFiles) throws IOException {
        List<InvoiceRow> rows = new ArrayList<>();
        List<Reject> rejects = new ArrayList<>();
        for (SourceFacts facts : sources) {
            if (facts.unreadable() == null) {
                Book book = books.book(facts);
                book.forEachRow(clientId, rows::add);
                rejects.addAll(book.rejects(clientId));
                if (facts.folder().equals(clientId)) {
                    rejects.addAll(book.rejects(""));
                }
            }
        }
        List<CollectionRecord> collections = new ArrayList<>();
        for (Input file : collectionFiles) {
            collections.add(collection(file.file(), roster.owner(clientId)));
        }
        return new ClientBooks(roster.client(clientId), rows, rejects, sources, collections);
    }

    private CollectionRecord collection(SourceFile file, Owner owner) throws IOException {
        CollectionReading reading = CollectionRecords.read(file, archive.locate(file.sha256()), owner);
        CollectionRecord record = reading.record();
        if (record == null) {
            throw new IOException(file.path() + ": was readable before and is not any more");
        }
        return record;
    }
}
