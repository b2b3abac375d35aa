package kr.daesa.law;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import kr.daesa.model.Penalty;
import org.jspecify.annotations.Nullable;

/**
 * What an invoice costs on any day: a function of the invoice, the law and the day. At most one penalty falls on an
 * invoice; that of issue comes before that of transmission (법 제60조② 후단).
 */
final class Costs {

    private final Law law;

    Costs(Law law) {
        this.law = law;
    }

    Cost of(Sale sale, LocalDate day) {
        Supply supply = sale.supply();
        LocalDate due = law.issuingDeadline(supply.writeDate());
        LocalDate issuedOn = sale.issuedOn();
        return switch (sale.form()) {
            case NONE -> day.isAfter(due) ? lateIssue(supply, day, true) : Cost.nothing(due);
            case PAPER ->
                isLate(supply, issuedOn, due)
                        ? lateIssue(supply, issuedOn, false)
                        : sale.electronicDuty() ? fault(Violation.PAPER, supply, null) : Cost.nothing(null);
            case ELECTRONIC ->
                isLate(supply, issuedOn, due) ? lateIssue(supply, issuedOn, false) : transmission(sale, due, day);
        };
    }

    Cost of(Purchase purchase, LocalDate day) {
        Supply supply = purchase.supply();
        LocalDate due = law.issuingDeadline(supply.writeDate());
        LocalDate received = Optional.ofNullable(purchase.issuedOn()).orElse(day);
        boolean open = purchase.issuedOn() == null;
        if (!supply.hasIssuingDeadline()) {
            return Cost.nothing(null);
        }
        if (!received.isAfter(due)) {
            return Cost.nothing(open ? due : null);
        }
        LocalDate limit = law.deductionLimit(supply.writeDate(), supply.closedOn());
        return received.isAfter(limit)
                ? new Cost(null, null, Math.max(supply.tax(), 0), null)
                : fault(Violation.LATE_RECEIPT, supply, open ? limit : null);
    }

    /** What it costs from a day on if nothing is done: one line a change. */
    static List<CostStep> steps(Function<LocalDate, Cost> cost, LocalDate from) {
        List<CostStep> steps = new ArrayList<>();
        LocalDate day = from;
        while (day != null) {
            Cost its = cost.apply(day);
            steps.add(new CostStep(day, its));
            day = its.until() == null ? null : its.until().plusDays(1);
        }
        return steps;
    }

    private static boolean isLate(Supply supply, @Nullable LocalDate issuedOn, LocalDate due) {
        return supply.hasIssuingDeadline() && issuedOn != null && issuedOn.isAfter(due);
    }

    private Cost lateIssue(Supply supply, LocalDate issued, boolean open) {
        LocalDate limit = law.lateIssueLimit(supply.kind(), supply.taxpayer(), supply.writeDate(), supply.closedOn());
        return issued.isAfter(limit)
                ? fault(Violation.NOT_ISSUED, supply, null)
                : fault(Violation.LATE_ISSUE, supply, open ? limit : null);
    }

    private Cost transmission(Sale sale, LocalDate due, LocalDate day) {
        Supply supply = sale.supply();
        if (!sale.electronicDuty()) {
            return Cost.nothing(null);
        }
        // Without a date of issue the latest lawful one is assumed.
        LocalDate deadline =
                law.transmissionDeadline(Optional.ofNullable(sale.issuedOn()).orElse(due));
        boolean open = sale.sentOn() == null;
        LocalDate sent = Optional.ofNullable(sale.sentOn()).orElse(day);
        if (!sent.isAfter(deadline)) {
            return Cost.nothing(open ? deadline : null);
        }
        LocalDate limit =
                law.lateTransmissionLimit(supply.kind(), supply.taxpayer(), supply.writeDate(), supply.closedOn());
        return sent.isAfter(limit)
                ? fault(Violation.NOT_TRANSMITTED, supply, null)
                : fault(Violation.LATE_TRANSMISSION, supply, open ? limit : null);
    }

    private Cost fault(Violation violation, Supply supply, @Nullable LocalDate until) {
        Penalty penalty = law.penalty(violation, supply.kind(), supply.taxpayer(), supply.writeDate(), supply.won());
        boolean assessed = supply.won() >= 0 && penalty.rateInTenThousandths() > 0;
        return new Cost(violation, assessed ? penalty : null, 0, until);
    }
}
