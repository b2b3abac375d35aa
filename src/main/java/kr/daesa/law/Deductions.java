package kr.daesa.law;

import java.time.LocalDate;
import java.time.Period;
import java.util.List;
import java.util.Optional;
import kr.daesa.model.ClientType;
import kr.daesa.model.Evidence;
import kr.daesa.model.InvoiceKind;
import org.jspecify.annotations.Nullable;

/** Which way leads to the deduction of an invoice that came when and as it did (법 제39조①2, 영 제75조). */
final class Deductions {

    private static final String LATE_RECEIPT = Violation.LATE_RECEIPT.code();

    private final RuleTable<DeductionCase, Value> table;
    private final Deadlines deadlines;
    private final PeriodEnds ends;
    private final PreIssues preIssues;

    Deductions(List<Line> lines, Deadlines deadlines, PeriodEnds ends, PreIssues preIssues) {
        table = new RuleTable<>(lines, DeductionCase.class, Value.COLUMNS, Value::of);
        this.deadlines = deadlines;
        this.ends = ends;
        this.preIssues = preIssues;
    }

    Deduction of(Receipt receipt) {
        Deduction byTime = receipt.issuedOn().isBefore(receipt.supplyDate()) ? early(receipt) : byDeadline(receipt);
        if (receipt.evidence() == Evidence.PAPER && receipt.electronicDuty()) {
            return onPaper(receipt, byTime);
        }
        boolean silent = receipt.evidence() == Evidence.ELECTRONIC && !receipt.transmitted();
        return find(DeductionCase.NOT_TRANSMITTED, receipt)
                .filter(value -> silent)
                .map(value -> withArticle(byTime, value.article()))
                .orElse(byTime);
    }

    List<Rule> rules() {
        return table.rules();
    }

    private Deduction byDeadline(Receipt receipt) {
        Deduction missed = null;
        for (DeductionCase each : List.of(DeductionCase.IN_TIME, DeductionCase.LATE, DeductionCase.AFTER_RETURN)) {
            Value value = find(each, receipt).orElse(null);
            if (value != null && value.until() != null) {
                missed = judged(value, limit(value.until(), receipt), receipt.issuedOn());
                if (missed.way() != DeductionWay.NONE) {
                    return missed;
                }
            }
        }
        if (missed == null) {
            throw new LawUnknownException("deduction.tsv says nothing of a supply on " + receipt.supplyDate());
        }
        return missed;
    }

    /** Right all the same where the supply follows in the tax period; else the tax office must confirm it. */
    private Deduction early(Receipt receipt) {
        LocalDate supply = receipt.supplyDate();
        Optional<String> right = preIssues.article(new PreIssue(receipt.issuedOn(), supply, null, null));
        if (right.isPresent()) {
            return new Deduction(DeductionWay.IN_PERIOD, DeductionWay.IN_PERIOD, null, false, right.get());
        }
        Value value = find(DeductionCase.PRE_ISSUED, receipt).orElse(null);
        if (value == null || value.supplyWithin() == null) {
            String article = table.get(DeductionCase.IN_TIME, InvoiceKind.TAX, ClientType.INDIVIDUAL, supply)
                    .article();
            return new Deduction(DeductionWay.NONE, DeductionWay.NONE, null, false, article);
        }
        return judged(value, ends.after(receipt.issuedOn(), value.supplyWithin()), supply);
    }

    /** The decree lets paper pass only until the final return; whether the longer window of late invoices helps is open. */
    private Deduction onPaper(Receipt receipt, Deduction byTime) {
        Value value = find(DeductionCase.PAPER, receipt).orElse(null);
        if (value == null || value.until() == null) {
            return byTime;
        }
        PeriodEnd until = limit(value.until(), receipt);
        return until.allows(receipt.issuedOn())
                ? withArticle(byTime, value.article())
                : new Deduction(DeductionWay.NONE, byTime.possibleWay(), until, byTime.lateReceipt(), value.article());
    }

    private static Deduction judged(Value value, PeriodEnd until, LocalDate day) {
        DeductionWay possible = until.mayAllow(day) ? value.way() : DeductionWay.NONE;
        return new Deduction(
                until.allows(day) ? value.way() : DeductionWay.NONE,
                possible,
                until,
                possible != DeductionWay.NONE && value.lateReceipt(),
                value.article());
    }

    private static Deduction withArticle(Deduction deduction, String article) {
        return new Deduction(
                deduction.way(),
                deduction.possibleWay(),
                deduction.until(),
                deduction.lateReceipt(),
                deduction.article() + ", " + article);
    }

    private PeriodEnd limit(DeadlineRule rule, Receipt receipt) {
        LocalDate last =
                deadlines.of(rule, InvoiceKind.TAX, ClientType.INDIVIDUAL, receipt.supplyDate(), receipt.closedOn());
        // A deadline of a return is past its holidays already; a term after it is not.
        return rule == DeadlineRule.DEDUCTION ? ends.ending(last) : new PeriodEnd(last, last);
    }

    private Optional<Value> find(DeductionCase each, Receipt receipt) {
        return table.find(each, InvoiceKind.TAX, ClientType.INDIVIDUAL, receipt.supplyDate());
    }

    /**
     * A case.
     *
     * @param until null where it hangs on no deadline
     * @param supplyWithin null where the supply does not follow the issue
     */
    private record Value(
            DeductionWay way,
            @Nullable DeadlineRule until,
            @Nullable Period supplyWithin,
            boolean lateReceipt,
            String article) {

        static final int COLUMNS = 4;

        static Value of(Line line) {
            int column = RuleTable.VALUE;
            String penalty = line.text(column + 3);
            if (!penalty.equals(LATE_RECEIPT) && !penalty.equals(Line.OPEN)) {
                throw line.wrong(column + 3, LATE_RECEIPT + " or " + Line.OPEN);
            }
            return new Value(
                    line.one(column, DeductionWay.class),
                    line.text(column + 1).equals(Line.OPEN) ? null : line.one(column + 1, DeadlineRule.class),
                    line.text(column + 2).equals(Line.OPEN) ? null : line.period(column + 2),
                    penalty.equals(LATE_RECEIPT),
                    line.text(column + COLUMNS));
        }
    }
}
