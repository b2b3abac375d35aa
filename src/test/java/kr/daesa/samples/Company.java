package kr.daesa.samples;

import kr.daesa.model.BusinessNumber;
import kr.daesa.testing.BusinessNumbers;

/** A made-up party of an invoice. */
record Company(String name, String number, String chief, String place) {

    /** A company whose number begins with these nine digits and has the right check digit. */
    static Company of(int nineDigits, String name, String chief, String place) {
        return new Company(name, BusinessNumbers.of(nineDigits).formatted(), chief, place);
    }

    /** The same company under a number whose check digit is wrong. */
    Company misspelt() {
        char last = number.charAt(number.length() - 1);
        String wrong = number.substring(0, number.length() - 1) + (last == '9' ? '0' : (char) (last + 1));
        return new Company(name, wrong, chief, place);
    }

    /** The number without hyphens. */
    String digits() {
        return BusinessNumber.parse(number).digits();
    }
}
