package kr.daesa.law;

import java.time.LocalDate;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * The days other than Saturdays and Sundays on which deadlines do not end: public holidays (공휴일, 대체공휴일) and
 * labour day (노동절), as far as they are known.
 */
final class Holidays {

    private static final String KNOWN_FROM = "known-from";
    private static final String KNOWN_THROUGH = "known-through";
    private static final String FORM = "2026-07-01<TAB>name (a holiday more), -2027-05-03<TAB>reason (a day that is"
            + " none) or known-through<TAB>2028-12-31 (the days up to then are complete)";

    private final LocalDate knownFrom;
    private LocalDate knownThrough;
    private final SortedMap<LocalDate, Holiday> days = new TreeMap<>();

    /**
     * @param builtIn the lines of {@code holidays.tsv}
     * @param local the lines of an office's own file, which may add days, take out days and lengthen what is known
     */
    Holidays(List<Line> builtIn, List<Line> local) {
        knownFrom = bound(builtIn, KNOWN_FROM);
        knownThrough = bound(builtIn, KNOWN_THROUGH);
        for (Line line : builtIn) {
            if (!line.text(0).startsWith("known-")) {
                line.requireCells(5, "day, counts, name, article, mark");
                add(new Holiday(
                        known(line, line.day(0)),
                        line.text(2),
                        line.one(1, Holiday.Counts.class),
                        Holiday.Source.PUBLISHED,
                        line.text(3),
                        line.text(4)));
            }
        }
        // First how far the file reaches, so that the order of its lines means nothing.
        local.stream().filter(line -> line.text(0).equals(KNOWN_THROUGH)).forEach(this::lengthen);
        local.stream().filter(line -> !line.text(0).equals(KNOWN_THROUGH)).forEach(this::change);
    }

    LocalDate knownFrom() {
        return knownFrom;
    }

    /** The last day of which it is known whether it is a holiday. */
    LocalDate knownThrough() {
        return knownThrough;
    }

    /** Whether a day is a holiday that counts so; {@code SUBMISSION} asks for public holidays too. */
    boolean contains(LocalDate day, Holiday.Counts counts) {
        Holiday found = days.get(day);
        return found != null && (found.counts() == Holiday.Counts.PUBLIC || found.counts() == counts);
    }

    /** The holidays of a stretch of known days, both ends included, in order. */
    List<Holiday> between(LocalDate from, LocalDate to) {
        return List.copyOf(days.subMap(from, to.plusDays(1)).values());
    }

    private void add(Holiday holiday) {
        days.put(holiday.day(), holiday);
    }

    private void lengthen(Line line) {
        line.requireCells(2, FORM);
        LocalDate through = line.day(1);
        if (through.isAfter(knownThrough)) {
            knownThrough = through;
        }
    }

    private void change(Line line) {
        line.requireCells(2, FORM);
        String name = line.text(1);
        if (!line.text(0).startsWith("-")) {
            LocalDate day = known(line, localDay(line, 0));
            add(new Holiday(day, name, Holiday.Counts.PUBLIC, Holiday.Source.LOCAL, line.place(), ""));
        } else if (days.remove(known(line, localDay(line, 1))) == null) {
            throw line.wrong(0, "a day to take out: it is no holiday");
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
            throw line.wrong(
                    0,
                    "within the calendar, " + knownFrom + " to " + knownThrough
                            + "; a line known-through<TAB>day lengthens it");
        }
        return day;
    }

    private static LocalDate bound(List<Line> lines, String name) {
        return lines.stream()
                .filter(line -> line.text(0).equals(name))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException(lines.get(0).source() + ": no line " + name))
                .day(1);
    }
}
