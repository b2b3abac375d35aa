package kr.daesa.law;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The statutory list of public holidays and what makes up for lost ones: the lines of {@code holiday-rules.tsv}. */
final class HolidayRules {

    private static final String COMPUTED_THROUGH = "computed-through";

    private enum Kind {
        SOLAR,
        LUNAR,
        ELECTION,
        SUBSTITUTE
    }

    private final LocalDate computedThrough;
    private final List<StatutoryDay> days = new ArrayList<>();
    private final List<Election> elections = new ArrayList<>();
    private final Map<String, Timeline<Substitution>> substitutions = new HashMap<>();

    HolidayRules(List<Line> lines) {
        computedThrough = Holidays.bound(lines, COMPUTED_THROUGH);
        for (Line line : lines) {
            if (!line.text(0).equals(COMPUTED_THROUGH)) {
                line.requireCells(9, "rule, name, from, to, three of the rule's own, article, mark");
                switch (line.one(0, Kind.class)) {
                    case SOLAR -> days.add(StatutoryDay.of(line, false));
                    case LUNAR -> days.add(StatutoryDay.of(line, true));
                    case ELECTION -> elections.add(Election.of(line));
                    case SUBSTITUTE -> add(line, Substitution.of(line));
                }
            }
        }
    }

    /** The last day up to which the computed calendar is answered for. */
    LocalDate computedThrough() {
        return computedThrough;
    }

    List<StatutoryDay> days() {
        return List.copyOf(days);
    }

    List<Election> elections() {
        return List.copyOf(elections);
    }

    /** What makes up for a holiday that falls on a day, whatever else that day is. */
    Optional<Substitution> substitution(String holiday, LocalDate day) {
        Timeline<Substitution> timeline = substitutions.get(holiday);
        return timeline == null ? Optional.empty() : timeline.on(day);
    }

    private void add(Line line, Substitution substitution) {
        for (String holiday : substitution.holidays()) {
            if (days.stream().noneMatch(day -> day.name().equals(holiday))) {
                throw line.wrong(4, "holidays named above: there is no '" + holiday + "'");
            }
            Validity validity = substitution.validity();
            if (!substitutions
                    .computeIfAbsent(holiday, unused -> new Timeline<>())
                    .add(validity.from(), validity.to(), substitution)) {
                throw new IllegalArgumentException(line.place() + ": the stretch " + line.text(2) + " to "
                        + line.text(3) + " of " + holiday + " ends before it begins, or overlaps a line above");
            }
        }
    }
}
