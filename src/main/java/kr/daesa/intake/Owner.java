package kr.daesa.intake;

import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import kr.daesa.model.BusinessNumber;
import kr.daesa.model.SourceFacts;

/**
 * To whom the rows of a file can belong: the client in whose folder it lies, or, in a firm-wide file, every client of the
 * roster.
 *
 * @param folder the client's id, or {@code _firm}
 * @param clients client ids by business number: one entry for a client's own folder
 */
public record Owner(String folder, SortedMap<BusinessNumber, String> clients) {

    public static Owner client(String id, BusinessNumber number) {
        return new Owner(id, new TreeMap<>(Map.of(number, id)));
    }

    public static Owner firm(Map<BusinessNumber, String> roster) {
        return new Owner(SourceFacts.FIRM, new TreeMap<>(roster));
    }

    public boolean isFirm() {
        return folder.equals(SourceFacts.FIRM);
    }
}
