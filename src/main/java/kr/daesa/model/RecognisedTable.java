package kr.daesa.model;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * How a sheet of a file, or a list of records in it, was recognised (양식 인식) as one of a known format.
 *
 * @param part the sheet's name, or the entry of an archive and the path of the list; empty where there is only one
 * @param headerRow the row of the headings, counted from 1; 0 where there is none, as in JSON
 * @param headings how many headings it has that are not blank
 * @param unmapped headings from which nothing is read
 * @param rival the format that knows the next most of the headings; null if no other knows any
 * @param known how many of the headings the format knows; several may be of one field
 */
public record RecognisedTable(
        String part,
        String format,
        int headerRow,
        int headings,
        List<MappedField> mapping,
        List<String> unmapped,
        @Nullable Rival rival,
        int known) {

    public RecognisedTable {
        mapping = List.copyOf(mapping);
        unmapped = List.copyOf(unmapped);
    }

    /** Another part that is recognised just so. */
    public RecognisedTable in(String otherPart) {
        return new RecognisedTable(otherPart, format, headerRow, headings, mapping, unmapped, rival, known);
    }

    /**
     * The format that was the next likely.
     *
     * @param missing the mandatory headings that it lacks; where it lacks none, it only knows fewer
     */
    public record Rival(String format, int known, List<String> missing) {

        public Rival {
            missing = List.copyOf(missing);
        }
    }
}
