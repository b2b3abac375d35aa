package kr.daesa.intake;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import kr.daesa.intake.cell.Fault;
import kr.daesa.intake.cell.ResidentNumbers;
import kr.daesa.intake.grid.GridRow;
import kr.daesa.intake.grid.Sheet;
import kr.daesa.model.Problem;
import kr.daesa.model.ProblemCode;
import kr.daesa.model.Provenance;

/**
 * Sheets without a header that is known, beside others that are read. Notes and item lines (품목) are passed over. One whose
 * header lacks a single heading of what the others are holds invoices, and they must not be lost in silence.
 */
final class UnreadSheets {

    private static final Set<String> DAYS = Set.of("write_date", "date_and_number", "year");

    private final List<TableFormat> formats;
    private final List<NearMiss> nearMisses = new ArrayList<>();

    private record NearMiss(String sheet, int row, Header header, TableFormat format, String lacking) {}

    UnreadSheets(List<TableFormat> formats) {
        this.formats = formats;
    }

    /** Looks at the first rows of a sheet in which no header was found. */
    void passedOver(Sheet sheet, List<GridRow> rows) {
        for (GridRow row : rows) {
            Header header = Header.of(row);
            for (TableFormat format : formats) {
                List<String> lacking = format.missingIn(header);
                if (lacking.size() == 1 && tellsDay(format, header)) {
                    nearMisses.add(new NearMiss(sheet.name(), row.number(), header, format, lacking.get(0)));
                }
            }
        }
    }

    private static boolean tellsDay(TableFormat format, Header header) {
        return format.mapping(header).stream().anyMatch(field -> DAYS.contains(field.field()));
    }

    /** Rejects the header of each sheet that is nearly one of those that were read, once. */
    void tell(Set<String> formatsRead, SourceCount into) {
        String client = into.owner().isFirm() ? "" : into.owner().folder();
        List<String> told = new ArrayList<>();
        for (NearMiss sheet : nearMisses) {
            if (!formatsRead.contains(sheet.format().name()) || told.contains(sheet.sheet())) {
                continue;
            }
            told.add(sheet.sheet());
            String seen = sheet.header().shown().stream()
                    .filter(heading -> !heading.isEmpty())
                    .map(ResidentNumbers::mask)
                    .collect(Collectors.joining(", "));
            into.reject(
                    new RowGist(
                            client,
                            new Provenance(into.file(), sheet.sheet(), sheet.row()),
                            null,
                            null,
                            null,
                            null,
                            null,
                            null),
                    new Fault(
                            "",
                            "",
                            Problem.of(
                                    ProblemCode.UNKNOWN_FORMAT,
                                    seen,
                                    sheet.format().name(),
                                    sheet.lacking())));
        }
    }
}
