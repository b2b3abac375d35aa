package kr.daesa.intake;

import java.time.LocalDate;
import java.util.List;
import kr.daesa.intake.cell.Fault;
import kr.daesa.intake.cell.RowCells;
import kr.daesa.intake.grid.GridRow;
import kr.daesa.intake.grid.Sheet;
import kr.daesa.model.InvoiceKind;
import kr.daesa.model.Provenance;

/** Reads the rows of a Hometax list. */
final class HometaxRows extends TableRows {

    private final Sheet sheet;
    private final Preamble preamble;
    private final SourceCount into;
    private final PartyRows rows;
    private Header header;
    private HometaxColumns columns;
    private InvoiceKind kindOfColumns;

    HometaxRows(TableFormat format, Header header, Sheet sheet, Preamble preamble, SourceCount into) {
        super(format);
        this.header = header;
        this.sheet = sheet;
        this.preamble = preamble;
        this.into = into;
        this.rows = new PartyRows(preamble, into);
        this.columns = HometaxColumns.in(header);
        this.kindOfColumns = kindOf(columns);
        into.list(preamble, kindOfColumns);
    }

    /** A 세금계산서 has a column for the tax, a 계산서 has none. */
    private static InvoiceKind kindOf(HometaxColumns columns) {
        return columns.tax().isPresent() ? InvoiceKind.TAX : InvoiceKind.EXEMPT;
    }

    @Override
    void begin(Header again) {
        header = again; // joined files may change from 33 to 35 columns
        columns = HometaxColumns.in(again);
        kindOfColumns = kindOf(columns);
    }

    @Override
    boolean take(GridRow row, boolean mayWait) {
        RowCells cells = new RowCells(row, sheet.from1904());
        cells.require(columns.writeDate());
        LocalDate writeDate = cells.day(columns.writeDate());
        if (writeDate == null ? passes(row) : PassingRows.isStamp(row)) {
            return true;
        }
        if (writeDate == null && mayWait) {
            return false;
        }
        HometaxWords words = HometaxWords.of(cells.text(columns.classification()), cells.text(columns.type()));
        Fault width = sheet.delimited() ? header.widthFault(row, columns.spelledOut()) : null;
        Provenance at = new Provenance(into.file(), sheet.name(), row.number());
        rows.read(cells, writeDate, columns, words, kindOfColumns, at, width);
        return true;
    }

    /** Takes in rows that are no data; false if the row is to be read as an invoice. */
    private boolean passes(GridRow row) {
        return isHeader(row)
                || preamble.takes(row)
                || PassingRows.passes(row, List.of(columns.writeDate()), columns.approvalNo());
    }
}
