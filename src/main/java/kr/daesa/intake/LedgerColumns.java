package kr.daesa.intake;

import static kr.daesa.intake.LedgerField.DATE_AND_NUMBER;
import static kr.daesa.intake.LedgerField.DAY;
import static kr.daesa.intake.LedgerField.MONTH;
import static kr.daesa.intake.LedgerField.WRITE_DATE;
import static kr.daesa.intake.LedgerField.YEAR;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import kr.daesa.intake.cell.Column;

/** Where the fields of a dialect stand under one header. */
final class LedgerColumns {

    private final Map<LedgerField, Column> columns = new EnumMap<>(LedgerField.class);
    private final List<Column> mandatory;

    LedgerColumns(LedgerDialect dialect, Header header) {
        for (LedgerField field : LedgerField.values()) {
            columns.put(field, dialect.column(header, field));
        }
        mandatory = dialect.mandatory().stream().map(this::of).toList();
    }

    /** The column of a field; absent if the header has none. */
    Column of(LedgerField field) {
        return Objects.requireNonNull(columns.get(field));
    }

    boolean has(LedgerField field) {
        return of(field).isPresent();
    }

    List<Column> mandatory() {
        return mandatory;
    }

    /** The columns that make up the write date. */
    List<Column> day() {
        return Stream.of(WRITE_DATE, DATE_AND_NUMBER)
                .filter(this::has)
                .findFirst()
                .map(field -> List.of(of(field)))
                .orElseGet(() -> List.of(of(YEAR), of(MONTH), of(DAY)));
    }
}
