package kr.daesa.intake;

import kr.daesa.model.InvoiceRow;
import kr.daesa.model.Reject;

/** Takes what a reader finds, in the order of the file. */
public interface RowSink {

    void row(String clientId, InvoiceRow row);

    void reject(Reject reject);
}
