package kr.daesa.law;

import java.time.LocalDate;
import java.util.List;
import kr.daesa.model.ClientType;
import kr.daesa.model.InvoiceKind;
import kr.daesa.model.Penalty;

/** Penalty rates (가산세율) by supply date, and what they come to. */
final class PenaltyTable {

    private static final int WHOLE = 10_000;
    /** 국고금관리법 제47조: won below ten are dropped. */
    private static final int SMALLEST = 10;

    private final RuleTable<Violation, Rate> table;

    PenaltyTable(List<Line> lines) {
        table = new RuleTable<>(lines, Violation.class, 1, Rate::of);
    }

    Penalty of(Violation violation, InvoiceKind kind, ClientType taxpayer, LocalDate writeDate, long supply) {
        Rate rate = table.get(violation, kind, taxpayer, writeDate);
        // On a negative supply the law is silent: the rate is told, nothing is assessed.
        long base = Math.max(supply, 0);
        long won = Math.multiplyExact(base, (long) rate.inTenThousandths()) / WHOLE;
        return new Penalty(violation.code(), rate.inTenThousandths(), won - won % SMALLEST, rate.article());
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
