package kr.daesa.finding;

import java.util.Collection;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import kr.daesa.collection.Coverage;
import kr.daesa.matching.Corrections;
import kr.daesa.matching.Matcher;
import kr.daesa.matching.Matching;
import kr.daesa.matching.Parties;
import kr.daesa.model.BalanceLine;
import kr.daesa.model.ClientBooks;
import kr.daesa.model.ClientStatus;
import kr.daesa.model.Disposition;
import kr.daesa.model.Finding;
import kr.daesa.model.FindingCode;
import kr.daesa.model.Reconciliation;
import kr.daesa.model.Reject;
import kr.daesa.model.SourceFacts;

/** Reconciles one client: a pure function of its books, what was collected, the law and the business date. */
public final class Reconciler {

    /** In this order: a row that one rule let end is not judged by those that follow. */
    private static final List<Rule> RULES = List.of(
            new AmbiguousRule(),
            new LedgerMissingRule(),
            new DoubleIssueRule(),
            new DoubleIssueCancelledRule(),
            new DoubleBookedRule(),
            new MissingInLedgerRule(),
            new SalesWithoutTransmissionRule(),
            new MissingInHometaxRule(),
            new LateIssueRule(),
            new LateReceiptRule(),
            new LateTransmissionRule(),
            new PaperRule(),
            new MismatchRule(),
            new TaxRateRule(),
            new BusinessNumberRule(),
            new CorrectionOriginalRule(),
            new CorrectionDocumentsRule(),
            new CorrectionPeriodRule(),
            new CollectionRule(),
            new FileRule(),
            new CopiesRule(),
            new ObligationStartingRule(),
            new ListedSeparatelyRule(),
            new ExpectedButAbsentRule(),
            new ChangedAfterFilingRule(),
            new CrossClientRule());

    /** Findings that say that something of the client could not be judged. */
    private static final Set<FindingCode> NOT_JUDGED = EnumSet.of(
            FindingCode.COLLECTION_FAILED,
            FindingCode.COLLECTION_MISSING,
            FindingCode.COLLECTION_GAP,
            FindingCode.COLLECTION_SUSPECT,
            FindingCode.EXPORT_TOTALS_DISAGREE,
            FindingCode.LEDGER_MISSING,
            FindingCode.AMBIGUOUS,
            FindingCode.ROWS_REJECTED,
            FindingCode.FILE_UNREADABLE,
            FindingCode.WRONG_COMPANY);

    private Reconciler() {}

    public static Reconciliation reconcile(ClientBooks given, ReconciliationContext context) {
        Matching matching = Matcher.match(
                given.rows(),
                context.partners(),
                context.periods(),
                context.settings().dateWindowDays(),
                row -> Coverage.collectedAt(row, given.collections()));
        Coverage coverage =
                Coverage.of(given, context.periods(), context.businessDate(), context.settings(), context.causes());
        Parties parties = Parties.of(given.rows(), context.partners());
        ClientCase client =
                new ClientCase(given, matching, Corrections.among(matching, parties), coverage, parties, context);

        Verdicts verdicts = new Verdicts(given.client().id());
        RULES.forEach(rule -> rule.judge(client, verdicts));

        BalanceSheet balance = new BalanceSheet(given.client().id());
        balance.read(given.sources(), given.client().id());
        balance.rejected(given.rejects());
        balance.ended(client, verdicts);
        List<Finding> findings = verdicts.findings();
        List<BalanceLine> lines = balance.lines();
        return new Reconciliation(
                given.client().id(),
                status(findings, lines),
                findings,
                lines,
                coverage.spans(),
                MatchList.of(client, verdicts),
                SummaryTable.of(client),
                coverage.certificateExpiresOn().orElse(null));
    }

    /**
     * What is to be said of firm-wide files as such, under the id {@code _firm}: those that cannot be read, and rows that
     * bear no client's number.
     *
     * @param rejects the rows of firm-wide files that belong to no client
     */
    public static Reconciliation reconcileFirm(
            Collection<SourceFacts> sources, List<Reject> rejects, ReconciliationContext context) {
        Verdicts verdicts = new Verdicts(SourceFacts.FIRM);
        List<SourceFacts> firmWide = sources.stream()
                .filter(facts -> facts.folder().equals(SourceFacts.FIRM) || facts.unreadable() != null)
                .toList();
        FileRule.judge(firmWide, context.businessDate(), verdicts);
        BalanceSheet balance = new BalanceSheet(SourceFacts.FIRM);
        balance.read(firmWide, "");
        balance.rejected(rejects);
        List<Finding> findings = verdicts.findings();
        List<BalanceLine> lines = balance.lines();
        return new Reconciliation(
                SourceFacts.FIRM, status(findings, lines), findings, lines, List.of(), List.of(), List.of(), null);
    }

    private static ClientStatus status(List<Finding> findings, List<BalanceLine> balance) {
        boolean notJudged = findings.stream().anyMatch(finding -> NOT_JUDGED.contains(finding.code()))
                || balance.stream().anyMatch(line -> line.ended(Disposition.UNVERIFIABLE) > 0);
        return notJudged ? ClientStatus.PARTIAL : ClientStatus.RECONCILED;
    }
}
