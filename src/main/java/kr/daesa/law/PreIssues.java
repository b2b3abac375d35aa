package kr.daesa.law;

import java.time.LocalDate;
import java.time.Period;
import java.util.List;
import java.util.Optional;
import kr.daesa.model.ClientType;
import kr.daesa.model.InvoiceKind;
import kr.daesa.model.TaxPeriod;
import org.jspecify.annotations.Nullable;

/** When an invoice before the supply is right (법 제17조), as far as dates decide it. */
final class PreIssues {

    private enum Name {
        PAID,
        PAID_SOON,
        CONTRACT,
        SAME_PERIOD,
        EARLY_REFUND,
        CONTINUOUS,
        CARRIAGE
    }

    private enum Needs {
        PAYMENT_BEFORE,
        PAYMENT_AFTER,
        CONTRACT,
        CONTRACT_AND_PAYMENT,
        SUPPLY,
        SUPPLY_AND_PAYMENT,
        FACTS
    }

    private static final String TAX_PERIOD = "PERIOD";

    private final RuleTable<Name, Value> table;

    PreIssues(List<Line> lines) {
        table = new RuleTable<>(lines, Name.class, Value.COLUMNS, Value::of);
    }

    /** The first article that makes it right; empty where no date does. */
    Optional<String> article(PreIssue invoice) {
        return List.of(Name.values()).stream()
                .flatMap(name -> table.find(name, InvoiceKind.TAX, ClientType.INDIVIDUAL, invoice.issuedOn()).stream())
                .filter(value -> value.met(invoice))
                .map(Value::article)
                .findFirst();
    }

    List<Rule> rules() {
        return table.rules();
    }

    /**
     * A case.
     *
     * @param within null where any time serves, or the tax period of the issue
     */
    private record Value(@Nullable Period within, Needs needs, String article) {

        static final int COLUMNS = 2;

        static Value of(Line line) {
            int column = RuleTable.VALUE;
            String within = line.text(column);
            return new Value(
                    within.equals(Line.OPEN) || within.equals(TAX_PERIOD) ? null : line.period(column),
                    line.one(column + 1, Needs.class),
                    line.text(column + COLUMNS));
        }

        boolean met(PreIssue invoice) {
            LocalDate issued = invoice.issuedOn();
            return switch (needs) {
                case PAYMENT_BEFORE -> invoice.paidOn() != null && soon(invoice.paidOn(), issued);
                case PAYMENT_AFTER -> soon(issued, invoice.paidOn());
                case CONTRACT -> soon(issued, invoice.payableOn());
                case CONTRACT_AND_PAYMENT -> soon(issued, invoice.payableOn()) && samePeriod(issued, invoice.paidOn());
                case SUPPLY -> samePeriod(issued, invoice.suppliedOn());
                case SUPPLY_AND_PAYMENT ->
                    samePeriod(issued, invoice.suppliedOn()) && samePeriod(issued, invoice.paidOn());
                case FACTS -> false;
            };
        }

        private boolean soon(LocalDate first, @Nullable LocalDate then) {
            return then != null
                    && !then.isBefore(first)
                    && (within == null || !then.isAfter(PeriodEnds.last(first, within)));
        }

        private static boolean samePeriod(LocalDate issued, @Nullable LocalDate then) {
            return then != null && !then.isBefore(issued) && TaxPeriod.of(then).equals(TaxPeriod.of(issued));
        }
    }
}
