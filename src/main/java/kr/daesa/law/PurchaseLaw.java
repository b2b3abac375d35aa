package kr.daesa.law;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** What the statutes say of an invoice as its buyer has it (부가가치세법 제17조, 제34조의2, 제39조). */
public final class PurchaseLaw {

    private final List<List<Line>> tables;
    private final Deductions deductions;
    private final PreIssues preIssues;
    private final RuleTable<PurchaseLimit, Measure> limits;

    PurchaseLaw(Deadlines deadlines, PeriodEnds ends) {
        tables = List.of(
                TableFile.resource("deduction.tsv"),
                TableFile.resource("purchase-limits.tsv"),
                TableFile.resource("pre-issue.tsv"));
        preIssues = new PreIssues(tables.get(2));
        deductions = new Deductions(tables.get(0), deadlines, ends, preIssues);
        limits = new RuleTable<>(tables.get(1), PurchaseLimit.class, Measure.COLUMNS, Measure::of);
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

    List<List<Line>> tables() {
        return tables;
    }

    Stream<Rule> rules() {
        return Stream.of(deductions.rules(), limits.rules(), preIssues.rules()).flatMap(List::stream);
    }
}
