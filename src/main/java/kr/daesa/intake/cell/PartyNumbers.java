package kr.daesa.intake.cell;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import kr.daesa.model.PartyNumber;

/**
 * Reads the numbers of parties (사업자등록번호, 주민등록번호) as files hold them: with hyphens and blanks, as a number cell
 * that lost its leading zero or gained {@code .0}, or in scientific notation.
 */
public final class PartyNumbers {

    private static final int BUSINESS_LENGTH = 10;
    private static final Pattern WHOLE = Pattern.compile("([0-9]+)\\.0+");
    /** At least seven decimals: a spreadsheet that shortens a number shows five, and the rest is lost. */
    private static final Pattern SCIENTIFIC = Pattern.compile("([0-9])\\.([0-9]{7,})[eE]\\+?([0-9]{1,2})");

    private PartyNumbers() {}

    /** The number; empty if the text is none. */
    public static Optional<PartyNumber> parse(String raw) {
        String text = digits(CellText.compact(raw));
        if (text.length() == BUSINESS_LENGTH - 1) {
            text = "0" + text;
        }
        try {
            return Optional.of(PartyNumber.parse(text));
        } catch (IllegalArgumentException e) {
            return Optional.empty();
        }
    }

    private static String digits(String text) {
        if (text.indexOf('.') < 0) {
            return text.replace("-", "");
        }
        Matcher scientific = SCIENTIFIC.matcher(text);
        if (scientific.matches()) {
            String digits = scientific.group(1) + scientific.group(2);
            int zeros =
                    Integer.parseInt(scientific.group(3)) - scientific.group(2).length();
            return zeros < 0 ? text : digits + "0".repeat(zeros);
        }
        Matcher whole = WHOLE.matcher(text);
        return whole.matches() ? whole.group(1) : text;
    }
}
