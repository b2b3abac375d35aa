package kr.daesa.intake.document;

import java.util.Map;
import java.util.Set;
import kr.daesa.model.Problem;
import org.jspecify.annotations.Nullable;

/**
 * One record as the document states it. Names of fields are in lower case: programs that pass JSON on change it.
 *
 * @param place where it stands, {@code list[17]}, counted from 0 as JSON does; empty for a document of one record
 * @param number of the record in its list, counted from 1
 * @param fields texts by name or path
 * @param repeated second values of fields that stand twice with different values
 * @param broken why it is no record at all; null if it is one
 */
public record DocumentRecord(
        RecordList list,
        String place,
        int number,
        Map<String, String> fields,
        Map<String, String> repeated,
        @Nullable Problem broken) {

    static DocumentRecord broken(RecordList list, String place, int number, Problem why) {
        return new DocumentRecord(list, place, number, Map.of(), Map.of(), why);
    }

    /** Names of its fields in lower case. */
    public Set<String> names() {
        return fields.keySet();
    }
}
