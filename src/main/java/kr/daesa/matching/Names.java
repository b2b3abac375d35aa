package kr.daesa.matching;

import java.text.Normalizer;
import java.util.Locale;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Names and items as they are compared: without what people write one way or the other. */
public final class Names {

    private static final Pattern LEGAL_FORM = Pattern.compile("\\((주|유|합|사|재)\\)|주식회사|유한회사");
    private static final Pattern BRANCH = Pattern.compile("[(\\[][^()\\[\\]]+[)\\]]$");
    private static final Pattern NOISE = Pattern.compile("[\\s\\p{Cf}]+");

    private Names() {}

    /** A company's name (상호) without ㈜, (주), 주식회사 and blanks, full-width letters made plain. */
    public static String ofCompany(String name) {
        String plain = plain(name);
        return LEGAL_FORM.matcher(plain).replaceAll("");
    }

    /**
     * A company's name, as {@link #ofCompany} gives it, without what stands in brackets behind it: {@code 나래상사(강남점)}
     * names a branch of 나래상사.
     */
    static String withoutBranch(String company) {
        String main = BRANCH.matcher(company).replaceFirst("");
        return main.isEmpty() ? company : main;
    }

    /** An item (품목) without blanks, in one case and width. */
    public static String ofItem(String item) {
        return plain(item);
    }

    /** Whether two items are the same, where a blank one may be anything. */
    public static boolean sameItem(String a, String b) {
        String one = ofItem(a);
        String other = ofItem(b);
        return one.isEmpty() || other.isEmpty() || one.equals(other);
    }

    private static String plain(String text) {
        String plain = ofHangulAndAscii(text);
        return plain == null ? composed(text) : plain;
    }

    /**
     * The same for a text of nothing but Hangul syllables and ASCII, as nearly all are: composing leaves those as they
     * stand. Null for any other text.
     */
    static @Nullable String ofHangulAndAscii(String text) {
        StringBuilder plain = new StringBuilder(text.length());
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c >= 'A' && c <= 'Z') {
                plain.append((char) (c - 'A' + 'a'));
            } else if (c > ' ' && c < '\u007f' || c >= '가' && c <= '힣') {
                plain.append(c);
            } else if (c != ' ' && (c < '\t' || c > '\r')) {
                return null;
            }
        }
        return plain.toString();
    }

    static String composed(String text) {
        // NFKC turns ㈜ into (주) and full-width letters and digits into plain ones.
        String composed = Normalizer.normalize(text, Normalizer.Form.NFKC);
        return NOISE.matcher(composed).replaceAll("").toLowerCase(Locale.ROOT);
    }
}
