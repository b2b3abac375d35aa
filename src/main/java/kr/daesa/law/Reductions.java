package kr.daesa.law;

import java.time.LocalDate;
import java.time.Period;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import kr.daesa.model.ClientType;
import kr.daesa.model.InvoiceKind;
import org.jspecify.annotations.Nullable;

/** The ladders by which mending soon is rewarded (가산세 감면, 국세기본법 제48조②). */
final class Reductions {

    private enum Foreseen {
        LOST,
        KEPT
    }

    private static final String FINAL_RETURN = "FINAL_RETURN";

    private final RuleTable<ReductionStep, Value> table;
    private final Deadlines deadlines;
    private final PeriodEnds ends;

    Reductions(List<Line> lines, Deadlines deadlines, PeriodEnds ends) {
        table = new RuleTable<>(lines, ReductionStep.class, 4, Value::of);
        this.deadlines = deadlines;
        this.ends = ends;
    }

    Reduction of(MendedReturn way, LocalDate deadline, LocalDate day, boolean foreseen) {
        Reduction reduction = climb(ReductionStep.of(way), deadline, day, foreseen);
        if (way != MendedReturn.PRELIMINARY_AMENDED || reduction.percent() == 0) {
            return reduction;
        }
        // Number 3 다목 stands "notwithstanding 제1호라목부터 바목": its first months may still earn what number 1 gives.
        int ladder = climb(ReductionStep.of(MendedReturn.AMENDED), deadline, day, foreseen)
                .possiblePercent();
        return new Reduction(
                reduction.percent(),
                Math.max(reduction.possiblePercent(), ladder),
                reduction.through(),
                reduction.article());
    }

    /** Of another penalty, by its code; empty where the text does not name what it is for. */
    Optional<Reduction> ofDuty(String penalty, LocalDate deadline, LocalDate day, boolean foreseen) {
        ReductionStep step = ReductionStep.DUTY_WITHIN_1_MONTH;
        return value(step, day)
                .filter(value -> value.penalties().contains(penalty))
                .map(value -> climb(EnumSet.of(step), deadline, day, foreseen));
    }

    List<Rule> rules() {
        return table.rules();
    }

    private Reduction climb(Set<ReductionStep> ladder, LocalDate deadline, LocalDate day, boolean foreseen) {
        int possible = 0;
        String article = "";
        for (ReductionStep step : ladder) {
            Value value = value(step, day).orElse(null);
            if (value == null) {
                continue;
            }
            article = value.article();
            PeriodEnd end = value.end(deadline, this);
            boolean lost = foreseen && value.foreseen() == Foreseen.LOST;
            if (!lost && end.mayAllow(day)) {
                possible = Math.max(possible, value.percent());
            }
            if (!lost && end.allows(day)) {
                return new Reduction(value.percent(), possible, value.whileInForce(end), article);
            }
        }
        return new Reduction(0, possible, null, article);
    }

    private Optional<Value> value(ReductionStep step, LocalDate day) {
        return table.find(step, InvoiceKind.TAX, ClientType.INDIVIDUAL, day);
    }

    private LocalDate finalReturn(LocalDate preliminaryDeadline) {
        // A preliminary return is due in the tax period that it belongs to.
        return deadlines.of(
                DeadlineRule.FINAL_RETURN, InvoiceKind.TAX, ClientType.INDIVIDUAL, preliminaryDeadline, null);
    }

    /**
     * A step.
     *
     * @param within null for the final return
     */
    private record Value(
            int percent,
            @Nullable Period within,
            Set<String> penalties,
            Foreseen foreseen,
            @Nullable LocalDate to,
            String article) {

        static Value of(Line line) {
            int column = RuleTable.VALUE;
            return new Value(
                    (int) line.number(column, 0, 100),
                    line.text(column + 1).equals(FINAL_RETURN) ? null : line.period(column + 1),
                    Set.of(line.text(column + 2).split(",", -1)),
                    line.one(column + 3, Foreseen.class),
                    line.dayOrOpen(column - 1),
                    line.text(column + 4));
        }

        PeriodEnd end(LocalDate deadline, Reductions law) {
            return within == null ? law.ends.ending(law.finalReturn(deadline)) : law.ends.after(deadline, within);
        }

        PeriodEnd whileInForce(PeriodEnd end) {
            return to != null && to.isBefore(end.strict()) ? new PeriodEnd(to, to) : end;
        }
    }
}
