package kr.daesa.testing;

import java.util.Locale;
import kr.daesa.model.BusinessNumber;

/** Makes business numbers with a right check digit. */
public final class BusinessNumbers {

    private BusinessNumbers() {}

    /** The number that begins with these nine digits. */
    public static BusinessNumber of(int nineDigits) {
        String first = String.format(Locale.ROOT, "%09d", nineDigits);
        for (int check = 0; check < 10; check++) {
            BusinessNumber number = new BusinessNumber(first + check);
            if (number.isValid()) {
                return number;
            }
        }
        throw new IllegalStateException("every nine digits have a check digit");
    }
}
