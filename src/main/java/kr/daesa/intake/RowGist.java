package kr.daesa.intake;

import kr.daesa.model.ApprovalNumber;
import kr.daesa.model.Direction;
import kr.daesa.model.InvoiceKind;
import kr.daesa.model.InvoiceRow;
import kr.daesa.model.PartyNumber;
import kr.daesa.model.Provenance;
import org.jspecify.annotations.Nullable;

/** What could be read of a row, be the row good or bad: enough to count it and to find it again. */
record RowGist(
        String clientId,
        Provenance at,
        @Nullable Direction direction,
        @Nullable InvoiceKind kind,
        @Nullable ApprovalNumber approvalNo,
        @Nullable PartyNumber counterparty,
        @Nullable Long supply,
        @Nullable Long tax) {

    static RowGist of(String clientId, InvoiceRow row) {
        return new RowGist(
                clientId,
                row.at(),
                row.direction(),
                row.kind(),
                row.approvalNo(),
                row.counterparty(),
                row.supply(),
                row.tax());
    }
}
