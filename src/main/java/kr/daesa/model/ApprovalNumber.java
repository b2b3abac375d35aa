package kr.daesa.model;

import java.util.Optional;
import java.util.regex.Pattern;

/**
 * The number the tax office knows an electronic invoice by (승인번호): 24 characters, eight digits of a date, eight for
 * the issuing system, eight of a serial number; the last sixteen may hold letters, whose case counts.
 *
 * <p>It is a key and never a source of dates: issuers disagree whether the first eight digits are the date written or the
 * date of issue.
 */
public record ApprovalNumber(String value) implements Comparable<ApprovalNumber> {

    private static final int LENGTH = 24;
    private static final int DATE_LENGTH = 8;
    private static final Pattern SEPARATORS = Pattern.compile("[-\\s]");

    public ApprovalNumber {
        if (!isWellFormed(value)) {
            throw new IllegalArgumentException(
                    "'" + value + "' is not an approval number: expected 8 digits and 16 letters or digits");
        }
    }

    /** By hand and not by a pattern: every row of every night comes by here. */
    private static boolean isWellFormed(String value) {
        if (value.length() != LENGTH) {
            return false;
        }
        for (int i = 0; i < LENGTH; i++) {
            char c = value.charAt(i);
            boolean digit = c >= '0' && c <= '9';
            boolean letter = c >= 'A' && c <= 'Z' || c >= 'a' && c <= 'z';
            if (!digit && (i < DATE_LENGTH || !letter)) {
                return false;
            }
        }
        return true;
    }

    /**
     * Reads it with or without hyphens.
     *
     * @throws IllegalArgumentException if it has not 24 characters of the right form
     */
    public static ApprovalNumber parse(String text) {
        boolean usual = text.length() == LENGTH + 2 && text.charAt(8) == '-' && text.charAt(17) == '-';
        return new ApprovalNumber(
                usual
                        ? text.substring(0, 8) + text.substring(9, 17) + text.substring(18)
                        : SEPARATORS.matcher(text).replaceAll(""));
    }

    /** Finds one in free text, such as {@code 당초 승인번호 (20261110-41000096-0290003c)}. */
    public static Optional<ApprovalNumber> find(String text) {
        var matcher = IN_TEXT.matcher(text);
        return matcher.find() ? Optional.of(parse(matcher.group())) : Optional.empty();
    }

    private static final Pattern IN_TEXT =
            Pattern.compile("(?<![0-9A-Za-z])[0-9]{8}-?[0-9A-Za-z]{8}-?[0-9A-Za-z]{8}(?![0-9A-Za-z])");

    /** The eight characters that name the issuing system, such as {@code 41000203}. */
    public String issuingSystem() {
        return value.substring(8, 16);
    }

    /**
     * Whether both were issued in one system. What is issued at Hometax itself bears {@code 10} and six digits that change
     * from day to day.
     */
    public boolean isOfSameSystem(ApprovalNumber other) {
        return issuingSystem().equals(other.issuingSystem()) || (isOfHometax() && other.isOfHometax());
    }

    private boolean isOfHometax() {
        return issuingSystem().startsWith("10") && issuingSystem().chars().allMatch(c -> c >= '0' && c <= '9');
    }

    @Override
    public int compareTo(ApprovalNumber other) {
        return value.compareTo(other.value);
    }

    @Override
    public String toString() {
        return value;
    }
}
