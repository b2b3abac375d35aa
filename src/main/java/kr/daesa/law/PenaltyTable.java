package kr.daesa.law;

import java.time.LocalDate;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import kr.daesa.model.ClientType;
import kr.daesa.model.InvoiceKind;
import kr.daesa.model.Penalty;
import org.jspecify.annotations.Nullable;

/** Penalty rates (가산세율), and what they come to. */
final class PenaltyTable {

    private static final int WHOLE = 10_000;
    private static final int VALUE_COLUMNS = 3;
    /** 국고금관리법 제47조: won below ten are dropped. */
    private static final int SMALLEST = 10;

    /** Which day a rate goes by. */
    private enum Dated {
        SUPPLY,
        ISSUE
    }

    /** What a rate is a share of. */
    private enum Base {
        SUPPLY,
        EXCESS,
        CONSIDERATION,
        AMOUNT
    }

    private final RuleTable<Violation, Rate> table;
    private final Map<Violation, Dated> dated = new EnumMap<>(Violation.class);

    PenaltyTable(List<Line> lines) {
        table = new RuleTable<>(lines, Violation.class, VALUE_COLUMNS, Rate::of);
        for (Line line : lines) {
            Dated its = line.one(RuleTable.VALUE + 2, Dated.class);
            Dated before = dated.putIfAbsent(line.one(0, Violation.class), its);
            if (before != null && before != its) {
                throw line.wrong(RuleTable.VALUE + 2, before + ", as a line above has it for the same rule");
            }
        }
    }

    Penalty of(
            Violation violation,
            InvoiceKind kind,
            ClientType taxpayer,
            LocalDate writeDate,
            @Nullable LocalDate issueDate,
            long base) {
        Rate rate = table.get(violation, kind, taxpayer, day(violation, writeDate, issueDate));
        // On a negative supply the law is silent: the rate is told, nothing is assessed.
        long won = Math.multiplyExact(Math.max(base, 0), (long) rate.inTenThousandths()) / WHOLE;
        return new Penalty(violation.code(), rate.inTenThousandths(), won - won % SMALLEST, rate.article());
    }

    List<Rule> rules() {
        return table.rules();
    }

    private LocalDate day(Violation violation, LocalDate writeDate, @Nullable LocalDate issueDate) {
        if (dated.get(violation) != Dated.ISSUE) {
            return writeDate;
        }
        if (issueDate == null) {
            throw new IllegalArgumentException("the rate of " + violation + " goes by the day of issue");
        }
        return issueDate;
    }

    private record Rate(int inTenThousandths, Base base, String article) {
        static Rate of(Line line) {
            return new Rate(
                    (int) line.number(RuleTable.VALUE, 0, WHOLE),
                    line.one(RuleTable.VALUE + 1, Base.class),
                    line.text(RuleTable.VALUE + VALUE_COLUMNS));
        }
    }
}
