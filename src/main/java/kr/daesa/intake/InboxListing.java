package kr.daesa.intake;

import java.util.List;
import java.util.SortedSet;

/**
 * What lies in an inbox, everything sorted by path.
 *
 * @param sources ledgers and exports
 * @param collections collection records ({@code *.collection.json}), and what services say of a collection
 * @param folders the folders at the top, {@code _firm} among them; one that no line of the roster names is a stray
 * @param misplaced paths of files that lie where nothing is looked for, such as beside {@code ledger} and {@code hometax}
 */
public record InboxListing(
        List<InboxFile> sources, List<InboxFile> collections, SortedSet<String> folders, List<String> misplaced) {

    public InboxListing {
        sources = List.copyOf(sources);
        collections = List.copyOf(collections);
        misplaced = List.copyOf(misplaced);
    }
}
