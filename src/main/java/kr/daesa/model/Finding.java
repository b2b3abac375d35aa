package kr.daesa.model;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Something that an accountant must know of a client: one line of {@code findings.csv}.
 *
 * @param id made of the client, the code and the identity of the rows concerned, so it is the same every night
 * @param period the tax period of the write date, such as {@code 2026-2}; of the business date for a finding about a
 *     collection or a file
 * @param dueDate until when something can or must be done; null where nothing is left to do
 * @param supply won, as Hometax has it where it has the invoice, else as the ledger has it
 * @param ledgerRef the ledger row concerned, or the file for a finding about a file; empty where there is none
 * @param difference which fields differ and how, {@code supply: 1000 -> 1100} (ledger to Hometax), or empty
 * @param penalty what it costs as of the business date; null where nothing is assessed
 * @param legalBasis the article the finding rests on; empty where it rests on none
 * @param messageArgs what the message of the code names, in the order the text bundle expects
 * @param later what it comes to cost if nothing is done, by day; empty where what it costs today stays
 */
public record Finding(
        String id,
        String clientId,
        FindingCode code,
        Severity severity,
        String period,
        @Nullable Direction direction,
        @Nullable InvoiceKind kind,
        @Nullable LocalDate writeDate,
        @Nullable LocalDate issueDate,
        @Nullable LocalDate sendDate,
        @Nullable LocalDate dueDate,
        @Nullable PartyNumber counterparty,
        String counterpartyName,
        @Nullable Long supply,
        @Nullable Long tax,
        @Nullable ApprovalNumber approvalNo,
        String ledgerRef,
        @Nullable ApprovalNumber otherApprovalNo,
        String difference,
        @Nullable Penalty penalty,
        String legalBasis,
        List<String> messageArgs,
        List<LaterCost> later) {

    public Finding {
        messageArgs = List.copyOf(messageArgs);
        later = List.copyOf(later);
    }

    /** The penalty in won; 0 where none is assessed. */
    public long penaltyAmount() {
        return penalty == null ? 0 : penalty.amount();
    }

    /** Won of input tax that can no longer be deducted. */
    public long deductionLost() {
        return code == FindingCode.DEDUCTION_LOST && tax != null ? tax : 0;
    }
}
