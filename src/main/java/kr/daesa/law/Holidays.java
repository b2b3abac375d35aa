package kr.daesa.law;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * The days other than Saturdays and Sundays on which deadlines do not end, as far as they are known: as published, after
 * that as computed from the statutory list, and over both what the office's own file says.
 */
final class Holidays {

    private static final String KNOWN_FROM = "known-from";
    private static final String KNOWN_THROUGH = "known-through";
    private static final String FORM = "2026-07-01<TAB>name (a holiday more), -2027-05-03<TAB>reason (a day that is"
            + " none) or known-through<TAB>2028-12-31 (whatever was proclaimed up to then is in)";

    private final LocalDate knownFrom;
    private final LocalDate listedThrough;
    private final StatutoryHolidays statutory;
    private LocalDate publishedThrough;
    private LocalDate knownThrough;
    private final SortedMap<LocalDate, Holiday> listed = new TreeMap<>();
    private final Map<LocalDate, Optional<Holiday>> changes = new HashMap<>();
    private @Nullable SortedMap<LocalDate, Holiday> computed;

    /**
     * @param published the lines of {@code holidays.tsv}
     * @param rules the lines of {@code holiday-rules.tsv}
     * @param local the lines of an office's own file, which may add days, take out days and lengthen what is known
     */
    Holidays(List<Line> published, List<Line> rules, List<Line> local) {
        HolidayRules statute = new HolidayRules(rules);
        statutory = new StatutoryHolidays(statute);
        knownFrom = bound(published, KNOWN_FROM);
        listedThrough = bound(published, KNOWN_THROUGH);
        publishedThrough = listedThrough;
        knownThrough = later(listedThrough, statute.computedThrough());
        for (Line line : published) {
            if (!line.text(0).startsWith("known-")) {
                list(line);
            }
        }
        // First how far the file reaches, so that the order of its lines means nothing.
        local.stream().filter(line -> line.text(0).equals(KNOWN_THROUGH)).forEach(this::lengthen);
        local.stream().filter(line -> !line.text(0).equals(KNOWN_THROUGH)).forEach(this::change);
    }

    LocalDate knownFrom() {
        return knownFrom;
    }

    /** The last day that {@code holidays.tsv} lists, so that nothing need be computed for it. */
    LocalDate listedThrough() {
        return listedThrough;
    }

    /** The last day of which it is known what the government proclaimed; later ones are computed. */
    LocalDate publishedThrough() {
        return publishedThrough;
    }

    /** The last day of which anything can be said. */
    LocalDate knownThrough() {
        return knownThrough;
    }

    /** Whether a day is a holiday that counts so; {@code SUBMISSION} asks for public holidays too. */
    boolean contains(LocalDate day, Holiday.Counts counts) {
        return on(day).filter(holiday -> holiday.counts() == Holiday.Counts.PUBLIC || holiday.counts() == counts)
                .isPresent();
    }

    /** The holidays of a stretch of known days, both ends included, in order. */
    List<Holiday> between(LocalDate from, LocalDate to) {
        List<Holiday> holidays = new ArrayList<>();
        for (LocalDate day = from; !day.isAfter(to); day = day.plusDays(1)) {
            on(day).ifPresent(holidays::add);
        }
        return holidays;
    }

    private Optional<Holiday> on(LocalDate day) {
        Optional<Holiday> changed = changes.get(day);
        if (changed != null) {
            return changed;
        }
        return Optional.ofNullable((day.isAfter(listedThrough) ? computed() : listed).get(day));
    }

    /** Only once it is asked for: the lunar calendar takes longer to wake than the rest of the law to load. */
    private synchronized SortedMap<LocalDate, Holiday> computed() {
        if (computed == null) {
            computed = statutory.between(listedThrough.plusDays(1).getYear(), knownThrough.getYear());
        }
        return computed;
    }

    private void list(Line line) {
        line.requireCells(5, "day, counts, name, article, mark");
        LocalDate day = line.day(0);
        if (day.isBefore(knownFrom) || day.isAfter(listedThrough)) {
            throw outside(line, listedThrough);
        }
        listed.put(
                day,
                new Holiday(
                        day,
                        line.text(2),
                        line.one(1, Holiday.Counts.class),
                        Holiday.Source.PUBLISHED,
                        line.text(3),
                        line.mark(4)));
    }

    private void lengthen(Line line) {
        line.requireCells(2, FORM);
        publishedThrough = later(publishedThrough, line.day(1));
        knownThrough = later(knownThrough, publishedThrough);
    }

    private void change(Line line) {
        line.requireCells(2, FORM);
        String text = line.text(1);
        if (!line.text(0).startsWith("-")) {
            LocalDate day = known(line, localDay(line, 0));
            Holiday holiday = new Holiday(day, text, Holiday.Counts.PUBLIC, Holiday.Source.LOCAL, line.place(), "");
            changes.put(day, Optional.of(holiday));
        } else {
            LocalDate day = known(line, localDay(line, 1));
            if (on(day).isEmpty()) {
                throw line.wrong(0, "a day to take out: it is no holiday");
            }
            changes.put(day, Optional.empty());
        }
    }

    private static LocalDate localDay(Line line, int skipped) {
        String text = line.text(0).substring(skipped);
        Line day = new Line(line.source(), line.number(), List.of(text));
        try {
            return day.day(0);
        } catch (IllegalArgumentException e) {
            throw day.wrong(0, "a line of this file, expected " + FORM);
        }
    }

    private LocalDate known(Line line, LocalDate day) {
        if (day.isBefore(knownFrom) || day.isAfter(knownThrough)) {
            throw outside(line, knownThrough);
        }
        return day;
    }

    private IllegalArgumentException outside(Line line, LocalDate through) {
        return line.wrong(
                0,
                "within the calendar, " + knownFrom + " to " + through + "; a line known-through<TAB>day lengthens it");
    }

    private static LocalDate later(LocalDate one, LocalDate other) {
        return one.isAfter(other) ? one : other;
    }

    static LocalDate bound(List<Line> lines, String name) {
        return lines.stream()
                .filter(line -> line.text(0).equals(name))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException(lines.get(0).source() + ": no line " + name))
                .day(1);
    }
}
