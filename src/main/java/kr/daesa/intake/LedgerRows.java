package kr.daesa.intake;

import static kr.daesa.intake.LedgerField.APPROVAL_NO;
import static kr.daesa.intake.LedgerField.CLIENT_ID;
import static kr.daesa.intake.LedgerField.COUNTERPARTY_NAME;
import static kr.daesa.intake.LedgerField.COUNTERPARTY_NO;
import static kr.daesa.intake.LedgerField.DAY;
import static kr.daesa.intake.LedgerField.DIRECTION;
import static kr.daesa.intake.LedgerField.DOCUMENT_NO;
import static kr.daesa.intake.LedgerField.ISSUE_DATE;
import static kr.daesa.intake.LedgerField.ITEM;
import static kr.daesa.intake.LedgerField.MONTH;
import static kr.daesa.intake.LedgerField.NOTE;
import static kr.daesa.intake.LedgerField.OWN_NUMBER;
import static kr.daesa.intake.LedgerField.SUPPLY;
import static kr.daesa.intake.LedgerField.TAX;
import static kr.daesa.intake.LedgerField.TAX_TYPE;
import static kr.daesa.intake.LedgerField.WRITE_DATE;
import static kr.daesa.intake.LedgerField.YEAR;

import java.time.LocalDate;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import kr.daesa.intake.cell.Column;
import kr.daesa.intake.cell.Days;
import kr.daesa.intake.cell.Fault;
import kr.daesa.intake.cell.RowCells;
import kr.daesa.intake.grid.GridRow;
import kr.daesa.intake.grid.Sheet;
import kr.daesa.model.ApprovalNumber;
import kr.daesa.model.Direction;
import kr.daesa.model.Evidence;
import kr.daesa.model.InvoiceKind;
import kr.daesa.model.InvoiceRow;
import kr.daesa.model.IssueState;
import kr.daesa.model.PartyNumber;
import kr.daesa.model.Problem;
import kr.daesa.model.ProblemCode;
import kr.daesa.model.Provenance;
import kr.daesa.model.TaxType;
import org.jspecify.annotations.Nullable;

/** Reads the rows of a ledger as its dialect says. */
final class LedgerRows implements TableReader {

    private final LedgerDialect dialect;
    private final Sheet sheet;
    private final SourceCount into;
    private final LedgerOwner owner;
    private final Map<LedgerField, Column> columns = new EnumMap<>(LedgerField.class);
    private Header header;
    private List<Column> mandatory = List.of();

    LedgerRows(LedgerDialect dialect, Header header, Sheet sheet, SourceCount into) {
        this.dialect = dialect;
        this.sheet = sheet;
        this.into = into;
        this.owner = new LedgerOwner(into.owner());
        this.header = header;
        mapColumns();
    }

    private void mapColumns() {
        for (LedgerField field : LedgerField.values()) {
            columns.put(field, dialect.column(header, field));
        }
        mandatory = dialect.mandatory().stream().map(this::column).toList();
    }

    private Column column(LedgerField field) {
        return Objects.requireNonNull(columns.get(field));
    }

