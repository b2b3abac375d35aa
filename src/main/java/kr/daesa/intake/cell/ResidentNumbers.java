package kr.daesa.intake.cell;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Keeps resident numbers (주민등록번호) out of everything that is shown. */
public final class ResidentNumbers {

    /** Six digits of a birthday and seven more, of which all but the first are hidden. */
    private static final Pattern FORM = Pattern.compile("(?<![0-9])([0-9]{6}-?[0-9])[0-9*]{6}(?![0-9*])");

    private static final int SHOWN = 7;
    private static final int BUSINESS_LENGTH = 10;

    private ResidentNumbers() {}

    /** The text with every resident number in it masked. */
    public static String mask(String text) {
        // Looked for where blanks and full-width digits cannot hide it.
        Matcher matcher = FORM.matcher(CellText.compact(text));
        return matcher.find() ? matcher.replaceAll("$1******") : text;
    }

    /**
     * What stands in the place of a party's number and is none: it may be a resident number with a typing error, so
     * whatever is longer than a business number is hidden beyond the seventh character.
     */
    public static String maskParty(String text) {
        String compact = CellText.compact(text);
        long digits =
                compact.chars().filter(c -> c >= '0' && c <= '9' || c == '*').count();
        return digits > BUSINESS_LENGTH ? compact.substring(0, SHOWN) + "*".repeat(compact.length() - SHOWN) : text;
    }
}
