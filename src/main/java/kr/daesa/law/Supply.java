package kr.daesa.law;

import java.time.LocalDate;
import kr.daesa.model.Client;
import kr.daesa.model.ClientType;
import kr.daesa.model.InvoiceKind;
import kr.daesa.model.InvoiceRow;
import org.jspecify.annotations.Nullable;

/**
 * A supply (공급) as the law sees it from the client's side, whichever side that is.
 *
 * @param taxpayer the client's type
 * @param closedOn the client's 폐업일; null while in business
 * @param writeDate 작성일자, taken as the day of supply
 * @param won of supply (공급가액), negative for a correction that takes back
 * @param tax won (세액)
 * @param hasIssuingDeadline whether the deadline of issue is judged: not that of a correction that goes back to the date
 *     of its original (영 제70조①)
 */
public record Supply(
        InvoiceKind kind,
        ClientType taxpayer,
        @Nullable LocalDate closedOn,
        LocalDate writeDate,
        long won,
        long tax,
        boolean hasIssuingDeadline) {

    /** The supply that a row of a client's books is about. */
    public static Supply of(InvoiceRow row, Client client, boolean hasIssuingDeadline) {
        return new Supply(
                row.kind(),
                client.type(),
                client.closedOn(),
                row.writeDate(),
                row.supply(),
                row.tax(),
                hasIssuingDeadline);
    }
}
