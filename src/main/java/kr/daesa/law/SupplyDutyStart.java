package kr.daesa.law;

import java.time.LocalDate;
import java.time.Month;
import java.util.List;
import java.util.Optional;
import kr.daesa.model.ClientType;
import kr.daesa.model.InvoiceKind;
import kr.daesa.model.YearlySupply;
import org.jspecify.annotations.Nullable;

/** When a duty begins that rests on a yearly supply (영 제68조②–④), reckoned from {@code duty-starts.tsv}. */
final class SupplyDutyStart {

    private enum Name {
        FILED,
        CORRECTED,
        NOTICE
    }

    private final RuleTable<Name, Step> table;

    SupplyDutyStart(List<Line> lines) {
        table = new RuleTable<>(lines, Name.class, Step.COLUMNS, SupplyDutyStart::step);
    }

    private static Step step(Line line) {
        Step step = Step.of(line);
        if (step.shift() != Step.Shift.NONE) {
            throw line.wrong(RuleTable.VALUE + Step.COLUMNS - 1, "NONE: a duty begins on a holiday as well");
        }
        return step;
    }

    /** The day on which the duty begins by the supply of a year, notice or no notice. */
    LocalDate of(YearlySupply reached, InvoiceKind kind, ClientType taxpayer) {
        LocalDate yearEnd = LocalDate.of(reached.year(), Month.DECEMBER, 31);
        LocalDate from = count(table.get(Name.FILED, kind, taxpayer, yearEnd), yearEnd);
        LocalDate correctedOn = reached.correctedOn();
        if (correctedOn == null) {
            return from;
        }
        // A return of the first half can be amended before the year is over: then the year must still end.
        return later(from, count(table.get(Name.CORRECTED, kind, taxpayer, correctedOn), correctedOn));
    }

    /** That day, or a later one where the notice came late; before the rule on notices its lateness changed nothing. */
    LocalDate afterNotice(LocalDate from, @Nullable LocalDate notifiedOn, InvoiceKind kind, ClientType taxpayer) {
        return Optional.ofNullable(notifiedOn)
                .flatMap(received -> table.find(Name.NOTICE, kind, taxpayer, received)
                        .map(step -> later(from, count(step, received))))
                .orElse(from);
    }

    List<Rule> rules() {
        return table.rules();
    }

    private static LocalDate count(Step step, LocalDate day) {
        return step.from(Deadlines.anchor(step.anchor(), day, null));
    }

    private static LocalDate later(LocalDate one, LocalDate other) {
        return one.isAfter(other) ? one : other;
    }
}
