package kr.daesa.finding;

import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import kr.daesa.matching.Parties;
import kr.daesa.model.ApprovalNumber;
import kr.daesa.model.Direction;
import kr.daesa.model.InvoiceKind;
import kr.daesa.model.InvoiceRow;
import kr.daesa.model.PartyNumber;
import kr.daesa.model.ProblemCode;
import kr.daesa.model.Reject;
import kr.daesa.model.Side;
import org.jspecify.annotations.Nullable;

/**
 * The rows of one side that could not be read. One of them may be the counterpart that a row seems to lack: then nothing
 * is said to be missing.
 */
final class RejectedRows {

    /** Of a row that is cut or shifted, a whole sheet, or a whole document in an archive nothing can be told. */
    private static final Set<ProblemCode> SURELY_AN_INVOICE = EnumSet.of(
            ProblemCode.WRONG_CELL_COUNT,
            ProblemCode.UNKNOWN_FORMAT,
            ProblemCode.DAMAGED,
            ProblemCode.EMPTY_FILE,
            ProblemCode.UNDECODABLE_TEXT,
            ProblemCode.FORBIDDEN_XML);

    private final List<Reject> rejects;
    private final Parties parties;

    /**
     * @param parties tells the number of a row that has only a name
     */
    RejectedRows(List<Reject> rejects, Parties parties, Side side) {
        this.parties = parties;
        this.rejects = rejects.stream().filter(reject -> reject.side() == side).toList();
    }

    boolean mayHold(InvoiceRow row) {
        return rejects.stream().anyMatch(reject -> mayBe(reject, row));
    }

    /** Whether one of them may be the invoice that a correction corrects. */
    boolean mayHoldOriginal(InvoiceRow correction, @Nullable ApprovalNumber named) {
        return rejects.stream()
                .anyMatch(reject -> reject.approvalNo() != null && named != null
                        ? reject.approvalNo().equals(named)
                        : isOf(reject, correction.direction(), correction.kind(), party(correction)));
    }

    /** Whether a row of a counterparty could not be read, whatever invoice it is. */
    boolean mayHoldAny(Direction direction, InvoiceKind kind, PartyNumber counterparty) {
        return rejects.stream().anyMatch(reject -> isOf(reject, direction, kind, counterparty));
    }

    private @Nullable PartyNumber party(InvoiceRow row) {
        return parties.number(row).orElse(null);
    }

    private boolean mayBe(Reject reject, InvoiceRow row) {
        if (reject.approvalNo() != null && row.approvalNo() != null) {
            return reject.approvalNo().equals(row.approvalNo());
        }
        PartyNumber party = party(row);
        if (reject.counterparty() != null && party != null) {
            return isOf(reject, row.direction(), row.kind(), party);
        }
        return isOf(reject, row.direction(), row.kind()) && !isOfSomebodyElse(reject) && mayHaveAmountOf(row, reject);
    }

    /** Where nothing tells the parties apart, the amount does; an invoice that tells neither may be any of them. */
    private static boolean mayHaveAmountOf(InvoiceRow row, Reject reject) {
        if (reject.supply() != null) {
            return reject.supply() == row.supply();
        }
        // A line that has nothing of an invoice, such as a remark below the table, is none that is lacking.
        return reject.counterparty() != null
                || reject.approvalNo() != null
                || SURELY_AN_INVOICE.contains(reject.reason().code());
    }

    private static boolean isOfSomebodyElse(Reject reject) {
        return reject.reason().code() == ProblemCode.NOT_THIS_CLIENT;
    }

    private static boolean isOf(Reject reject, Direction direction, InvoiceKind kind) {
        return (reject.direction() == null || reject.direction() == direction)
                && (reject.kind() == null || reject.kind() == kind);
    }

    private static boolean isOf(
            Reject reject, Direction direction, InvoiceKind kind, @Nullable PartyNumber counterparty) {
        return isOf(reject, direction, kind)
                && reject.counterparty() != null
                && reject.counterparty().equals(counterparty);
    }
}
