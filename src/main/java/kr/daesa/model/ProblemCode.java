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

    EMPTY_FILE,
    /** No header row of a known format; arguments: the headings seen, the format that came closest. */
    UNKNOWN_FORMAT,
    /** Neither UTF-8 nor CP949. */
    UNDECODABLE_TEXT,
    /** A web page, most often an error page, saved under a spreadsheet's name. */
    WEB_PAGE,
    PASSWORD_PROTECTED,
    /** The container is broken; argument: what the library says. */
    DAMAGED,
    /** A mandatory column is absent; argument: its heading. */
    MISSING_COLUMN,
    /** A business number, a client id or a type in the roster is wrong. */
    ROSTER_LINE
}
