package kr.daesa.intake;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import kr.daesa.intake.cell.Amounts;
import kr.daesa.intake.cell.CellText;
import kr.daesa.intake.cell.Column;
import kr.daesa.intake.cell.Days;
import kr.daesa.intake.grid.GridRow;

/** Tells rows that stand among data and are none: blank ones, totals (합계, 소계, 월계, {@code 2026/03 계}), titles. */
final class PassingRows {

    private static final Pattern TOTAL = Pattern.compile("[\\[(<【*]*(?:[0-9]{4}[-./년]?)?(?:[0-9]{1,2}[-./월]?)?"
            + "(?:총|일|월|년|분기|전체|매출|매입)*(?:합계|소계|총계|누계|계)(?:금액)?[:0-9건()]*[\\])>】*]*");

    private static final Pattern STAMP = Pattern.compile(".*[0-9]{4}.*[0-9]{1,2}:[0-9]{2}.*");

    private PassingRows() {}

    /**
     * Whether the row passes without being counted.
     *
     * @param day the columns that make up the write date
     * @param approvalNo a row that bears an approval number is an invoice, whatever else it says
     */
    static boolean passes(GridRow row, List<Column> day, Column approvalNo) {
        if (isStamp(row)) {
            return true;
        }
        if (!day.stream().allMatch(column -> isBlankOrTotal(row.cell(column.index())))) {
            return isTitle(row);
        }
        if (!isBlankOrTotal(row.cell(approvalNo.index()))) {
            return false;
        }
        return row.cells().stream().allMatch(cell -> CellText.clean(cell).isEmpty())
                || row.cells().stream().anyMatch(PassingRows::isTotal)
                || isTitle(row);
    }

    private static boolean isBlankOrTotal(String cell) {
        return CellText.clean(cell).isEmpty() || isTotal(cell);
    }

    private static boolean isTotal(String cell) {
        return TOTAL.matcher(CellText.compact(cell)).matches();
    }

    /** The moment of the export, alone in a row: what programs print below a list. */
    static boolean isStamp(GridRow row) {
        List<String> filled = filled(row);
        return filled.size() == 1
                && STAMP.matcher(CellText.clean(filled.get(0))).matches();
    }

    /** The cells that are not blank, two at most: every invoice is asked, and the second of its cells answers. */
    private static List<String> filled(GridRow row) {
        List<String> filled = new ArrayList<>(2);
        for (int i = 0; i < row.cells().size() && filled.size() < 2; i++) {
            if (!CellText.clean(row.cell(i)).isEmpty()) {
                filled.add(row.cell(i));
            }
        }
        return filled;
    }

    /** One cell alone, and neither a day nor an amount. */
    private static boolean isTitle(GridRow row) {
        List<String> filled = filled(row);
        return filled.size() == 1
                && Days.parse(filled.get(0), false).isEmpty()
                && Amounts.parse(filled.get(0)).isEmpty();
    }
}
