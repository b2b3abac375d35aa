package kr.daesa.model;

/**
 * A business registration number (사업자등록번호), ten digits without hyphens.
 *
 * <p>A number with a wrong check digit can be held, since real files hold such numbers; {@link #isValid} tells.
 */
public record BusinessNumber(String digits) implements Comparable<BusinessNumber> {

    private static final int LENGTH = 10;
    private static final int[] WEIGHTS = {1, 3, 7, 1, 3, 7, 1, 3, 5};

    public BusinessNumber {
        if (digits.length() != LENGTH || !isDigits(digits)) {
            throw new IllegalArgumentException("'" + digits + "' is not a business number: expected 10 digits");
        }
    }

    /** By hand and not by a stream: every row of every night comes by here. */
    static boolean isDigits(String text) {
        for (int i = 0; i < text.length(); i++) {
            if (text.charAt(i) < '0' || text.charAt(i) > '9') {
                return false;
            }
        }
        return true;
    }

    /**
     * Reads {@code 124-81-00998} or {@code 1248100998}.
     *
     * @throws IllegalArgumentException if the text has anything but ten digits, hyphens and blanks
     */
    public static BusinessNumber parse(String text) {
        return new BusinessNumber(text.replace("-", "").replace(" ", ""));
    }

    /** Whether the check digit is right: weights 1 3 7 1 3 7 1 3 5, and the tens of nine times five added. */
    public boolean isValid() {
        int sum = digit(8) * 5 / 10;
        for (int i = 0; i < WEIGHTS.length; i++) {
            sum += digit(i) * WEIGHTS[i];
        }
        return (10 - sum % 10) % 10 == digit(9);
    }

    private int digit(int index) {
        return digits.charAt(index) - '0';
    }

    /** The usual way of writing it, {@code 124-81-00998}. */
    public String formatted() {
        return digits.substring(0, 3) + "-" + digits.substring(3, 5) + "-" + digits.substring(5);
    }

    @Override
    public int compareTo(BusinessNumber other) {
        return digits.compareTo(other.digits);
    }

    @Override
    public String toString() {
        return digits;
    }
}
