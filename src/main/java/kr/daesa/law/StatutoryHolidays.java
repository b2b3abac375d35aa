package kr.daesa.law;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Collectors;
import kr.daesa.law.Substitution.Loss;

/**
 * Reckons the holidays of a year from the {@link HolidayRules}: first the days of the list, then what makes up for those
 * that are lost, then elections, which keep away from all of them. Days that the government sets are not among them.
 */
final class StatutoryHolidays {

    private final HolidayRules rules;

    StatutoryHolidays(HolidayRules rules) {
        this.rules = rules;
    }

    /** The holidays of whole years, in order of their days. */
    SortedMap<LocalDate, Holiday> between(int firstYear, int lastYear) {
        SortedMap<LocalDate, Holiday> holidays = new TreeMap<>();
        LunarDays lunarDays = new LunarDays();
        for (int year = firstYear; year <= lastYear; year++) {
            holidays.putAll(of(year, lunarDays));
        }
        return holidays;
    }

    private SortedMap<LocalDate, Holiday> of(int year, LunarDays lunarDays) {
        SortedMap<LocalDate, List<Holiday>> listed = new TreeMap<>();
        for (StatutoryDay day : rules.days()) {
            day.in(year, lunarDays)
                    .ifPresent(holiday -> listed.computeIfAbsent(holiday.day(), unused -> new ArrayList<>())
                            .add(holiday));
        }
        SortedMap<LocalDate, Holiday> holidays = new TreeMap<>();
        listed.forEach((day, together) -> holidays.put(day, one(together)));
        listed.forEach((day, together) -> makeUpFor(day, together, holidays));
        for (Election election : rules.elections()) {
            Holiday day = election.day(each -> isPublic(holidays, each));
            if (day.day().getYear() == year) {
                holidays.put(day.day(), day);
            }
        }
        return holidays;
    }

    /** Puts as many days into the calendar as were lost on one, each on the next that is free. */
    private void makeUpFor(LocalDate day, List<Holiday> together, SortedMap<LocalDate, Holiday> holidays) {
        List<Holiday> holidaysOfDay = together.stream()
                .filter(holiday -> holiday.counts() == Holiday.Counts.PUBLIC)
                .toList();
        List<Substitution> substitutions = loss(day, holidaysOfDay).stream()
                .flatMap(loss -> holidaysOfDay.stream()
                        .flatMap(holiday -> rules.substitution(holiday.name(), day).stream())
                        .filter(substitution -> substitution.lostOn().contains(loss)))
                .toList();
        // Of holidays that share a weekday one is had; on a weekend none is.
        int lost = isWeekend(day) ? substitutions.size() : Math.min(substitutions.size(), holidaysOfDay.size() - 1);
        boolean passesSaturdays = substitutions.stream().anyMatch(Substitution::passesSaturdays);
        for (int i = 0; i < lost; i++) {
            LocalDate free = nextFree(day, holidays, passesSaturdays);
            holidays.put(
                    free,
                    one(substitutions.stream()
                            .map(each -> new Holiday(
                                    free,
                                    each.name(),
                                    Holiday.Counts.PUBLIC,
                                    Holiday.Source.COMPUTED,
                                    each.article(),
                                    each.mark()))
                            .toList()));
        }
    }

    private static Optional<Loss> loss(LocalDate day, List<Holiday> holidaysOfDay) {
        return switch (day.getDayOfWeek()) {
            case SATURDAY -> Optional.of(Loss.SATURDAY);
            case SUNDAY -> Optional.of(Loss.SUNDAY);
            default -> holidaysOfDay.size() > 1 ? Optional.of(Loss.HOLIDAY) : Optional.empty();
        };
    }

    private static LocalDate nextFree(LocalDate day, Map<LocalDate, Holiday> holidays, boolean passesSaturdays) {
        LocalDate next = day.plusDays(1);
        while (isPublic(holidays, next) || (passesSaturdays && next.getDayOfWeek() == DayOfWeek.SATURDAY)) {
            next = next.plusDays(1);
        }
        return next;
    }

    private static boolean isPublic(Map<LocalDate, Holiday> holidays, LocalDate day) {
        Holiday holiday = holidays.get(day);
        return day.getDayOfWeek() == DayOfWeek.SUNDAY || (holiday != null && holiday.counts() == Holiday.Counts.PUBLIC);
    }

    private static boolean isWeekend(LocalDate day) {
        return day.getDayOfWeek() == DayOfWeek.SATURDAY || day.getDayOfWeek() == DayOfWeek.SUNDAY;
    }

    /** What falls together is one day with several names; article and mark are those of the first, which the list has. */
    private static Holiday one(List<Holiday> together) {
        Holiday first = together.get(0);
        String names = together.stream().map(Holiday::name).distinct().sorted().collect(Collectors.joining("; "));
        Holiday.Counts counts = together.stream().anyMatch(each -> each.counts() == Holiday.Counts.PUBLIC)
                ? Holiday.Counts.PUBLIC
                : Holiday.Counts.SUBMISSION;
        return new Holiday(first.day(), names, counts, Holiday.Source.COMPUTED, first.article(), first.mark());
    }
}
