package kr.daesa.law;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** What the statutes say of an invoice as its buyer has it (부가가치세법 제17조, 제34조의2, 제39조). */
public final class PurchaseLaw {

    private final Deductions deductions;
    private final PreIssues preIssues;
    private final RuleTable<PurchaseLimit, Measure> limits;

    PurchaseLaw(Tables tables, Deadlines deadlines, PeriodEnds ends) {
        preIssues = new PreIssues(tables.resource("pre-issue.tsv"));
        deductions = new Deductions(tables.resource("deduction.tsv"), deadlines, ends, preIssues);
        limits = new RuleTable<>(
                tables.resource("purchase-limits.tsv"), PurchaseLimit.class, Measure.COLUMNS, Measure::of);
    }

    /** Whether and how a general taxpayer deducts the tax of an invoice, by when it was issued and on what. */
    public Deduction deduction(Receipt receipt) {
        return deductions.of(receipt);
    }

    /**
     * The article by which an invoice issued before its supply is right, so that its day is the supply date; empty where
     * the dates known make it none. Instalments, continuous supplies and carriage (법 제17조④) are no matter of dates.
     */
    public Optional<String> preIssueArticle(PreIssue invoice) {
        return preIssues.article(invoice);
    }

    List<Rule> rules() {
        return Stream.of(deductions.rules(), limits.rules(), preIssues.rules())
                .flatMap(List::stream)
                .toList();
    }
}
