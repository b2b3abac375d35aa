package kr.daesa.intake;

import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import kr.daesa.model.BusinessNumber;
import kr.daesa.model.SourceFacts;
import org.jspecify.annotations.Nullable;

/**
 * To whom the rows of a file can belong: the client in whose folder it lies, in a firm-wide file every client of the
 * roster, and in a file of unknown origin any company.
 *
 * @param folder the client's id, or {@code _firm}; empty where it is unknown whose file it is
 * @param clients client ids by business number: one entry for a client's own folder
 */
public record Owner(String folder, SortedMap<BusinessNumber, String> clients) {

    public static Owner client(String id, BusinessNumber number) {
        return new Owner(id, new TreeMap<>(Map.of(number, id)));
    }

    public static Owner firm(Map<BusinessNumber, String> roster) {
        return new Owner(SourceFacts.FIRM, new TreeMap<>(roster));
    }

    /** For a file that somebody shows without saying whose it is: every company is a client, its number is its id. */
    public static Owner anyone() {
        return new Owner("", new TreeMap<>());
    }

    boolean isAnyone() {
        return folder.isEmpty();
    }

    /** The id of the client with this number; null if it is none. */
    @Nullable
    String clientOf(BusinessNumber number) {
        return isAnyone() ? number.digits() : clients.get(number);
    }

    public boolean isFirm() {
        return folder.equals(SourceFacts.FIRM);
    }
}
