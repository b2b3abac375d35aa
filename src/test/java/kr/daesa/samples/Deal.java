package kr.daesa.samples;

import java.util.Locale;

/** An invoice; the day without hyphens. */
record Deal(String day, Company partner, String item, long supply, int serial) {

    long tax() {
        return supply / 10;
    }

    String number() {
        return day + "41000096" + String.format(Locale.ROOT, "%08d", serial);
    }

    String dashed() {
        return number().replaceFirst("(.{8})(.{8})", "$1-$2-");
    }

    String day(String separator) {
        return day.substring(0, 4) + separator + day.substring(4, 6) + separator + day.substring(6);
    }

    String sent() {
        return String.valueOf(Integer.parseInt(day) + 1);
    }
}
