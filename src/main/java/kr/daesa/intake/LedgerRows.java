package kr.daesa.intake;

import static kr.daesa.intake.LedgerField.APPROVAL_NO;
import static kr.daesa.intake.LedgerField.DATE_AND_NUMBER;
import static kr.daesa.intake.LedgerField.DAY;
import static kr.daesa.intake.LedgerField.DIRECTION;
import static kr.daesa.intake.LedgerField.DOCUMENT_NO;
import static kr.daesa.intake.LedgerField.ISSUE_DATE;
import static kr.daesa.intake.LedgerField.ITEM;
import static kr.daesa.intake.LedgerField.MONTH;
import static kr.daesa.intake.LedgerField.NOTE;
import static kr.daesa.intake.LedgerField.ORIGINAL_APPROVAL_NO;
import static kr.daesa.intake.LedgerField.SEND_DATE;
import static kr.daesa.intake.LedgerField.SUPPLY;
import static kr.daesa.intake.LedgerField.TAX;
import static kr.daesa.intake.LedgerField.TAX_TYPE;
import static kr.daesa.intake.LedgerField.WRITE_DATE;
import static kr.daesa.intake.LedgerField.YEAR;

import java.time.LocalDate;
import java.util.Objects;
import java.util.Optional;
import java.util.regex.Pattern;
import kr.daesa.intake.cell.Column;
import kr.daesa.intake.cell.Days;
import kr.daesa.intake.cell.Fault;
import kr.daesa.intake.cell.NumberedDay;
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
final class LedgerRows extends TableRows {

    private static final Pattern UNIT = Pattern.compile("(?:\\.0|\\s*[년월일])$");

    private final LedgerDialect dialect;
    private final Sheet sheet;
    private final Meaning otherwise;
    private final SourceCount into;
    private final LedgerOwner owner;
    private Header header;
    private LedgerColumns columns;

    /**
     * @param otherwise what holds in this table where no word of a row says otherwise
     */
    LedgerRows(LedgerDialect dialect, Header header, Sheet sheet, Meaning otherwise, SourceCount into) {
        super(dialect);
        this.dialect = dialect;
        this.sheet = sheet;
        this.otherwise = otherwise;
        this.into = into;
        this.owner = new LedgerOwner(into.owner());
        this.header = header;
        this.columns = new LedgerColumns(dialect, header);
    }

    private Column column(LedgerField field) {
        return columns.of(field);
    }

    @Override
    void begin(Header again) {
        header = again;
        columns = new LedgerColumns(dialect, again);
    }

