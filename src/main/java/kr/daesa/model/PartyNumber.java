package kr.daesa.model;

import java.util.Optional;

/**
 * The number by which an invoice names a party: a business number (10 digits), a resident number (주민등록번호, 13
 * characters, of which the last may be masked by {@code *}) or the foreigners' {@code 9999999999999}.
 */
public record PartyNumber(String value) implements Comparable<PartyNumber> {

    private static final int BUSINESS_LENGTH = 10;
    private static final int RESIDENT_LENGTH = 13;
    private static final int RESIDENT_SHOWN = 7;
    private static final String FOREIGNER = "9999999999999";

    public PartyNumber {
        boolean business = value.length() == BUSINESS_LENGTH && BusinessNumber.isDigits(value);
        boolean resident = value.length() == RESIDENT_LENGTH
                && BusinessNumber.isDigits(value.substring(0, RESIDENT_SHOWN - 1))
                && value.substring(RESIDENT_SHOWN - 1).chars().allMatch(c -> isDigit(c) || c == '*');
        if (!business && !resident) {
            // Without the value: it may be a resident number with a typing error.
            throw new IllegalArgumentException("expected a business number of 10 digits or a resident number of 13");
        }
    }

    private static boolean isDigit(int c) {
        return c >= '0' && c <= '9';
    }

    /** Reads a number with or without hyphens and blanks. */
    public static PartyNumber parse(String text) {
        return new PartyNumber(text.replace("-", "").replace(" ", ""));
    }

    public static PartyNumber of(BusinessNumber number) {
        return new PartyNumber(number.digits());
    }

    /** The business number, unless this is a person's. */
    public Optional<BusinessNumber> business() {
        return value.length() == BUSINESS_LENGTH ? Optional.of(new BusinessNumber(value)) : Optional.empty();
    }

    public boolean isResident() {
        return value.length() == RESIDENT_LENGTH && !value.equals(FOREIGNER);
    }

    /** As it may be shown: a resident number keeps its first seven digits, {@code 8001011******}. */
    public String masked() {
        return isResident() ? value.substring(0, RESIDENT_SHOWN) + "******" : value;
    }

    @Override
    public int compareTo(PartyNumber other) {
        return value.compareTo(other.value);
    }

    /** Masked, so that no resident number slips into a log line. */
    @Override
    public String toString() {
        return masked();
    }
}
