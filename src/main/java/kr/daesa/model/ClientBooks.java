package kr.daesa.model;

import java.util.List;

/**
 * Everything a run knows of one client: the input of its reconciliation.
 *
 * @param rows of both sides, in any order
 * @param rejects what could not be read, of the client's own files and of its rows in firm-wide files
 * @param sources the client's own files, and the firm-wide files that hold rows of it
 * @param mirrors what the books of the other clients of the firm say that these rows name
 * @param filed what the books held when returns were due that are looked at again, where they are not the same still
 */
public record ClientBooks(
        Client client,
        List<InvoiceRow> rows,
        List<Reject> rejects,
        List<SourceFacts> sources,
        List<CollectionRecord> collections,
        List<Mirror> mirrors,
        List<FiledBooks> filed) {

    public ClientBooks {
        rows = List.copyOf(rows);
        rejects = List.copyOf(rejects);
        sources = List.copyOf(sources);
        collections = List.copyOf(collections);
        mirrors = List.copyOf(mirrors);
        filed = List.copyOf(filed);
    }

    /** Of a client that deals with no other client of the firm, and with no filed return to look at. */
    public ClientBooks(
            Client client,
            List<InvoiceRow> rows,
            List<Reject> rejects,
            List<SourceFacts> sources,
            List<CollectionRecord> collections) {
        this(client, rows, rejects, sources, collections, List.of(), List.of());
    }

    /** The same, with what other clients' books say of the deals with this one. */
    public ClientBooks beside(List<Mirror> others) {
        return new ClientBooks(client, rows, rejects, sources, collections, others, filed);
    }

    /** The same, with what the books held when returns were due. */
    public ClientBooks afterFiling(List<FiledBooks> then) {
        return new ClientBooks(client, rows, rejects, sources, collections, mirrors, then);
    }
}
