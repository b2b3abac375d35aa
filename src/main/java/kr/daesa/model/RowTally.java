package kr.daesa.model;

import org.jspecify.annotations.Nullable;

/**
 * How many rows one file gave to one client, counted while reading: the independent side of the balance.
 *
 * @param clientId empty for rows that bear no client's number
 * @param direction null where a rejected row did not tell
 * @param kind null where a rejected row did not tell
 * @param read all rows, the rejected ones among them
 */
public record RowTally(
        String clientId,
        Side side,
        @Nullable Direction direction,
        @Nullable InvoiceKind kind,
        long read,
        long rejected) {}
