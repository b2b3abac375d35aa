package kr.daesa.intake.cell;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.Month;
import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Reads days: {@code 2026-11-10}, {@code 20261110}, {@code 2026.11.10}, {@code 2026. 11. 10.}, {@code 2026/11/10},
 * {@code 2026년 11월 10일}, {@code November 10, 2026}, each with or without a time of day behind it, and the day numbers of spreadsheets.
 */
public final class Days {

    private static final int ISO_LENGTH = 10;
    private static final Pattern TIME = Pattern.compile("(?<=\\d|\\.|일)[T\\s]+(오전|오후)?\\s*\\d{1,2}:\\d{2}.*$");
    private static final Pattern PARTED =
            Pattern.compile("(\\d{4})(?:[-./]|년)(\\d{1,2})(?:[-./]|월)(\\d{1,2})(?:일|\\.)?");
    private static final Pattern RUN = Pattern.compile("(\\d{4})(\\d{2})(\\d{2})(?:\\d{6})?(?:\\.0+)?");
    /** What an office program of another language makes of a day: September 25, 2026. */
    private static final Pattern ENGLISH = Pattern.compile("([A-Za-z]{3,9})\\.?(\\d{1,2}),(\\d{4})");

    private static final Pattern SERIAL = Pattern.compile("(\\d{5})(?:\\.\\d+)?");
    /** Day 0 of spreadsheets, which believe that 1900 was a leap year; right from March 1900 on. */
    private static final LocalDate EPOCH_1900 = LocalDate.of(1899, 12, 30);

    private static final LocalDate EPOCH_1904 = LocalDate.of(1904, 1, 1);

    private Days() {}

    /**
     * The day; empty if the text is none, an impossible one such as 30 February included.
     *
     * @param from1904 whether day numbers count from 1904
     */
    public static Optional<LocalDate> parse(String raw, boolean from1904) {
        String plain = CellText.compact(raw);
        if (isIso(plain)) {
            return of(number(plain, 0, 4), number(plain, 5, 7), number(plain, 8, ISO_LENGTH));
        }
        String text = CellText.compact(TIME.matcher(CellText.clean(raw)).replaceFirst(""));
        Matcher parted = PARTED.matcher(text);
        if (parted.matches()) {
            return of(parted.group(1), parted.group(2), parted.group(3));
        }
        Matcher run = RUN.matcher(text);
        if (run.matches()) {
            return of(run.group(1), run.group(2), run.group(3));
        }
        Matcher english = ENGLISH.matcher(text);
        if (english.matches()) {
            return month(english.group(1))
                    .flatMap(month -> of(english.group(3), String.valueOf(month.getValue()), english.group(2)));
        }
        Matcher serial = SERIAL.matcher(text);
        if (serial.matches()) {
            return Optional.of((from1904 ? EPOCH_1904 : EPOCH_1900).plusDays(Long.parseLong(serial.group(1))));
        }
        return Optional.empty();
    }

    /** By hand and not by a pattern: nearly every day of every file is written so. */
    private static boolean isIso(String text) {
        if (text.length() != ISO_LENGTH) {
            return false;
        }
        for (int i = 0; i < ISO_LENGTH; i++) {
            char c = text.charAt(i);
            boolean right = i == 4 || i == 7 ? c == '-' : c >= '0' && c <= '9';
            if (!right) {
                return false;
            }
        }
        return true;
    }

    private static int number(String text, int from, int to) {
        return Integer.parseInt(text, from, to, 10);
    }

    private static Optional<Month> month(String name) {
        return Arrays.stream(Month.values())
                .filter(month -> month.name().startsWith(name.toUpperCase(Locale.ROOT)))
                .findFirst();
    }

    /** The day of three cells (년도, 월, 일); empty if they make none. */
    public static Optional<LocalDate> of(String year, String month, String day) {
        try {
            return of(Integer.parseInt(year), Integer.parseInt(month), Integer.parseInt(day));
        } catch (NumberFormatException e) {
            return Optional.empty();
        }
    }

    private static Optional<LocalDate> of(int year, int month, int day) {
        try {
            return Optional.of(LocalDate.of(year, month, day));
        } catch (DateTimeException e) {
            return Optional.empty();
        }
    }
}
