package kr.daesa.model;

import java.util.List;
import java.util.stream.IntStream;

/**
 * A business registration number (사업자등록번호), ten digits without hyphens.
 *
 * <p>A number with a wrong check digit can be held, since real files hold such numbers; {@link #isValid} tells.
 */
public record BusinessNumber(String digits) implements Comparable<BusinessNumber> {

    private static final int LENGTH = 10;
    private static final int BASE = 10;
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

    /** Whether the check digit is right, which is the last. */
    public boolean isValid() {
        return right(sum()) == digit(LENGTH - 1);
    }

    /** Weights 1 3 7 1 3 7 1 3 5, and the tens of five times the ninth digit added. */
    private int sum() {
        int sum = tens();
        for (int i = 0; i < WEIGHTS.length; i++) {
            sum += product(i);
        }
        return sum;
    }

    private int tens() {
        return product(WEIGHTS.length - 1) / BASE;
    }

    private int product(int index) {
        return digit(index) * WEIGHTS[index];
    }

    /** What makes the sum a whole ten. */
    private static int right(int sum) {
        return (BASE - sum % BASE) % BASE;
    }

    /** How the check digit is reckoned, so that a person can do it again. */
    public CheckDigit checkDigit() {
        List<CheckDigit.Product> products = IntStream.range(0, WEIGHTS.length)
                .mapToObj(i -> new CheckDigit.Product(digit(i), WEIGHTS[i]))
                .toList();
        return new CheckDigit(products, tens(), sum(), right(sum()), digit(LENGTH - 1));
    }

    /**
     * The arithmetic of a check digit (검증번호).
     *
     * @param products of the first nine digits and their weights
     * @param tens of the last product, which are added once more
     * @param sum of both
     * @param right what makes the sum a whole ten
     * @param written the last digit as it stands
     */
    public record CheckDigit(List<Product> products, int tens, int sum, int right, int written) {

        public CheckDigit {
            products = List.copyOf(products);
        }

        /** A digit and what it counts. */
        public record Product(int digit, int weight) {

            public int value() {
                return digit * weight;
            }
        }
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
