package kr.daesa.intake.cell;

import java.text.Normalizer;
import java.util.Locale;

/** Cleans what stands in a cell: composed Hangul, ordinary blanks, nothing invisible. */
public final class CellText {

    private static final char FULL_WIDTH_FIRST = '\uFF01';
    private static final char FULL_WIDTH_LAST = '\uFF5E';
    private static final int FULL_WIDTH_SHIFT = 0xFEE0;
    private static final char HANGUL_FILLER = '\u3164';
    private static final char HALF_WIDTH_FILLER = '\uFFA0';

    private CellText() {}

    /** For text that is shown: NFC, every run of blanks and line breaks one blank, nothing around it. */
    public static String clean(String raw) {
        String bare = isConstant(raw) ? raw.substring(2, raw.length() - 1) : raw;
        if (isPlain(bare)) {
            return bare;
        }
        String text = Normalizer.normalize(bare, Normalizer.Form.NFC);
        StringBuilder out = new StringBuilder(text.length());
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (isBlank(c)) {
                if (!out.isEmpty() && out.charAt(out.length() - 1) != ' ') {
                    out.append(' ');
                }
            } else if (!isInvisible(c)) {
                out.append(c);
            }
        }
        if (!out.isEmpty() && out.charAt(out.length() - 1) == ' ') {
            out.setLength(out.length() - 1);
        }
        return out.toString();
    }

    /** For text that is compared or parsed: cleaned, full-width characters and the many dashes folded, no blanks at all. */
    public static String compact(String raw) {
        String bare = isConstant(raw) ? raw.substring(2, raw.length() - 1) : raw;
        bare = bare.startsWith("'") ? bare.substring(1) : bare; // typed in front of a number, so that it stays a text
        if (isCompactAscii(bare)) {
            return bare;
        }
        String text = clean(bare);
        if (isFolded(text)) {
            return text;
        }
        StringBuilder out = new StringBuilder(text.length());
        for (int i = 0; i < text.length(); i++) {
            char c = folded(text.charAt(i));
            if (c != ' ') {
                out.append(c);
            }
        }
        return out.toString();
    }

    /** {@code ="0123"}: what programs write into CSV so that a spreadsheet leaves a number alone. */
    private static boolean isConstant(String raw) {
        return raw.length() > 3 && raw.startsWith("=\"") && raw.indexOf('"', 2) == raw.length() - 1;
    }

    /**
     * A heading as it is compared: compact, without {@code *} and a trailing {@code (원)}, English in lower case. So
     * {@code 공급자 사업자 등록번호*} and {@code 공급자사업자등록번호} are one.
     */
    public static String heading(String raw) {
        String text = compact(raw).replace("*", "").toLowerCase(Locale.ROOT);
        return text.endsWith("(원)") ? text.substring(0, text.length() - 3) : text;
    }

    /** Most numbers and dates of most files; asked first since everything is read through here. */
    private static boolean isCompactAscii(String raw) {
        for (int i = 0; i < raw.length(); i++) {
            if (raw.charAt(i) <= ' ' || raw.charAt(i) >= 0x7F) {
                return false;
            }
        }
        return true;
    }

    private static boolean isPlain(String raw) {
        for (int i = 0; i < raw.length(); i++) {
            char c = raw.charAt(i);
            boolean hangul = c >= '가' && c <= '힣';
            boolean visible = c > ' ' && c < 0x7F;
            boolean inner = c == ' ' && i > 0 && i < raw.length() - 1 && raw.charAt(i - 1) != ' ';
            if (!hangul && !visible && !inner) {
                return false;
            }
        }
        return true;
    }

    private static boolean isFolded(String text) {
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c == ' ' || folded(c) != c) {
                return false;
            }
        }
        return true;
    }

    private static boolean isBlank(char c) {
        return Character.isWhitespace(c) || Character.isSpaceChar(c) || c == HANGUL_FILLER || c == HALF_WIDTH_FILLER;
    }

    /** Zero-width marks, soft hyphens, byte order marks left in the middle, control characters. */
    private static boolean isInvisible(char c) {
        return Character.getType(c) == Character.FORMAT || Character.isISOControl(c);
    }

    private static char folded(char c) {
        if (c >= FULL_WIDTH_FIRST && c <= FULL_WIDTH_LAST) {
            return (char) (c - FULL_WIDTH_SHIFT);
        }
        return switch (c) {
            case '\u2010', '\u2011', '\u2012', '\u2013', '\u2014', '\u2015', '\u2212', '\uFE63' -> '-';
            case '\uFFE6' -> '₩';
            default -> c;
        };
    }
}
