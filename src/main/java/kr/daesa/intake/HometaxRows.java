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
import kr.daesa.intake.grid.GridRow;
import kr.daesa.intake.grid.Sheet;
import kr.daesa.model.ApprovalNumber;
import kr.daesa.model.Direction;
import kr.daesa.model.InvoiceKind;
import kr.daesa.model.InvoiceRow;
import kr.daesa.model.PartyNumber;
import kr.daesa.model.Problem;
import kr.daesa.model.ProblemCode;
import kr.daesa.model.Provenance;
import org.jspecify.annotations.Nullable;

/** Reads the rows of a Hometax list. Whose a row is and which way it goes is told by its own business numbers. */
final class HometaxRows implements TableReader {

    private static final int BRANCH_LENGTH = 4;

    private final TableFormat format;
    private final Sheet sheet;
    private final Preamble preamble;
    private final SourceCount into;
    private Header header;
    private HometaxColumns columns;
    private InvoiceKind kindOfColumns;

    HometaxRows(TableFormat format, Header header, Sheet sheet, Preamble preamble, SourceCount into) {
        this.format = format;
        this.header = header;
        this.sheet = sheet;
        this.preamble = preamble;
        this.into = into;
        this.columns = HometaxColumns.in(header);
        this.kindOfColumns = kindOf(columns);
        into.list(preamble, kindOfColumns);
    }

    /** A 세금계산서 has a column for the tax, a 계산서 has none. */
    private static InvoiceKind kindOf(HometaxColumns columns) {
        return columns.tax().isPresent() ? InvoiceKind.TAX : InvoiceKind.EXEMPT;
    }

    @Override
    public void read(GridRow row) {
        RowCells cells = new RowCells(row, sheet.from1904());
        cells.require(columns.writeDate());
        LocalDate writeDate = cells.day(columns.writeDate());
        if (writeDate == null && passes(row)) {
            return;
        }
        cells.require(columns.approvalNo());
        ApprovalNumber approvalNo = cells.approvalNumber(columns.approvalNo());
        PartyNumber supplier = cells.party(columns.supplier().number());
        PartyNumber buyer = cells.party(columns.buyer().number());
        cells.require(columns.supply());
        Long supply = cells.amount(columns.supply());
        Long tax = cells.amount(columns.tax());
        LocalDate issueDate = cells.day(columns.issueDate());
        LocalDate sendDate = cells.day(columns.sendDate());
        HometaxWords words = HometaxWords.of(cells.text(columns.classification()), cells.text(columns.type()));
        InvoiceKind kind = words.kind() == null ? kindOfColumns : words.kind();
        if (words.kind() == InvoiceKind.TAX && !columns.tax().isPresent()) {
            cells.require(columns.tax()); // someone deleted the column
        }

        Provenance at = new Provenance(into.file(), sheet.name(), row.number());
        List<Standing> standings = Standing.of(into.owner(), preamble, supplier, buyer);
        Standing standing = standings.get(0);
        Direction direction = standing.direction();
        if (direction == null) {
            failAsForeign(cells, supplier, buyer);
        }
        boolean sold = direction == Direction.SALES;
        PartyNumber counterparty = direction == null ? null : sold ? buyer : supplier;
        Fault width = sheet.delimited() ? header.widthFault(row, columns.spelledOut()) : null;
        if (width != null) {
            supply = null; // whether they are the amounts is what cannot be told
            tax = null;
            cells.failFirst(width);
        }
        if (cells.fault() != null || direction == null || writeDate == null || supply == null) {
            Direction known = direction == null ? preamble.direction() : direction;
            into.reject(
                    new RowGist(standing.clientId(), at, known, kind, approvalNo, counterparty, supply, tax),
                    Objects.requireNonNull(cells.fault()));
            return;
        }
        String note = cells.text(columns.note());
        InvoiceRow.Builder invoice = InvoiceRow.builder(into.side(), at)
                .kind(kind)
                .writeDate(writeDate)
                .issueDate(issueDate)
                .sendDate(sendDate)
                .approvalNo(approvalNo)
                .amounts(supply, tax == null ? 0 : tax)
                .taxType(words.taxType(kind))
                .correction(words.isCorrection())
                .originalApprovalNo(Notes.originalApprovalNo(note, words.isCorrection(), approvalNo))
                .item(cells.text(columns.item()))
                .note(note);
        into.row(standing.clientId(), seenFrom(standing, invoice, cells, supplier, buyer));
        for (Standing partner : standings.subList(1, standings.size())) {
            into.sameRow(partner.clientId(), seenFrom(partner, invoice, cells, supplier, buyer));
        }
    }

    private InvoiceRow seenFrom(
            Standing standing,
            InvoiceRow.Builder invoice,
            RowCells cells,
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

    /** Takes in rows that are no data; false if the row is to be read as an invoice. */
    private boolean passes(GridRow row) {
        Header again = Header.of(row);
        if (format.missingIn(again).isEmpty()) {
            header = again; // joined files may change from 33 to 35 columns
            columns = HometaxColumns.in(again);
            kindOfColumns = kindOf(columns);
            return true;
        }
        return preamble.takes(row) || PassingRows.passes(row, List.of(columns.writeDate()), columns.approvalNo());
    }

    private void failAsForeign(RowCells cells, @Nullable PartyNumber supplier, @Nullable PartyNumber buyer) {
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
