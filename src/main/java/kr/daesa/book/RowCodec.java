package kr.daesa.book;

import java.time.LocalDate;
import java.util.List;
import kr.daesa.model.ApprovalNumber;
import kr.daesa.model.CorrectionReason;
import kr.daesa.model.Direction;
import kr.daesa.model.Evidence;
import kr.daesa.model.InvoiceKind;
import kr.daesa.model.InvoiceRow;
import kr.daesa.model.IssueState;
import kr.daesa.model.PartyNumber;
import kr.daesa.model.TaxType;
import org.jspecify.annotations.Nullable;

/** An invoice row, without its side and file, which are those of the book's key. */
final class RowCodec implements Codec<InvoiceRow> {

    static final List<Direction> DIRECTIONS = List.of(Direction.values());
    static final List<InvoiceKind> KINDS = List.of(InvoiceKind.values());
    private static final List<TaxType> TAX_TYPES = List.of(TaxType.values());
    private static final List<Evidence> EVIDENCES = List.of(Evidence.values());
    private static final List<IssueState> STATES = List.of(IssueState.values());
    private static final List<CorrectionReason> REASONS = List.of(CorrectionReason.values());

    private static final long BARE_ROW = 512;

    @Override
    public void write(InvoiceRow row, BlockWriter out) {
        out.text(row.at().sheet());
        out.number(row.at().row());
        out.word(row.direction());
        out.word(row.kind());
        out.day(row.writeDate(), LocalDate.EPOCH);
        out.day(row.issueDate(), row.writeDate());
        out.day(row.sendDate(), row.writeDate());
        out.textOrNull(value(row.approvalNo()));
        out.textOrNull(value(row.counterparty()));
        out.text(row.counterpartyName());
        out.text(row.counterpartyBranch());
        out.number(row.supply());
        out.number(row.tax());
        out.word(row.taxType());
        out.word(row.evidence());
        out.word(row.state());
        out.flag(row.correction());
        out.word(row.correctionReason());
        out.textOrNull(value(row.originalApprovalNo()));
        out.text(row.item());
        out.text(row.documentNo());
        out.text(row.note());
    }

    @Override
    public InvoiceRow read(BlockReader in, Shared shared) {
        InvoiceRow.Builder row = InvoiceRow.builder(shared.key().side(), shared.place(in.text(), in.smallNumber()));
        row.direction(in.word(DIRECTIONS)).kind(in.word(KINDS));
        LocalDate writeDate = shared.day(in.number());
        row.writeDate(writeDate)
                .issueDate(in.day(writeDate, shared))
                .sendDate(in.day(writeDate, shared))
                .approvalNo(approvalNo(in.textOrNull()))
                .counterparty(shared.party(in.textOrNull()))
                .counterpartyName(shared.text(in.text()))
                .counterpartyBranch(shared.text(in.text()))
                .amounts(in.number(), in.number())
                .taxType(in.word(TAX_TYPES))
                .evidence(in.word(EVIDENCES))
                .state(in.word(STATES))
                .correction(in.flag())
                .correctionReason(in.wordOrNull(REASONS))
                .originalApprovalNo(approvalNo(in.textOrNull()))
                .item(shared.text(in.text()))
                // As a rule every row has its own; to look for equal ones would cost more than it saves.
                .documentNo(in.text())
                .note(in.text());
        return row.build();
    }

    @Override
    public long weight(InvoiceRow row) {
        return BARE_ROW
                + 2L
                        * (row.counterpartyName().length()
                                + row.item().length()
                                + row.documentNo().length()
                                + row.note().length());
    }

    static @Nullable String value(@Nullable ApprovalNumber number) {
        return number == null ? null : number.value();
    }

    static @Nullable String value(@Nullable PartyNumber number) {
        return number == null ? null : number.value();
    }

    static @Nullable ApprovalNumber approvalNo(@Nullable String value) {
        return value == null ? null : new ApprovalNumber(value);
    }
}
