package kr.daesa.law;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import kr.daesa.model.CappedDuty;
import kr.daesa.model.ClientType;
import kr.daesa.model.CompanySize;
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
        Map<Duty, Long> sums = new TreeMap<>();
        for (Charge charge : charges) {
            Cap cap = cap(charge.code(), charge.kind(), taxpayer, charge.writeDate());
            sums.merge(
                    new Duty(charge.code(), charge.kind(), cap.period(charge.writeDate()), cap),
                    charge.won(),
                    Math::addExact);
        }
        long assessed = 0;
        long payable = 0;
        List<CappedDuty> capped = new ArrayList<>();
        for (Map.Entry<Duty, Long> entry : sums.entrySet()) {
            Duty duty = entry.getKey();
            long sum = entry.getValue();
            Long most =
                    size == CompanySize.SMALL ? duty.cap().small() : duty.cap().other();
            assessed = Math.addExact(assessed, sum);
            if (most != null && sum > most) {
                payable = Math.addExact(payable, most);
                capped.add(new CappedDuty(
                        duty.code(),
                        duty.kind(),
                        duty.period(),
                        sum,
                        most,
                        duty.cap().article()));
            } else {
                payable = Math.addExact(payable, sum);
            }
        }
        return new PenaltyTotal(assessed, payable, capped);
    }

    List<Rule> rules() {
        return table.rules();
    }

    private Cap cap(String code, InvoiceKind kind, ClientType taxpayer, LocalDate writeDate) {
        return table.get(Violation.ofCode(code), kind, taxpayer, writeDate);
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
