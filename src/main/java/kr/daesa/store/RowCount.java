package kr.daesa.store;

import kr.daesa.model.Direction;
import kr.daesa.model.InvoiceKind;
import kr.daesa.model.Side;
import org.jspecify.annotations.Nullable;

/**
 * A number of rows of one client.
 *
 * @param direction null for rejected rows that did not tell
 * @param kind null for rejected rows that did not tell
 */
public record RowCount(
        String clientId,
        @Nullable Direction direction,
        @Nullable InvoiceKind kind,
        Side side,
        long rows) {}
