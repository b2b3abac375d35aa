package kr.daesa.quality;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * The deadlines and rates that the truth needs, for supplies from 2023 on: VAT act (부가가치세법) 32, 34, 39, 48 to 50, 60,
 * corporate tax act (법인세법) 75-8. Small on purpose, and of its own.
 */
public final class Statute {

    private static final Set<LocalDate> HOLIDAYS = holidays();
    private static final LocalDate LABOUR_DAY_IS_A_HOLIDAY = LocalDate.of(2026, 5, 1);

    private Statute() {}

    private static Set<LocalDate> holidays() {
        try {
            return Files.readAllLines(Path.of("src/test/resources/quality/holidays.txt")).stream()
                    .filter(line -> !line.isBlank() && !line.startsWith("#"))
                    .map(LocalDate::parse)
                    .collect(Collectors.toSet());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static boolean isFree(LocalDate day) {
        boolean labour = day.getMonthValue() == 5 && day.getDayOfMonth() == 1 && day.isBefore(LABOUR_DAY_IS_A_HOLIDAY);
        return day.getDayOfWeek() == DayOfWeek.SATURDAY
                || day.getDayOfWeek() == DayOfWeek.SUNDAY
                || labour
                || HOLIDAYS.contains(day);
    }

    static LocalDate businessDay(LocalDate day) {
        LocalDate next = day;
        while (isFree(next)) {
            next = next.plusDays(1);
        }
        return next;
    }

    /** D1: the tenth of the month after (제34조③). */
    public static LocalDate issuingDeadline(LocalDate written) {
        return businessDay(YearMonth.from(written).plusMonths(1).atDay(10));
    }

    /** T: the day after issue, moved over days off (영 제68조⑦, 국세기본법 제5조). */
    public static LocalDate transmissionDeadline(LocalDate issued) {
        return businessDay(issued.plusDays(1));
    }

    /** The border of exempt invoices (법인세법 제75조의8, 소득세법 제81조의10): 25 January of the year after. */
    public static LocalDate exemptLimit(LocalDate written) {
        return businessDay(LocalDate.of(written.getYear() + 1, 1, 25));
    }

    /** Won below ten are dropped; nothing is assessed on a negative supply. */
    public static long penalty(long supply, int perMille) {
        return supply <= 0 ? 0 : supply * perMille / 1000 / 10 * 10;
    }
}
