package kr.daesa.model;

import org.jspecify.annotations.Nullable;

/**
 * A row that could not be read, with its place and the reason: a line of {@code rejects.csv}.
 *
 * <p>What could still be read of it is kept ({@code direction} to {@code supply}), so that it is counted on the
 * right line of the balance and its counterpart on the other side is not called missing.
 *
 * @param clientId empty where the row bears no client's number
 * @param column the heading of the column at fault, or empty
 * @param value what stands there, resident numbers masked
 */
public record Reject(
        String clientId,
        Side side,
        Provenance at,
        String column,
        String value,
        Problem reason,
        @Nullable Direction direction,
        @Nullable InvoiceKind kind,
        @Nullable ApprovalNumber approvalNo,
        @Nullable PartyNumber counterparty,
        @Nullable Long supply) {}
