package kr.daesa.law;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import kr.daesa.model.CappedDuty;
import kr.daesa.model.ClientType;
import kr.daesa.model.CompanySize;
import kr.daesa.model.DutySum;
import kr.daesa.model.InvoiceKind;
import kr.daesa.model.PenaltyTotal;
import kr.daesa.model.TaxPeriod;
import org.jspecify.annotations.Nullable;

/** The most that one duty can cost in a period (가산세 한도, 국세기본법 제49조): {@code caps.tsv}. */
final class Caps {

    private static final int VALUE_COLUMNS = 3;

    private enum Per {
        PERIOD,
        YEAR
    }

    private final RuleTable<Violation, Cap> table;

    Caps(List<Line> lines) {
        table = new RuleTable<>(lines, Violation.class, VALUE_COLUMNS, Cap::of);
    }

    PenaltyTotal total(ClientType taxpayer, CompanySize size, Collection<Charge> charges) {
        long assessed = 0;
        long payable = 0;
        List<CappedDuty> capped = new ArrayList<>();
        for (DutySum sum : sums(taxpayer, size, charges).values()) {
            assessed = Math.addExact(assessed, sum.assessed());
            payable = Math.addExact(payable, sum.payable());
            if (sum.isCapped()) {
                capped.add(new CappedDuty(
                        sum.code(), sum.kind(), sum.period(), sum.assessed(), sum.payable(), sum.article()));
            }
        }
        return new PenaltyTotal(assessed, payable, capped);
    }

    /** The sum that one of the charges goes into. */
    DutySum sumWith(Charge one, ClientType taxpayer, CompanySize size, Collection<Charge> charges) {
        DutySum sum = sums(taxpayer, size, charges).get(duty(one, taxpayer));
        if (sum == null) {
            throw new IllegalArgumentException(one + " is none of the charges");
        }
        return sum;
    }

    private SortedMap<Duty, DutySum> sums(ClientType taxpayer, CompanySize size, Collection<Charge> charges) {
        SortedMap<Duty, DutySum> sums = new TreeMap<>();
        for (Charge charge : charges) {
            Duty duty = duty(charge, taxpayer);
            Cap cap = duty.cap();
            sums.merge(
                    duty,
                    new DutySum(
                            duty.code(),
                            duty.kind(),
                            duty.period(),
                            1,
                            charge.won(),
                            size == CompanySize.SMALL ? cap.small() : cap.other(),
                            cap.article()),
                    DutySum::plus);
        }
        return sums;
    }

    private Duty duty(Charge charge, ClientType taxpayer) {
        Cap cap = table.get(Violation.ofCode(charge.code()), charge.kind(), taxpayer, charge.writeDate());
        return new Duty(charge.code(), charge.kind(), cap.period(charge.writeDate()), cap);
    }

    List<Rule> rules() {
        return table.rules();
    }

    private record Duty(String code, InvoiceKind kind, String period, Cap cap) implements Comparable<Duty> {

        private static final Comparator<Duty> ORDER =
                Comparator.comparing(Duty::code).thenComparing(Duty::kind).thenComparing(Duty::period);

        @Override
        public int compareTo(Duty other) {
            return ORDER.compare(this, other);
        }
    }

    private record Cap(
            Per per, @Nullable Long small, @Nullable Long other, String article) {

        static Cap of(Line line) {
            return new Cap(
                    line.one(RuleTable.VALUE, Per.class),
                    line.numberOrOpen(RuleTable.VALUE + 1, 0, Long.MAX_VALUE),
                    line.numberOrOpen(RuleTable.VALUE + 2, 0, Long.MAX_VALUE),
                    line.text(RuleTable.VALUE + VALUE_COLUMNS));
        }

        String period(LocalDate day) {
            return switch (per) {
                case PERIOD -> TaxPeriod.of(day).toString();
                case YEAR -> Integer.toString(day.getYear());
            };
        }
    }
}
