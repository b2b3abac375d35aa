package kr.daesa.model;

/** The kinds of {@link Problem}. Each has one sentence in each language, {@code problem.<CODE>}. */
public enum ProblemCode {
    /** A cell holds something that is not an amount of won. */
    NOT_AN_AMOUNT,
    /** A cell holds something that is not a day of the calendar. */
    NOT_A_DATE,
    /** A cell that the row cannot do without is blank. */
    BLANK,
    /** A cell is neither a business number nor a resident number. */
    NOT_A_PARTY_NUMBER,
    NOT_AN_APPROVAL_NUMBER,
    /** A cell with a fixed set of words holds another word; arguments: found, the words that would be right. */
    UNKNOWN_WORD,
    /** The client is neither supplier nor buyer of the row. */
    NOT_THIS_CLIENT,
    /** A row of a firm-wide file bears no business number of any client in the roster. */
    NO_SUCH_CLIENT,
    /** A row has fewer or more cells than the header, so that its columns cannot be told. */
    WRONG_CELL_COUNT,
    /** Two cells of a row say opposite things; arguments: what each says. */
    CONTRADICTION,
    /** Neither the row nor the title says 매출 or 매입; argument: the code that could have said it. */
    NO_DIRECTION,

    /** A file or a folder of the inbox that belongs to no client. */
    NO_PLACE,
    /** The file was there a moment ago, or a link leads nowhere. */
    FILE_GONE,
    /** The account of the run may not open it. */
    ACCESS_DENIED,
    /** A pipe, a device, or a folder where a file should be. */
    NOT_A_FILE,
    EMPTY_FILE,
    /** No header row of a known format; arguments: the headings seen, the format that came closest, what it lacks. */
    UNKNOWN_FORMAT,
    /** Neither UTF-8 nor CP949; argument: the first line that cannot be read. */
    UNDECODABLE_TEXT,
    /** A web page, most often an error page, saved under a spreadsheet's name. */
    WEB_PAGE,
    /** A container that holds no table that is known here; argument: which, such as {@code OLE2} or {@code JSON}. */
    NOT_A_TABLE,
    PASSWORD_PROTECTED,
    /** The container is broken; argument: what the library says. */
    DAMAGED,
    /** A mandatory column is absent; argument: its heading. */
    MISSING_COLUMN,
    /** A business number, a client id or a year in the roster is wrong; arguments: found, what is expected. */
    ROSTER_LINE,
    /** An id or business number that an earlier line of the roster has; argument: the row of that line. */
    DUPLICATE_ROSTER_LINE,

    /** A collection record is not JSON; argument: what the library says. */
    NOT_JSON,
    /** A key of a collection record is absent; arguments: the key, what is expected. */
    MISSING_KEY,
    /** A key of a collection record has a wrong value; arguments: the key, found, expected. */
    WRONG_KEY,

    /** JSON or XML of no known format; arguments: the names seen, the format that came closest, what it lacks. */
    UNKNOWN_DOCUMENT,
    /** A list of records holds something else; argument: what. */
    NOT_A_RECORD,
    /** A DOCTYPE or an entity in XML; arguments: which, the line. */
    FORBIDDEN_XML,
    /** An archive holds an archive; argument: the entry. */
    NESTED_ARCHIVE,
    /** An archive holds more than is unpacked; arguments: the entry, found, allowed. */
    ARCHIVE_LIMIT
}