    @Override
    boolean take(GridRow row, boolean mayWait) {
        RowCells cells = new RowCells(row, sheet.from1904());
        NumberedDay written = written(cells);
        boolean none = written == null ? passes(row) : cells.isBlank(column(SUPPLY)) && PassingRows.isStamp(row);
        if (none) {
            return true;
        }
        if (written == null && mayWait) {
            return false;
        }
        LedgerParty party = owner.of(cells, columns);
        Meaning meaning = meaning(cells);
        Direction direction = party.direction() == null ? meaning.direction() : party.direction();
        if (direction == null) {
            failForDirection(cells);
        }
        // On a card slip or a cash receipt the number is that of another document, and has another form.
        ApprovalNumber approvalNo = meaning.isInvoice() ? cells.approvalNumber(column(APPROVAL_NO)) : null;
        ApprovalNumber original = meaning.isInvoice() ? cells.approvalNumber(column(ORIGINAL_APPROVAL_NO)) : null;
        PartyNumber counterparty = cells.party(party.number());
        cells.require(column(SUPPLY));
        Long supply = cells.amount(column(SUPPLY));
        Long tax = cells.amount(column(TAX));
        LocalDate issueDate = cells.day(column(ISSUE_DATE));
        LocalDate sendDate = cells.day(column(SEND_DATE));
        Fault width = sheet.delimited() ? header.widthFault(row, columns.mandatory()) : null;
        if (width != null) {
            supply = null; // whether they are the amounts is what cannot be told
            tax = null;
            cells.failFirst(width);
        }
        TaxType taxType = meaning.taxType() == null ? TaxType.NOT_TOLD : meaning.taxType();
        InvoiceKind kind = taxType == TaxType.EXEMPT ? InvoiceKind.EXEMPT : InvoiceKind.TAX;
        InvoiceKind told = dialect.knows(TAX_TYPE, cells.text(column(TAX_TYPE))) ? kind : null;
        Provenance at = new Provenance(into.file(), sheet.name(), row.number());
        if (cells.fault() != null || direction == null || written == null || supply == null) {
            into.reject(
                    new RowGist(party.clientId(), at, direction, told, approvalNo, counterparty, supply, tax),
                    Objects.requireNonNull(cells.fault()));
            return true;
        }
        String note = cells.text(column(NOTE));
        boolean correction = meaning.correction() || meaning.reason() != null || original != null;
        into.row(
                party.clientId(),
                InvoiceRow.builder(into.side(), at)
                        .direction(direction)
                        .kind(kind)
                        .writeDate(written.day())
                        .issueDate(issueDate)
                        .sendDate(meaning.state() == IssueState.FAILED ? null : sendDate)
                        .approvalNo(approvalNo)
                        .counterparty(counterparty)
                        .counterpartyName(cells.text(party.name()))
                        .amounts(supply, tax == null ? 0 : tax)
                        .taxType(taxType)
                        .evidence(meaning.evidence() == null ? Evidence.ELECTRONIC : meaning.evidence())
                        .state(meaning.state() == null ? IssueState.UNKNOWN : meaning.state())
                        .correction(correction)
                        .correctionReason(meaning.reason())
                        .originalApprovalNo(
                                original == null ? Notes.originalApprovalNo(note, correction, approvalNo) : original)
                        .item(cells.text(column(ITEM)))
                        .documentNo(written.number().isEmpty() ? cells.text(column(DOCUMENT_NO)) : written.number())
                        .note(note)
                        .build());
        return true;
    }

    /** The write date, with the document's number where both stand in one cell. */
    private @Nullable NumberedDay written(RowCells cells) {
        if (columns.has(WRITE_DATE)) {
            cells.require(column(WRITE_DATE));
            LocalDate day = cells.day(column(WRITE_DATE));
            return day == null ? null : new NumberedDay(day, "");
        }
        if (columns.has(DATE_AND_NUMBER)) {
            cells.require(column(DATE_AND_NUMBER));
            String text = cells.text(column(DATE_AND_NUMBER));
            return dayOrFault(cells, DATE_AND_NUMBER, text, NumberedDay.parse(text, sheet.from1904()));
        }
        columns.day().forEach(cells::require);
        String text = String.join("-", part(cells, YEAR), part(cells, MONTH), part(cells, DAY));
        return dayOrFault(cells, YEAR, text, Days.parse(text, false).map(day -> new NumberedDay(day, "")));
    }

    /** Programs make {@code 2026.0} of a number cell, people {@code 2026년}. */
    private String part(RowCells cells, LedgerField field) {
        return UNIT.matcher(cells.shown(column(field))).replaceFirst("");
    }

    private @Nullable NumberedDay dayOrFault(
            RowCells cells, LedgerField field, String text, Optional<NumberedDay> day) {
        if (day.isEmpty()) {
            cells.fail(new Fault(column(field).heading(), text, Problem.of(ProblemCode.NOT_A_DATE, text)));
        }
        return day.orElse(null);
    }

    private void failForDirection(RowCells cells) {
        if (column(DIRECTION).isPresent()) {
            cells.require(column(DIRECTION));
        }
        // Without a column of its own the direction is in a code, such as that of the tax type, or in the title.
        Column code = column(dialect.words().keySet().stream().findFirst().orElse(DIRECTION));
        cells.fail(code, Problem.of(ProblemCode.NO_DIRECTION, cells.shown(code)));
    }

    /** Takes in rows that are no data; false if the row is to be read as an invoice. */
    private boolean passes(GridRow row) {
        return isHeader(row) || PassingRows.passes(row, columns.day(), column(APPROVAL_NO));
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
        return all.or(otherwise);
    }
}
