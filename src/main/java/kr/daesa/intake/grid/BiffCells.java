package kr.daesa.intake.grid;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import org.apache.poi.hssf.record.BoolErrRecord;
import org.apache.poi.hssf.record.CellValueRecordInterface;
import org.apache.poi.hssf.record.FormulaRecord;
import org.apache.poi.hssf.record.LabelRecord;
import org.apache.poi.hssf.record.LabelSSTRecord;
import org.apache.poi.hssf.record.NumberRecord;
import org.apache.poi.hssf.record.Record;
import org.apache.poi.hssf.record.SSTRecord;
import org.apache.poi.ss.usermodel.CellType;
import org.apache.poi.ss.usermodel.FormulaError;
import org.jspecify.annotations.Nullable;

/** Gathers the cell records of one row of a BIFF sheet into texts. */
final class BiffCells {

    private @Nullable SSTRecord strings;
    private List<String> cells = new ArrayList<>();
    private int row = -1;
    private int formulaColumn = -1;

    void share(SSTRecord shared) {
        strings = shared;
    }

    void clear() {
        cells = new ArrayList<>();
        row = -1;
    }

    boolean isNewRow(int other) {
        return row >= 0 && row != other;
    }

    /** The row gathered so far, or null if there is none; the next begins. */
    @Nullable
    GridRow take() {
        GridRow done = row < 0 ? null : new GridRow(row + 1, cells);
        clear();
        return done;
    }

    void add(Record record, CellValueRecordInterface cell) {
        row = cell.getRow();
        set(cell.getColumn(), text(record));
        formulaColumn =
                record instanceof FormulaRecord formula && formula.hasCachedResultString() ? cell.getColumn() : -1;
    }

    /** The text a formula came to follows it in a record of its own. */
    void formulaText(String text) {
        if (formulaColumn >= 0) {
            set(formulaColumn, text);
            formulaColumn = -1;
        }
    }

    private void set(int column, String text) {
        while (cells.size() <= column) {
            cells.add("");
        }
        cells.set(column, text);
    }

    private String text(Record record) {
        if (record instanceof LabelSSTRecord label && strings != null) {
            return strings.getString(label.getSSTIndex()).getString();
        }
        if (record instanceof LabelRecord label) {
            return label.getValue();
        }
        if (record instanceof NumberRecord number) {
            return plain(number.getValue());
        }
        if (record instanceof BoolErrRecord value) {
            return value.isError() ? error(value.getErrorValue()) : truth(value.getBooleanValue());
        }
        return record instanceof FormulaRecord formula ? result(formula) : "";
    }

    private static String result(FormulaRecord formula) {
        CellType type = formula.getCachedResultTypeEnum();
        return switch (type) {
            case NUMERIC -> plain(formula.getValue());
            case BOOLEAN -> truth(formula.getCachedBooleanValue());
            case ERROR -> error((byte) formula.getCachedErrorValue());
            default -> "";
        };
    }

    /** The format keeps every number as binary floating point; from here on it is decimal text. */
    private static String plain(double value) {
        return new BigDecimal(Double.toString(value)).stripTrailingZeros().toPlainString();
    }

    private static String truth(boolean value) {
        return value ? "TRUE" : "FALSE";
    }

    private static String error(byte code) {
        return FormulaError.isValidCode(code) ? FormulaError.forInt(code).getString() : "#ERROR";
    }
}
