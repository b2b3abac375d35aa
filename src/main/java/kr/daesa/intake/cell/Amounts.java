package kr.daesa.intake.cell;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.OptionalLong;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Reads amounts of won (원) in the ways they are written: {@code 1,234}, {@code -1,234}, {@code (1,234)}, {@code △1,234},
 * {@code 1,234-}, {@code ₩1,234}, {@code 1,234원}, and {@code -} for zero.
 *
 * <p>A fraction is taken only as the noise that binary floating point leaves beside a whole won.
 */
public final class Amounts {

    private static final Pattern FORM =
            Pattern.compile("(?<digits>[0-9]+|[0-9]{1,3}(?:,[0-9]{3})+)(?<fraction>\\.[0-9]+)?");
    private static final BigDecimal NOISE = new BigDecimal("0.001");
    /** A hundred trillion won: more is a number of another kind in the wrong column. */
    private static final BigDecimal LIMIT = new BigDecimal("100000000000000");

    /** Characters of an amount that needs no comparison with the limit. */
    private static final int SURELY_SMALL = 14;

    private static final int GROUP = 3;

    private Amounts() {}

    /** The amount; empty if the text is none. A blank text is none either. */
    public static OptionalLong parse(String raw) {
        String text = CellText.compact(raw);
        boolean negative = false;
        if (text.startsWith("(") && text.endsWith(")")) {
            negative = true;
            text = text.substring(1, text.length() - 1);
        }
        text = withoutCurrency(text);
        if (text.equals("-") && !negative) {
            return OptionalLong.of(0); // how spreadsheets show zero
        }
        boolean signed = !text.isEmpty() && "-+△▲".indexOf(text.charAt(0)) >= 0;
        if (signed || text.endsWith("-")) {
            if (negative) {
                return OptionalLong.empty(); // "(-1,234)" says two things at once
            }
            negative = !text.startsWith("+");
            text = signed ? text.substring(1) : text.substring(0, text.length() - 1);
        }
        OptionalLong won = unsigned(withoutCurrency(text));
        return negative && won.isPresent() ? OptionalLong.of(-won.getAsLong()) : won;
    }

    /** The sign stands before the currency or behind it, so this is asked twice. */
    private static String withoutCurrency(String text) {
        String rest = text.endsWith("원") ? text.substring(0, text.length() - 1) : text;
        // CP949 has the won sign in the place of the backslash.
        return rest.startsWith("₩") || rest.startsWith("\\") ? rest.substring(1) : rest;
    }

    private static OptionalLong unsigned(String text) {
        long whole = whole(text);
        if (whole >= 0) {
            return OptionalLong.of(whole);
        }
        Matcher matcher = FORM.matcher(text);
        if (!matcher.matches()) {
            return OptionalLong.empty();
        }
        BigDecimal exact = new BigDecimal(text.replace(",", ""));
        BigDecimal rounded = exact.setScale(0, RoundingMode.HALF_UP);
        boolean noise = exact.subtract(rounded).abs().compareTo(NOISE) < 0;
        return noise && rounded.compareTo(LIMIT) < 0 ? OptionalLong.of(rounded.longValueExact()) : OptionalLong.empty();
    }

    /**
     * Digits, in groups of three or in none; -1 if it is anything else. By hand and not by a pattern: every row has three
     * amounts, and nearly all of them are written so.
     */
    private static long whole(String text) {
        if (text.isEmpty() || text.length() > SURELY_SMALL) {
            return -1;
        }
        long won = 0;
        int digits = 0;
        boolean grouped = false;
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c >= '0' && c <= '9') {
                won = won * 10 + (c - '0');
                digits++;
            } else if (c == ',' && digits > 0 && digits <= GROUP && (!grouped || digits == GROUP)) {
                grouped = true;
                digits = 0;
            } else {
                return -1;
            }
        }
        return grouped && digits != GROUP ? -1 : won;
    }
}
