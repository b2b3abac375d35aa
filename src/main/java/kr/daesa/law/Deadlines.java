package kr.daesa.law;

import java.time.LocalDate;
import java.time.YearMonth;
import java.time.temporal.IsoFields;
import java.time.temporal.TemporalAdjusters;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import kr.daesa.model.ClientType;
import kr.daesa.model.InvoiceKind;
import kr.daesa.model.TaxPeriod;
import org.jspecify.annotations.Nullable;

/** Reckons deadlines from their table, the calendar and the filing deadlines that the tax office moved (직권연장). */
final class Deadlines {

    private final RuleTable<DeadlineRule, Step> table;
    private final BusinessDays issuing;
    private final BusinessDays submission;
    private final Map<TaxPeriod, LocalDate> moved;
    private final LocalDate knownFrom;
    private final LocalDate knownThrough;

    Deadlines(List<Line> lines, Holidays holidays, Map<TaxPeriod, LocalDate> moved) {
        table = new RuleTable<>(lines, DeadlineRule.class, Step.COLUMNS, Step::of);
        issuing = new BusinessDays(holidays, Holiday.Counts.PUBLIC);
        submission = new BusinessDays(holidays, Holiday.Counts.SUBMISSION);
        this.moved = Map.copyOf(moved);
        knownFrom = holidays.knownFrom();
        knownThrough = holidays.knownThrough();
    }

    LocalDate of(
            DeadlineRule rule, InvoiceKind kind, ClientType taxpayer, LocalDate day, @Nullable LocalDate closedOn) {
        return find(rule, kind, taxpayer, day, closedOn)
                .orElseThrow(() -> LawUnknownException.beyondCalendar("the deadline " + rule + " of " + day
                        + " cannot be told: public holidays are known from " + knownFrom + " to " + knownThrough
                        + "; a file of local holidays with a line known-through lengthens that"));
    }

    /** Empty where the calendar does not reach so far. */
    Optional<LocalDate> find(
            DeadlineRule rule, InvoiceKind kind, ClientType taxpayer, LocalDate day, @Nullable LocalDate closedOn) {
        Step step = table.get(rule, kind, taxpayer, day);
        Optional<LocalDate> anchor = step.anchor() == Step.Anchor.FINAL_RETURN
                ? find(DeadlineRule.FINAL_RETURN, kind, taxpayer, day, closedOn)
                : Optional.of(anchor(step.anchor(), day, closedOn));
        Optional<LocalDate> deadline = anchor.map(step::from).flatMap(due -> shift(step.shift(), due));
        return rule == DeadlineRule.FINAL_RETURN ? deadline.map(due -> afterMoving(due, kind)) : deadline;
    }

    List<Rule> rules() {
        return table.rules();
    }

    /** A final return due on a day that the tax office moved for everyone is due on the later day, whosever it is. */
    private LocalDate afterMoving(LocalDate due, InvoiceKind kind) {
        TaxPeriod period = TaxPeriod.of(due).previous();
        LocalDate later = moved.get(period);
        return later != null && ordinary(period, kind).equals(Optional.of(due)) ? later : due;
    }

    private Optional<LocalDate> ordinary(TaxPeriod period, InvoiceKind kind) {
        Step step = table.get(DeadlineRule.FINAL_RETURN, kind, ClientType.INDIVIDUAL, period.to());
        return shift(step.shift(), step.from(period.to()));
    }

    private Optional<LocalDate> shift(Step.Shift shift, LocalDate due) {
        return switch (shift) {
            case NONE -> Optional.of(due);
            case ISSUING -> issuing.nextOrSame(due);
            case SUBMISSION -> submission.nextOrSame(due);
        };
    }

    /** The day counted from. */
    static LocalDate anchor(Step.Anchor anchor, LocalDate day, @Nullable LocalDate closedOn) {
        return switch (anchor) {
            case DAY -> day;
            case MONTH -> YearMonth.from(day).atEndOfMonth();
            case QUARTER -> day.with(IsoFields.DAY_OF_QUARTER, 1).plusMonths(3).minusDays(1);
            case PERIOD -> closing(TaxPeriod.of(day).from(), TaxPeriod.of(day).to(), closedOn);
            case ANNUAL_PERIOD -> closing(day.with(TemporalAdjusters.firstDayOfYear()), yearEnd(day), closedOn);
            case YEAR -> yearEnd(day);
            case FINAL_RETURN ->
                throw new IllegalArgumentException("a final return deadline is reckoned, not read off");
        };
    }

    private static LocalDate closing(LocalDate from, LocalDate to, @Nullable LocalDate closedOn) {
        return closedOn == null || closedOn.isBefore(from) || closedOn.isAfter(to) ? to : closedOn;
    }

    private static LocalDate yearEnd(LocalDate day) {
        return day.with(TemporalAdjusters.lastDayOfYear());
    }
}
