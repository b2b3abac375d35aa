package kr.daesa.intake.document;

/**
 * A list of records in a document.
 *
 * @param part the entry of an archive with {@code !} in front, or empty
 * @param path where the list stands: {@code data.resList} in JSON, the element's name in XML; empty at the top of JSON
 */
public record RecordList(String part, String path) {

    /** The last step of the path. */
    public String name() {
        return path.substring(path.lastIndexOf('.') + 1);
    }
}
