package kr.daesa.intake.cell;

import java.time.LocalDate;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A day and the number of a document on that day in one cell (일자-No.), {@code 2026/03/25 -1}.
 *
 * @param number the day with its number, {@code 2026/03/25-1}: the number alone begins anew every day; empty if the cell
 *     has a day only
 */
public record NumberedDay(LocalDate day, String number) {

    private static final Pattern FORM = Pattern.compile("(.*[0-9.일])-([0-9]{1,6})");
    private static final Pattern WITHOUT_NUMBER = Pattern.compile("[0-9]{4}-[0-9]{1,2}-[0-9]{1,2}");

    /** The day and number; empty if the text begins with no day of the calendar. */
    public static Optional<NumberedDay> parse(String raw, boolean from1904) {
        String text = CellText.compact(raw);
        Matcher numbered = FORM.matcher(text);
        if (numbered.matches() && !WITHOUT_NUMBER.matcher(text).matches()) {
            String day = numbered.group(1);
            return Days.parse(day, from1904).map(found -> new NumberedDay(found, day + "-" + numbered.group(2)));
        }
        return Days.parse(raw, from1904).map(found -> new NumberedDay(found, ""));
    }
}
