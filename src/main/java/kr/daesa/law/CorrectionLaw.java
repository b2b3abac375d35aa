package kr.daesa.law;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import kr.daesa.law.CorrectionRule.InReturn;
import kr.daesa.model.ClientType;
import kr.daesa.model.CorrectionReason;
import kr.daesa.model.InvoiceKind;
import org.jspecify.annotations.Nullable;

/** What the statutes say of corrected tax invoices (수정세금계산서, 법 제32조⑦, 영 제70조). */
public final class CorrectionLaw {

    private final RuleTable<CorrectionGround, CorrectionRule> table;
    private final Deadlines deadlines;
    private final PeriodEnds ends;

    CorrectionLaw(Tables tables, Deadlines deadlines, PeriodEnds ends) {
        table = new RuleTable<>(
                tables.resource("corrections.tsv"), CorrectionGround.class, CorrectionRule.COLUMNS, CorrectionRule::of);
        this.deadlines = deadlines;
        this.ends = ends;
    }

    /** The grounds on which an invoice of that day is corrected with such a reason code, in the order of the decree. */
    public List<CorrectionRule> rules(CorrectionReason reason, LocalDate originalDate) {
        return Stream.of(CorrectionGround.values())
                .flatMap(ground -> find(ground, originalDate).stream())
                .filter(rule -> rule.reasons().contains(reason))
                .toList();
    }

    /**
     * The last day to issue a correction; empty where the decree names none.
     *
     * @param originalDate the write date of the original
     * @param eventDate when the reason arose; of a mistake any day
     */
    public Optional<PeriodEnd> lastDay(CorrectionGround ground, LocalDate originalDate, LocalDate eventDate) {
        return find(ground, originalDate).flatMap(rule -> switch (rule.limit()) {
            case EVENT_TENTH -> Optional.of(on(tenth(eventDate)));
            case EVENT_TENTH_OR_RETURN -> Optional.of(on(earlier(tenth(eventDate), finalReturn(originalDate))));
            case FINAL_RETURN ->
                Optional.of(
                        rule.limitPlus().isZero()
                                ? on(finalReturn(originalDate))
                                : ends.after(finalReturn(originalDate), rule.limitPlus()));
            case NONE -> Optional.empty();
        });
    }

    /**
     * Whether a correction comes after the final return that it belongs to, so that this must be amended: true only of
     * reasons that count in the period of the original.
     *
     * @param closedOn 폐업일 of the client; null while in business
     */
    public boolean crossesReturn(
            CorrectionReason reason,
            ClientType type,
            LocalDate originalDate,
            LocalDate issuedOn,
            @Nullable LocalDate closedOn) {
        return rules(reason, originalDate).stream().anyMatch(rule -> rule.inReturn() == InReturn.ORIGINAL_PERIOD)
                && issuedOn.isAfter(
                        deadlines.of(DeadlineRule.FINAL_RETURN, InvoiceKind.TAX, type, originalDate, closedOn));
    }

    List<Rule> rules() {
        return table.rules();
    }

    private Optional<CorrectionRule> find(CorrectionGround ground, LocalDate originalDate) {
        return table.find(ground, InvoiceKind.TAX, ClientType.INDIVIDUAL, originalDate);
    }

    private LocalDate tenth(LocalDate eventDate) {
        return deadlines.of(DeadlineRule.ISSUE, InvoiceKind.TAX, ClientType.INDIVIDUAL, eventDate, null);
    }

    private LocalDate finalReturn(LocalDate originalDate) {
        return deadlines.of(DeadlineRule.FINAL_RETURN, InvoiceKind.TAX, ClientType.INDIVIDUAL, originalDate, null);
    }

    private static PeriodEnd on(LocalDate deadline) {
        return new PeriodEnd(deadline, deadline);
    }

    private static LocalDate earlier(LocalDate one, LocalDate other) {
        return one.isBefore(other) ? one : other;
    }
}
