package kr.daesa.model;

import java.util.List;

/**
 * Everything a run knows of one client: the input of its reconciliation.
 *
 * @param rows of both sides, in any order
 * @param rejects what could not be read, of the client's own files and of its rows in firm-wide files
 * @param sources the client's own files, and the firm-wide files that hold rows of it
 */
public record ClientBooks(
        Client client,
        List<InvoiceRow> rows,
        List<Reject> rejects,
        List<SourceFacts> sources,
        List<CollectionRecord> collections) {

    public ClientBooks {
        rows = List.copyOf(rows);
        rejects = List.copyOf(rejects);
        sources = List.copyOf(sources);
        collections = List.copyOf(collections);
    }
}
