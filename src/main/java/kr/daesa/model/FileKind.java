package kr.daesa.model;

/**
 * What a file is, by its content.
 *
 * @param charset of a text; empty where it is none, or where it cannot be told
 */
public record FileKind(Container container, String charset) {

    /** What holds the rows. */
    public enum Container {
        EMPTY,
        /** BIFF, the older workbook; a workbook with a password looks the same from outside. */
        XLS,
        XLSX,
        /** Delimited text, CSV above all. */
        TEXT,
        JSON,
        XML,
        ZIP,
        /** gzip, 7z, RAR: not opened. */
        OTHER_ARCHIVE,
        WEB_PAGE
    }
}
