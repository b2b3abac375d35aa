package kr.daesa.report;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.format.DateTimeFormatter;
import kr.daesa.model.ApprovalNumber;
import kr.daesa.model.PartyNumber;
import org.jspecify.annotations.Nullable;

/** How a value looks to a script: ISO dates, plain digits, the names of the code. */
final class CsvCell {

    /** What makes a spreadsheet execute a cell, full-width forms included. */
    private static final String EXECUTED = "=+-@\t\r\n＝＋－＠";

    private CsvCell() {}

    /**
     * @throws IllegalArgumentException for a value of a type that no table has
     */
    static String of(@Nullable Object value) {
        if (value == null) {
            return "";
        }
        if (value instanceof String text) {
            return defused(text);
        }
        if (value instanceof Enum<?> constant) {
            return constant.name();
        }
        if (value instanceof BigDecimal fraction) {
            return fraction.stripTrailingZeros().toPlainString();
        }
        if (value instanceof OffsetDateTime stamp) {
            return DateTimeFormatter.ISO_OFFSET_DATE_TIME.format(stamp);
        }
        if (value instanceof PartyNumber party) {
            return party.masked();
        }
        if (value instanceof Long
                || value instanceof Integer
                || value instanceof Boolean
                || value instanceof LocalDate
                || value instanceof ApprovalNumber) {
            return value.toString();
        }
        throw new IllegalArgumentException("a CSV cell cannot hold a " + value.getClass());
    }

    /** An apostrophe in front keeps a text a text. */
    static String defused(String text) {
        return !text.isEmpty() && EXECUTED.indexOf(text.charAt(0)) >= 0 ? "'" + text : text;
    }
}
