package kr.daesa.intake;

import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import kr.daesa.intake.cell.CellText;
import kr.daesa.intake.cell.Column;
import kr.daesa.intake.cell.Fault;
import kr.daesa.intake.cell.RowCells;
import kr.daesa.model.ApprovalNumber;
import kr.daesa.model.CorrectionReason;
import kr.daesa.model.Direction;
import kr.daesa.model.InvoiceKind;
import kr.daesa.model.InvoiceRow;
import kr.daesa.model.IssueState;
import kr.daesa.model.PartyNumber;
import kr.daesa.model.Problem;
import kr.daesa.model.ProblemCode;
import kr.daesa.model.Provenance;
import org.jspecify.annotations.Nullable;

/**
 * Takes rows that name both supplier and buyer, as all that comes from Hometax does. Whose a row is and which way it goes
 * is told by its own business numbers.
 */
final class PartyRows {

    private static final int BRANCH_LENGTH = 4;

    private final Preamble preamble;
    private final SourceCount into;

    PartyRows(Preamble preamble, SourceCount into) {
        this.preamble = preamble;
        this.into = into;
    }

    /**
     * Reads one row.
     *
     * @param writeDate read before; without one its fault stands already
     * @param words what the row says of its kind
     * @param otherwise the kind where the words do not tell
     * @param undivided why its columns cannot be told; null if they can
     */
    void read(
            RowCells cells,
            @Nullable LocalDate writeDate,
            HometaxColumns columns,
            HometaxWords words,
            InvoiceKind otherwise,
            Provenance at,
            @Nullable Fault undivided) {
        cells.require(columns.approvalNo());
        ApprovalNumber approvalNo = cells.approvalNumber(columns.approvalNo());
        PartyNumber supplier = cells.party(columns.supplier().number());
        PartyNumber buyer = cells.party(columns.buyer().number());
        cells.require(columns.supply());
        Long supply = cells.amount(columns.supply());
        Long tax = cells.amount(columns.tax());
        LocalDate issueDate = cells.day(columns.issueDate());
        LocalDate sendDate = cells.day(columns.sendDate());
        CorrectionReason reason = reason(cells, columns.correctionReason());
        ApprovalNumber original = cells.approvalNumber(columns.originalApprovalNo());
        InvoiceKind kind = words.kind() == null ? otherwise : words.kind();
        if (words.kind() == InvoiceKind.TAX && !columns.tax().isPresent()) {
            cells.require(columns.tax()); // someone deleted the column
        }

        List<Standing> standings = Standing.of(into.owner(), preamble, supplier, buyer);
        Standing standing = standings.get(0);
        Direction direction = standing.direction();
        if (direction == null) {
            failAsForeign(cells, columns, supplier, buyer);
        }
        boolean sold = direction == Direction.SALES;
        PartyNumber counterparty = direction == null ? null : sold ? buyer : supplier;
        if (undivided != null) {
            supply = null; // whether they are the amounts is what cannot be told
            tax = null;
            cells.failFirst(undivided);
        }
        if (cells.fault() != null || direction == null || writeDate == null || supply == null) {
            Direction known = direction == null ? preamble.direction() : direction;
            into.reject(
                    new RowGist(standing.clientId(), at, known, kind, approvalNo, counterparty, supply, tax),
                    Objects.requireNonNull(cells.fault()));
            return;
        }
        String note = cells.text(columns.note());
        boolean correction = words.isCorrection() || reason != null || original != null;
        InvoiceRow.Builder invoice = InvoiceRow.builder(into.side(), at)
                .kind(kind)
                .writeDate(writeDate)
                .issueDate(issueDate)
                .sendDate(sendDate)
                .state(state(columns, sendDate))
                .approvalNo(approvalNo)
                .amounts(supply, tax == null ? 0 : tax)
                .taxType(words.taxType(kind))
                .correction(correction)
                .correctionReason(reason)
                .originalApprovalNo(
                        original == null ? Notes.originalApprovalNo(note, correction, approvalNo) : original)
                .item(cells.text(columns.item()))
                .note(note);
        into.row(standing.clientId(), seenFrom(standing, invoice, cells, columns, supplier, buyer));
        for (Standing partner : standings.subList(1, standings.size())) {
            into.sameRow(partner.clientId(), seenFrom(partner, invoice, cells, columns, supplier, buyer));
        }
    }

    /** A source without 전송일자 does not say that an invoice was not transmitted; a blank one does. */
    private static IssueState state(HometaxColumns columns, @Nullable LocalDate sent) {
        if (sent != null) {
            return IssueState.SENT;
        }
        return columns.tellsSendDate() ? IssueState.WAITING : IssueState.UNKNOWN;
    }

    private static @Nullable CorrectionReason reason(RowCells cells, Column column) {
        String code = CellText.compact(cells.text(column));
        CorrectionReason reason = CorrectionReason.ofCode(code).orElse(null);
        if (reason == null && !code.isEmpty() && !code.matches("0+")) {
            cells.fail(column, Problem.of(ProblemCode.UNKNOWN_WORD, cells.shown(column), "01, 02, 03, 04, 05, 06"));
        }
        return reason;
    }

    private static InvoiceRow seenFrom(
            Standing standing,
            InvoiceRow.Builder invoice,
            RowCells cells,
            HometaxColumns columns,
            @Nullable PartyNumber supplier,
            @Nullable PartyNumber buyer) {
        boolean sold = standing.direction() == Direction.SALES;
        HometaxColumns.Party other = sold ? columns.buyer() : columns.supplier();
        return invoice.direction(sold ? Direction.SALES : Direction.PURCHASE)
                .counterparty(sold ? buyer : supplier)
                .counterpartyName(cells.text(other.name()))
                .counterpartyBranch(branch(cells.text(other.branch())))
                .build();
    }

    private void failAsForeign(
            RowCells cells, HometaxColumns columns, @Nullable PartyNumber supplier, @Nullable PartyNumber buyer) {
        Column supplierNo = columns.supplier().number();
        Column buyerNo = columns.buyer().number();
        boolean unread = supplier == null && !cells.isBlank(supplierNo) || buyer == null && !cells.isBlank(buyerNo);
        if (unread) {
            return; // the fault of that cell stands: the row may be the client's
        }
        if (supplier == null && buyer == null) {
            cells.require(supplierNo);
            return;
        }
        String numbers = Stream.of(supplier, buyer)
                .filter(Objects::nonNull)
                .map(PartyNumber::masked)
                .collect(Collectors.joining(", "));
        ProblemCode code = into.owner().isFirm() ? ProblemCode.NO_SUCH_CLIENT : ProblemCode.NOT_THIS_CLIENT;
        cells.failFirst(new Fault(supplierNo.heading(), numbers, Problem.of(code, numbers)));
    }

    /** 종사업장번호 has four digits; number cells lose the leading zeros. */
    private static String branch(String text) {
        String digits = CellText.compact(text);
        boolean number = !digits.isEmpty()
                && digits.length() < BRANCH_LENGTH
                && digits.chars().allMatch(c -> c >= '0' && c <= '9');
        return number ? "0".repeat(BRANCH_LENGTH - digits.length()) + digits : digits;
    }
}
