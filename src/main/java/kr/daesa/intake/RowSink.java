package kr.daesa.intake;

import kr.daesa.model.InvoiceRow;
import kr.daesa.model.RecognisedTable;
import kr.daesa.model.Reject;

/** Takes what a reader finds, in the order of the file. */
public interface RowSink {

    void row(String clientId, InvoiceRow row);

    void reject(Reject reject);

    /** A table or a list of records is about to be read; for whoever explains how. */
    default void recognised(RecognisedTable table) {}

    /** A sheet or a list of records is not read: no format knows it. */
    default void passedOver(String part) {}
}
