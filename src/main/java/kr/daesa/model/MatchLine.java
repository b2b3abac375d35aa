package kr.daesa.model;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * Where a pair, a group's member or a lone row ended: a line of {@code matches.csv}.
 *
 * @param groupId equal for rows that belong together
 * @param method the pass that paired them; empty for a lone row
 * @param hometaxSupply null where Hometax does not have it, likewise the other three amounts
 * @param differences which fields of a pair differ, or empty
 * @param whyNot the nearest candidate of a lone row and the first field that failed, or empty
 */
public record MatchLine(
        String groupId,
        Direction direction,
        InvoiceKind kind,
        Disposition disposition,
        String method,
        @Nullable ApprovalNumber approvalNo,
        String ledgerRef,
        LocalDate writeDate,
        @Nullable PartyNumber counterparty,
        @Nullable Long hometaxSupply,
        @Nullable Long ledgerSupply,
        @Nullable Long hometaxTax,
        @Nullable Long ledgerTax,
        String differences,
        String whyNot) {}
