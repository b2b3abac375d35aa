package kr.daesa.model;

import java.util.List;

/**
 * How one file was understood (파일 점검): what the program would take from it, and what it would reject.
 *
 * @param facts what reading it told; they say why it is unreadable if it is
 * @param tables the first of the sheets or lists that were read, each way of reading once
 * @param moreTables how many more were read
 * @param passedOver sheets or lists that no format knows
 * @param firstRows the first of its rows
 * @param totals of the rows that were not rejected; item lines of one invoice count once
 * @param rejects the first rows that were rejected
 */
public record Inspection(
        FileKind kind,
        SourceFacts facts,
        List<RecognisedTable> tables,
        long moreTables,
        List<String> passedOver,
        List<Row> firstRows,
        List<Total> totals,
        List<Reject> rejects) {

    public Inspection {
        tables = List.copyOf(tables);
        passedOver = List.copyOf(passedOver);
        firstRows = List.copyOf(firstRows);
        totals = List.copyOf(totals);
        rejects = List.copyOf(rejects);
    }

    /** Whether it can be read, and every row of it. */
    public boolean isClean() {
        return facts.unreadable() == null && facts.rejected() == 0;
    }

    /**
     * A row with the client whose it is.
     *
     * @param clientId the business number where whose file it is was not said; empty where the row does not tell
     */
    public record Row(String clientId, InvoiceRow invoice) {}

    /** Invoices and money of a direction and kind, in won. */
    public record Total(Direction direction, InvoiceKind kind, long invoices, long supply, long tax) {}
}
