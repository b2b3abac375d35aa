package kr.daesa.model;

import java.time.LocalDate;
import java.util.List;

/**
 * What a client's books held when the return of a tax period was due: the rows of the last run between the end of the
 * period and its final return deadline (확정신고기한).
 *
 * @param asOf the business date of that run
 * @param rows of both sides and of every period that the inbox held then, in any order
 */
public record FiledBooks(TaxPeriod period, LocalDate asOf, List<InvoiceRow> rows) {

    public FiledBooks {
        rows = List.copyOf(rows);
    }
}
