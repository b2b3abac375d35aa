package kr.daesa.intake;

import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** The range of invoices in the name of a Hometax export, {@code …목록(101~200).xls}; browsers make {@code _101_200_} of it. */
final class NameRange {

    /** Up to six digits, so that two days in a name are not taken for a range. */
    private static final Pattern FORM =
            Pattern.compile("\\(([0-9]{1,6})[~∼～]([0-9]{1,6})\\)|_([0-9]{1,6})_([0-9]{1,6})_");

    private NameRange() {}

    /** How many invoices it stands for; null if the name has none. */
    static @Nullable Long of(String name) {
        Matcher matcher = FORM.matcher(name);
        if (!matcher.find()) {
            return null;
        }
        boolean plain = matcher.group(1) != null;
        long first = Long.parseLong(matcher.group(plain ? 1 : 3));
        long last = Long.parseLong(matcher.group(plain ? 2 : 4));
        return last < first ? null : Long.valueOf(last - first + 1);
    }
}