    @Override
    public void read(GridRow row) {
        RowCells cells = new RowCells(row, sheet.from1904());
        LocalDate writeDate = writeDate(cells);
        if (writeDate == null && passes(row)) {
            return;
        }
        String clientId = owner.clientOf(cells, column(OWN_NUMBER), column(CLIENT_ID));
        Meaning meaning = meaning(cells);
        if (meaning.direction() == null) {
            cells.require(column(DIRECTION));
        }
        // On a card slip or a cash receipt the number is that of another document, and has another form.
        ApprovalNumber approvalNo = meaning.isInvoice() ? cells.approvalNumber(column(APPROVAL_NO)) : null;
        PartyNumber counterparty = cells.party(column(COUNTERPARTY_NO));
        cells.require(column(SUPPLY));
        Long supply = cells.amount(column(SUPPLY));
        Long tax = cells.amount(column(TAX));
        LocalDate issueDate = cells.day(column(ISSUE_DATE));
        Fault width = sheet.delimited() ? header.widthFault(row, mandatory) : null;
        if (width != null) {
            supply = null; // whether they are the amounts is what cannot be told
            tax = null;
            cells.failFirst(width);
        }
        TaxType taxType = meaning.taxType() == null ? TaxType.TAXABLE : meaning.taxType();
        InvoiceKind kind = taxType == TaxType.EXEMPT ? InvoiceKind.EXEMPT : InvoiceKind.TAX;
        InvoiceKind told = dialect.knows(TAX_TYPE, cells.text(column(TAX_TYPE))) ? kind : null;
        Direction direction = meaning.direction();
        Provenance at = new Provenance(into.file(), sheet.name(), row.number());
        if (cells.fault() != null || direction == null || writeDate == null || supply == null) {
            into.reject(
                    new RowGist(clientId, at, direction, told, approvalNo, counterparty, supply, tax),
                    Objects.requireNonNull(cells.fault()));
            return;
        }
        String note = cells.text(column(NOTE));
        into.row(
                clientId,
                InvoiceRow.builder(into.side(), at)
                        .direction(direction)
                        .kind(kind)
                        .writeDate(writeDate)
                        .issueDate(issueDate)
                        .approvalNo(approvalNo)
                        .counterparty(counterparty)
                        .counterpartyName(cells.text(column(COUNTERPARTY_NAME)))
                        .amounts(supply, tax == null ? 0 : tax)
                        .taxType(taxType)
                        .evidence(meaning.evidence() == null ? Evidence.ELECTRONIC : meaning.evidence())
                        .state(meaning.state() == null ? IssueState.UNKNOWN : meaning.state())
                        .originalApprovalNo(Notes.originalApprovalNo(note, false, approvalNo))
                        .item(cells.text(column(ITEM)))
                        .documentNo(cells.text(column(DOCUMENT_NO)))
                        .note(note)
                        .build());
    }

    private List<Column> dayColumns() {
        return column(WRITE_DATE).isPresent()
                ? List.of(column(WRITE_DATE))
                : List.of(column(YEAR), column(MONTH), column(DAY));
    }

    private @Nullable LocalDate writeDate(RowCells cells) {
        if (column(WRITE_DATE).isPresent()) {
            cells.require(column(WRITE_DATE));
            return cells.day(column(WRITE_DATE));
        }
        dayColumns().forEach(cells::require);
        String text = cells.shown(column(YEAR)) + "-" + cells.shown(column(MONTH)) + "-" + cells.shown(column(DAY));
        Optional<LocalDate> day = Days.parse(text, false);
        if (day.isEmpty()) {
            cells.fail(new Fault(column(YEAR).heading(), text, Problem.of(ProblemCode.NOT_A_DATE, text)));
        }
        return day.orElse(null);
    }

    /** Takes in rows that are no data; false if the row is to be read as an invoice. */
    private boolean passes(GridRow row) {
        Header again = Header.of(row);
        if (dialect.missingIn(again).isEmpty()) {
            header = again;
            mapColumns();
            return true;
        }
        return PassingRows.passes(row, dayColumns(), column(APPROVAL_NO));
    }

    /** What the coded columns say together. */
    private Meaning meaning(RowCells cells) {
        Meaning all = Meaning.NONE;
        for (LedgerField field : dialect.words().keySet()) {
            String text = cells.text(column(field));
            if (text.isEmpty()) {
                continue;
            }
            Meaning said = dialect.meaning(field, text);
            if (said == null) {
                cells.fail(
                        column(field),
                        Problem.of(ProblemCode.UNKNOWN_WORD, cells.shown(column(field)), dialect.expected(field)));
            } else if (all.contradicts(said)) {
                cells.fail(
                        column(field),
                        Problem.of(
                                ProblemCode.CONTRADICTION, cells.shown(column(DIRECTION)), cells.shown(column(field))));
            } else {
                all = all.or(said);
            }
        }
        return all.or(dialect.otherwise());
    }
}
