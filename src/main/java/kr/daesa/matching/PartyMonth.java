package kr.daesa.matching;

import java.time.YearMonth;
import kr.daesa.model.Direction;
import kr.daesa.model.InvoiceKind;
import kr.daesa.model.InvoiceRow;

/** One counterparty and calendar month, of one direction and kind: within it amounts may be added up. */
record PartyMonth(Direction direction, InvoiceKind kind, String party, YearMonth month) {

    static PartyMonth of(InvoiceRow row, Parties parties) {
        return new PartyMonth(row.direction(), row.kind(), parties.key(row), YearMonth.from(row.writeDate()));
    }
}
