package kr.daesa.law;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import kr.daesa.law.Arrears.Cause;
import kr.daesa.law.Arrears.Notice;
import kr.daesa.law.LatePayment.Part;
import kr.daesa.law.LatePayment.Unit;
import kr.daesa.model.ClientType;
import kr.daesa.model.InvoiceKind;

/** Reckons what paying late costs (납부지연가산세, 국세기본법 제47조의4), split where a rate changes. */
final class LatePayments {

    private enum Name {
        UNPAID_DAILY,
        REFUND_DAILY,
        UNPAID_MONTHLY,
        REFUND_MONTHLY,
        UNPAID_ONCE,
        NOT_COUNTED,
        SMALLEST_NOTICE,
        LONGEST
    }

    private static final long WHOLE = 100_000;

    private final RuleTable<Name, Measure> table;

    LatePayments(List<Line> lines) {
        table = new RuleTable<>(lines, Name.class, Measure.COLUMNS, Measure::of);
    }

    LatePayment of(Arrears arrears, LocalDate paidOn) {
        List<Part> parts = new ArrayList<>();
        Notice notice = arrears.notice();
        if (notice == null || paidOn.isBefore(notice.day())) {
            addDays(
                    parts,
                    arrears,
                    arrears.since(),
                    paidOn.minusDays(get(Name.NOT_COUNTED, paidOn).number()),
                    false);
        } else {
            addDays(parts, arrears, arrears.since(), notice.day().minusDays(1), false);
            if (paidOn.isAfter(notice.deadline())) {
                addAfterNotice(parts, arrears, notice.deadline(), paidOn);
            }
        }
        long exact = parts.stream()
                .mapToLong(part -> timesTax(arrears, part.count(), part.rateInHundredThousandths()))
                .reduce(0, Math::addExact);
        return new LatePayment(parts, Won.dropBelowTen(exact / WHOLE));
    }

    List<Rule> rules() {
        return table.rules();
    }

    private void addAfterNotice(List<Part> parts, Arrears arrears, LocalDate deadline, LocalDate paidOn) {
        LocalDate longest =
                PeriodEnds.last(deadline, get(Name.LONGEST, deadline).period());
        LocalDate counted = paidOn.minusDays(get(Name.NOT_COUNTED, deadline).number());
        LocalDate through = counted.isAfter(longest) ? longest : counted;
        Optional<Measure> monthly =
                find(arrears.cause() == Cause.UNPAID ? Name.UNPAID_MONTHLY : Name.REFUND_MONTHLY, deadline);
        if (monthly.isEmpty()) {
            addDays(parts, arrears, deadline, through, true);
        } else if (arrears.tax() >= get(Name.SMALLEST_NOTICE, deadline).number()) {
            int months = PeriodEnds.wholeMonths(deadline, through);
            add(parts, arrears, Unit.MONTH, deadline.plusDays(1), through, months, monthly.get());
        }
        // By its text number 3 speaks of a tax due by a deadline of the statute, and so of no refund.
        if (arrears.cause() == Cause.UNPAID) {
            LocalDate day = deadline.plusDays(1);
            add(parts, arrears, Unit.ONCE, day, day, 1, get(Name.UNPAID_ONCE, deadline));
        }
    }

    /** Each day after a day; the days of a notice only while its tax is not too small. */
    private void addDays(List<Part> parts, Arrears arrears, LocalDate after, LocalDate through, boolean ofNotice) {
        Name daily = arrears.cause() == Cause.UNPAID ? Name.UNPAID_DAILY : Name.REFUND_DAILY;
        LocalDate from = after.plusDays(1);
        while (!from.isAfter(through)) {
            Measure rate = get(daily, from);
            LocalDate last = rate.lastOf(through);
            boolean costs = true;
            if (ofNotice) {
                Measure smallest = get(Name.SMALLEST_NOTICE, from);
                last = smallest.lastOf(last);
                costs = arrears.tax() >= smallest.number();
            }
            if (costs) {
                int days = Math.toIntExact(last.toEpochDay() - from.toEpochDay() + 1);
                add(parts, arrears, Unit.DAY, from, last, days, rate);
            }
            from = last.plusDays(1);
        }
    }

    private static void add(
            List<Part> parts, Arrears arrears, Unit unit, LocalDate from, LocalDate through, int count, Measure rate) {
        if (count > 0) {
            long won = timesTax(arrears, count, rate.whole()) / WHOLE;
            parts.add(new Part(unit, from, through, count, rate.whole(), won, rate.article()));
        }
    }

    private static long timesTax(Arrears arrears, int count, int rate) {
        return Math.multiplyExact(arrears.tax(), Math.multiplyExact((long) count, (long) rate));
    }

    private Measure get(Name name, LocalDate day) {
        return table.get(name, InvoiceKind.TAX, ClientType.INDIVIDUAL, day);
    }

    private Optional<Measure> find(Name name, LocalDate day) {
        return table.find(name, InvoiceKind.TAX, ClientType.INDIVIDUAL, day);
    }
}
