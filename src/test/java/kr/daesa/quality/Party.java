package kr.daesa.quality;

import java.util.Locale;

/**
 * A counterparty.
 *
 * @param number ten digits of a business or thirteen of a person
 */
public record Party(String number, String name) {

    private static final int[] WEIGHTS = {1, 3, 7, 1, 3, 7, 1, 3, 5};

    /** The number that begins with these nine digits, with its check digit. */
    static String businessNumber(long nineDigits) {
        String first = String.format(Locale.ROOT, "%09d", nineDigits);
        return first + checkDigit(first);
    }

    private static int checkDigit(String number) {
        int sum = (number.charAt(8) - '0') * 5 / 10;
        for (int i = 0; i < WEIGHTS.length; i++) {
            sum += (number.charAt(i) - '0') * WEIGHTS[i];
        }
        return (10 - sum % 10) % 10;
    }

    /** Whether the last of the ten digits is the one that the others ask for. */
    public static boolean isValid(String number) {
        return number.length() == 10 && number.charAt(9) - '0' == checkDigit(number);
    }

    /** Its name without what people write one way or the other. */
    String bareName() {
        return name.replaceAll("\\(주\\)|㈜|주식회사|\\s", "");
    }

    public Party withNumber(String other) {
        return new Party(other, name);
    }

    public Party withName(String other) {
        return new Party(number, other);
    }
}
