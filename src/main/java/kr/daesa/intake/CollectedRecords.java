package kr.daesa.intake;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import kr.daesa.intake.cell.CellText;
import kr.daesa.intake.cell.Column;
import kr.daesa.intake.cell.Fault;
import kr.daesa.intake.cell.ResidentNumbers;
import kr.daesa.intake.cell.RowCells;
import kr.daesa.intake.document.DocumentRecord;
import kr.daesa.intake.grid.GridRow;
import kr.daesa.model.InvoiceKind;
import kr.daesa.model.Problem;
import kr.daesa.model.ProblemCode;
import kr.daesa.model.Provenance;

/** Reads the records of a collected list, each as if it were a row of the list that Hometax gives. */
final class CollectedRecords implements RecordReader {

    private static final Set<String> NO = Set.of("", "n", "false", "0");
    /** Item lines and notes repeat by right. */
    private static final Set<CollectedField> REPEATING = Set.of(CollectedField.NOTE, CollectedField.ITEM);

    private final CollectedFormat format;
    private final SourceCount into;
    private final PartyRows rows;
    private final HometaxColumns columns;
    private final InvoiceKind otherwise;
    /** By field, the names it may have, in lower case. */
    private final List<List<String>> keys = new ArrayList<>();

    CollectedRecords(CollectedFormat format, Set<String> names, SourceCount into) {
        this.format = format;
        this.into = into;
        this.rows = new PartyRows(new Preamble(), into);
        this.columns = columns(format, names);
        for (CollectedField field : CollectedField.values()) {
            keys.add(format.keysOf(field).stream().map(CollectedFormat::lower).toList());
        }
        this.otherwise = format.tells(CollectedField.TAX, names) ? InvoiceKind.TAX : InvoiceKind.EXEMPT;
    }

    private static HometaxColumns columns(CollectedFormat format, Set<String> names) {
        List<Column> all = new ArrayList<>();
        for (CollectedField field : CollectedField.values()) {
            all.add(format.column(field, names));
        }
        return new HometaxColumns(
                at(all, CollectedField.WRITE_DATE),
                at(all, CollectedField.APPROVAL_NO),
                at(all, CollectedField.ISSUE_DATE),
                at(all, CollectedField.SEND_DATE),
                new HometaxColumns.Party(
                        at(all, CollectedField.SUPPLIER_NO),
                        at(all, CollectedField.SUPPLIER_BRANCH),
                        at(all, CollectedField.SUPPLIER_NAME)),
                new HometaxColumns.Party(
                        at(all, CollectedField.BUYER_NO),
                        at(all, CollectedField.BUYER_BRANCH),
                        at(all, CollectedField.BUYER_NAME)),
                at(all, CollectedField.SUPPLY),
                at(all, CollectedField.TAX),
                at(all, CollectedField.MODIFIED),
                at(all, CollectedField.TAX_TYPE),
                at(all, CollectedField.NOTE),
                at(all, CollectedField.ITEM),
                at(all, CollectedField.CORRECTION_REASON),
                at(all, CollectedField.ORIGINAL_NO),
                format.tells(CollectedField.SEND_DATE, names));
    }

    private static Column at(List<Column> columns, CollectedField field) {
        return columns.get(field.ordinal());
    }

    @Override
    public void read(DocumentRecord record) {
        Provenance at = new Provenance(into.file(), record.list().part(), record.number());
        List<String> texts = keys.stream().map(names -> text(record, names)).toList();
        RowCells cells = new RowCells(new GridRow(record.number(), texts), false, record.place());
        if (!record.repeated().isEmpty()) {
            failIfSaidTwice(record, cells);
        }
        cells.require(columns.writeDate());
        boolean corrected = !NO.contains(
                CellText.compact(cells.text(columns.classification())).toLowerCase(Locale.ROOT));
        HometaxWords words = format.words().of(cells, columns.type(), corrected);
        rows.read(cells, cells.day(columns.writeDate()), columns, words, otherwise, at, null);
    }

    private static String text(DocumentRecord record, List<String> names) {
        for (String name : names) {
            String text = record.fields().getOrDefault(name, "");
            if (!text.isEmpty()) {
                return text;
            }
        }
        return "";
    }

    private void failIfSaidTwice(DocumentRecord record, RowCells cells) {
        for (CollectedField field : CollectedField.values()) {
            for (String name : REPEATING.contains(field) ? List.<String>of() : keys.get(field.ordinal())) {
                String other = record.repeated().get(name);
                if (other != null) {
                    String said = ResidentNumbers.mask(record.fields().getOrDefault(name, ""));
                    String again = ResidentNumbers.mask(other);
                    cells.fail(new Fault(
                            format.column(field, record.names()).heading(),
                            said,
                            Problem.of(ProblemCode.CONTRADICTION, said, again)));
                }
            }
        }
    }
}
