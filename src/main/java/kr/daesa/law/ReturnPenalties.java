package kr.daesa.law;

import java.time.LocalDate;
import java.util.List;
import kr.daesa.model.ClientType;
import kr.daesa.model.InvoiceKind;
import kr.daesa.model.Penalty;

/** Penalty rates of returns (무신고·과소신고 가산세율) by filing deadline. */
final class ReturnPenalties {

    static final int WHOLE = 10_000;

    private final RuleTable<ReturnFault, Rate> table;

    ReturnPenalties(List<Line> lines) {
        table = new RuleTable<>(lines, ReturnFault.class, 1, Rate::of);
    }

    /** Before anything is let off. */
    Penalty of(ReturnFault fault, LocalDate filingDeadline, long base) {
        Rate rate = table.get(fault, InvoiceKind.TAX, ClientType.INDIVIDUAL, filingDeadline);
        long won = Math.multiplyExact(base, (long) rate.inTenThousandths()) / WHOLE;
        return new Penalty(fault.name(), rate.inTenThousandths(), Won.dropBelowTen(won), rate.article());
    }

    List<Rule> rules() {
        return table.rules();
    }

    private record Rate(int inTenThousandths, String article) {
        static Rate of(Line line) {
            return new Rate((int) line.number(RuleTable.VALUE, 0, WHOLE), line.text(RuleTable.VALUE + 1));
        }
    }
}
