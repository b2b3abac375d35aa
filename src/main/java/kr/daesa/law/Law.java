package kr.daesa.law;

import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import kr.daesa.model.Client;
import kr.daesa.model.ClientType;
import kr.daesa.model.CompanySize;
import kr.daesa.model.DutySum;
import kr.daesa.model.InvoiceKind;
import kr.daesa.model.OpenPoint;
import kr.daesa.model.Penalty;
import kr.daesa.model.PenaltyTotal;
import kr.daesa.model.TaxPeriod;
import kr.daesa.model.TransmissionPolicy;
import org.jspecify.annotations.Nullable;

/**
 * What the statutes say of a tax invoice: its deadlines, what missing them costs, who must issue electronically.
 *
 * <p>Everything dated is in the tables beside this class ({@code deadlines.tsv}, {@code penalties.tsv},
 * {@code exclusions.tsv}, {@code caps.tsv}, {@code electronic-duty.tsv}, {@code duty-starts.tsv}, {@code issuers.tsv}, {@code credits.tsv}, {@code articles.tsv},
 * {@code holidays.tsv}, {@code holiday-rules.tsv}, and those of {@link ReturnLaw}, {@link PurchaseLaw} and {@link CorrectionLaw}); what they do not reach is refused with a
 * {@link LawUnknownException}. {@code open-points.tsv} has what the statutes do not decide, {@code statute.tsv} the day
 * as of which they were read. A write date (작성일자) is the supply date (공급시기); rates and boundaries follow it.
 *
 * <p>Where a method takes no kind and no taxpayer it speaks of a tax invoice and a general taxpayer (일반과세자). The
 * business year (사업연도) of a corporation, on which the limits of its exempt invoices rest, is taken to be the calendar
 * year.
 */
public final class Law {

    private final String version;
    private final Holidays holidays;
    private final Deadlines deadlines;
    private final PenaltyTable penalties;
    private final Exclusions exclusions;
    private final Caps caps;
    private final ElectronicDuty electronicDuty;
    private final Issuers issuers;
    private final InvoiceCredits credits;
    private final RuleTable<Duty, String> articles;
    private final DeadlineRule transmission;
    private final ReturnLaw returns;
    private final PurchaseLaw purchases;
    private final CorrectionLaw corrections;
    private final LocalDate statuteDate;
    private final List<OpenPoint> openPoints;
    private final Costs costs = new Costs(this);

    private Law(TransmissionPolicy policy, List<Line> movedFilings, List<Line> localHolidays) {
        Tables tables = new Tables();
        holidays = new Holidays(
                tables.resource("holidays.tsv"), tables.resource("holiday-rules.tsv"), tables.with(localHolidays));
        deadlines =
                new Deadlines(tables.resource("deadlines.tsv"), holidays, MovedFilings.of(tables.with(movedFilings)));
        penalties = new PenaltyTable(tables.resource("penalties.tsv"));
        exclusions = new Exclusions(tables.resource("exclusions.tsv"));
        caps = new Caps(tables.resource("caps.tsv"));
        issuers = new Issuers(tables.resource("issuers.tsv"));
        electronicDuty = new ElectronicDuty(
                tables.resource("electronic-duty.tsv"),
                new SupplyDutyStart(tables.resource("duty-starts.tsv")),
                issuers);
        credits = new InvoiceCredits(tables.resource("credits.tsv"), issuers);
        articles = new RuleTable<>(tables.resource("articles.tsv"), Duty.class, 0, line -> line.text(RuleTable.VALUE));
        transmission = switch (policy) {
            case EXTENDED -> DeadlineRule.TRANSMISSION;
            case STRICT -> DeadlineRule.TRANSMISSION_STRICT;
        };
        PeriodEnds ends = new PeriodEnds(new BusinessDays(holidays, Holiday.Counts.SUBMISSION));
        returns = new ReturnLaw(tables, deadlines, ends);
        purchases = new PurchaseLaw(tables, deadlines, ends);
        corrections = new CorrectionLaw(tables, deadlines, ends);
        statuteDate = tables.resource("statute.tsv").get(0).day(1);
        openPoints = OpenPoints.of(tables.resource("open-points.tsv"), policy);
        version = tables.version(policy.name());
    }

    /** The law with holidays extending a transmission, and nothing of an office's own. */
    public static Law load() {
        return load(TransmissionPolicy.EXTENDED, List.of(), List.of());
    }

    /**
     * The law as an office has set it.
     *
     * @param filingDeadlineOverrides lines {@code 2022-2<TAB>2023-01-27}: final return deadlines that the tax office
     *     moved (직권연장)
     * @param localHolidays lines {@code 2026-07-01<TAB>name} that add a holiday, {@code -2027-05-03<TAB>reason} that
     *     take one out, {@code known-through<TAB>2028-12-31} that say up to when whatever the government proclaimed is in
     * @throws IllegalArgumentException naming the line and the expected form; blank lines and {@code #} comments are
     *     free
     */
    public static Law load(
            TransmissionPolicy policy, List<String> filingDeadlineOverrides, List<String> localHolidays) {
        return new Law(
                policy,
                TableFile.lines("filing deadlines", filingDeadlineOverrides),
                TableFile.lines("local holidays", localHolidays));
    }

    /** A hash over all tables, the policy and the office's own lines: two equal versions judge alike. */
    public String version() {
        return version;
    }

    /** The day as of which the tables were read against the statutes in force. */
    public LocalDate statuteDate() {
        return statuteDate;
    }

    /** What the statutes do not decide, and the reading that is taken. */
    public List<OpenPoint> openPoints() {
        return openPoints;
    }

    /** The first day whose being a holiday or not is known. */
    public LocalDate holidaysKnownFrom() {
        return holidays.knownFrom();
    }

    /** The last such day; a deadline that may fall after it is refused. */
    public LocalDate holidaysKnownThrough() {
        return holidays.knownThrough();
    }

    /**
     * The last day of which it is known what the government proclaimed. The holidays after it are computed from the
     * statutory list, and more may still be proclaimed.
     */
    public LocalDate holidaysPublishedThrough() {
        return holidays.publishedThrough();
    }

    /**
     * The holidays of a stretch of days, both ends included, in order; also those on a Saturday or Sunday.
     *
     * @throws LawUnknownException where the stretch leaves what is known
     */
    public List<Holiday> holidays(LocalDate from, LocalDate to) {
        if (from.isBefore(holidays.knownFrom()) || to.isAfter(holidays.knownThrough())) {
            throw new LawUnknownException("the public holidays from " + from + " to " + to + " cannot be told: they are"
                    + " known from " + holidays.knownFrom() + " to " + holidays.knownThrough());
        }
        return holidays.between(from, to);
    }

    /** Whether the calendar reaches from the supply date of a taxpayer's tax invoice to its final return deadline. */
    public boolean reaches(ClientType type, LocalDate writeDate) {
        return !writeDate.isBefore(holidays.knownFrom())
                && deadlines
                        .find(DeadlineRule.FINAL_RETURN, InvoiceKind.TAX, type, writeDate, null)
                        .isPresent();
    }

    /** D1: the tenth of the next month, or the next business day (법 제34조③). */
    public LocalDate issuingDeadline(LocalDate writeDate) {
        return general(DeadlineRule.ISSUE, writeDate, null);
    }

    /** T: the day after issue (법 제32조③, 영 제68조⑦), moved over holidays where the policy says so. */
    public LocalDate transmissionDeadline(LocalDate issueDate) {
        return general(transmission, issueDate, null);
    }

    /** The day after issue, whatever day that is. */
    public LocalDate strictTransmissionDeadline(LocalDate issueDate) {
        return general(DeadlineRule.TRANSMISSION_STRICT, issueDate, null);
    }

    /** The day after issue, moved over holidays, whatever the policy says. */
    public LocalDate extendedTransmissionDeadline(LocalDate issueDate) {
        return general(DeadlineRule.TRANSMISSION, issueDate, null);
    }

    /** 확정신고기한 of a tax period (법 제49조①, 국세기본법 제5조①), or the day to which the tax office moved it. */
    public LocalDate filingDeadline(TaxPeriod period) {
        return general(DeadlineRule.FINAL_RETURN, period.to(), null);
    }

    /** 예정신고기한 of a tax period (법 제48조①): for its first three months. */
    public LocalDate preliminaryFilingDeadline(TaxPeriod period) {
        return general(DeadlineRule.PRELIMINARY_RETURN, period.from(), null);
    }

    /**
     * FD: the final return deadline of the tax period that holds a day, which is the year for a simplified taxpayer. A
     * business closed in that period files by the 25th of the month after the month of closing.
     *
     * @param closedOn 폐업일; null while in business
     */
    public LocalDate finalReturnDeadline(ClientType type, LocalDate writeDate, @Nullable LocalDate closedOn) {
        return deadlines.of(DeadlineRule.FINAL_RETURN, InvoiceKind.TAX, type, writeDate, closedOn);
    }

    /**
     * The last day on which an issue after the deadline is late (P1) and not yet no issue (P2). The tax period of a
     * simplified taxpayer is the year.
     */
    public LocalDate lateIssueLimit(
            InvoiceKind kind, ClientType type, LocalDate writeDate, @Nullable LocalDate closedOn) {
        return deadlines.of(DeadlineRule.LATE_ISSUE, kind, type, writeDate, closedOn);
    }

    /** The last day on which a transmission after the deadline is late (P3) and not yet none (P4). */
    public LocalDate lateTransmissionLimit(
            InvoiceKind kind, ClientType type, LocalDate writeDate, @Nullable LocalDate closedOn) {
        return deadlines.of(DeadlineRule.LATE_TRANSMISSION, kind, type, writeDate, closedOn);
    }

    /** The last day on which a purchase invoice may be issued so that its tax is still deducted (법 제39조①2, 영 제75조). */
    public LocalDate deductionLimit(LocalDate writeDate, @Nullable LocalDate closedOn) {
        return general(DeadlineRule.DEDUCTION, writeDate, closedOn);
    }

    /**
     * The last day of transmission that spares an invoice its own line in the summary table (합계표, 법 제54조②): the
     * 11th after the preliminary period, or the rest of the tax period, that holds the day.
     */
    public LocalDate summaryTableCutoff(LocalDate writeDate) {
        return general(DeadlineRule.SUMMARY_TABLE, writeDate, null);
    }

    /** The same for one who files no preliminary return (예정신고): the 11th after the tax period. */
    public LocalDate summaryTableCutoff(TaxPeriod period) {
        return general(DeadlineRule.SUMMARY_TABLE_OF_PERIOD, period.to(), null);
    }

    /** Whether a client must issue an invoice of that day electronically; {@link #electronicDuty} says why. */
    public boolean mustIssueElectronically(Client client, InvoiceKind kind, LocalDate writeDate) {
        return electronicDuty(client, kind, writeDate).isPresent();
    }

    /**
     * The electronic duty that binds a client on a day, the longest-standing one; empty where none does. The day in the
     * roster decides; where it is blank, a corporation is bound, and another by a year whose supply, as corrected last,
     * reaches the threshold of that year: before 2023-07-01 for twelve months, since then for good. A simplified taxpayer
     * is not while it issues no tax invoices at all.
     */
    public Optional<DutyStart> electronicDuty(Client client, InvoiceKind kind, LocalDate writeDate) {
        return electronicDuty.on(client, kind, writeDate);
    }

    /** The first electronic duty that begins after a day, as far as roster and history tell; empty where none does. */
    public Optional<DutyStart> nextElectronicDuty(Client client, InvoiceKind kind, LocalDate day) {
        return electronicDuty.after(client, kind, day);
    }

    /**
     * Whether a client issues tax invoices at all for a supply of that day. Of a simplified taxpayer whose supply of the
     * year before is not in its history it is taken that it does.
     */
    public boolean issuesTaxInvoices(Client client, LocalDate writeDate) {
        return issuers.issueTaxInvoices(client, writeDate);
    }

    /** The tax credit for electronic tax invoices issued on a day (법 제47조, 영 제89조), and who has it. */
    public InvoiceCredit invoiceCredit(Client client, LocalDate issueDate) {
        return credits.of(client, issueDate);
    }

    /**
     * What a violation costs. Rate and article are those of the write date; the rate is 0 where the rule does not bind
     * that taxpayer, and the amount 0 on a supply that is not positive.
     */
    public Penalty penalty(Violation violation, InvoiceKind kind, ClientType type, LocalDate writeDate, long supply) {
        return penalties.of(violation, kind, type, writeDate, null, supply);
    }

    /**
     * The same for a violation whose rate may go by the day of issue or receipt, as that of fictitious invoices (가공)
     * does.
     *
     * @param base won of what the rate is a share of
     */
    public Penalty penalty(
            Violation violation,
            InvoiceKind kind,
            ClientType type,
            LocalDate writeDate,
            LocalDate issueDate,
            long base) {
        return penalties.of(violation, kind, type, writeDate, issueDate, base);
    }

    /**
     * What a sale costs on a day, as its invoice stands: at most one of P1, P2, P2a, P3 and P4. The transmission is
     * judged by the deadline of the policy.
     */
    public Cost cost(Sale sale, LocalDate day) {
        return costs.of(sale, day);
    }

    /** What a purchase costs on a day, as its invoice stands: P9 while its tax is deductible, its tax after that. */
    public Cost cost(Purchase purchase, LocalDate day) {
        return costs.of(purchase, day);
    }

    /** What a sale costs from a day on if nothing is done, one step a change. */
    public List<CostStep> costSteps(Sale sale, LocalDate from) {
        return Costs.steps(day -> cost(sale, day), from);
    }

    /** What a purchase costs from a day on if nothing is done, one step a change. */
    public List<CostStep> costSteps(Purchase purchase, LocalDate from) {
        return Costs.steps(day -> cost(purchase, day), from);
    }

    /** Which of several faults on one part of a supply of that day are penalised: the others give way (법 제60조②⑨⑩). */
    public Set<Fault> penalised(Collection<Fault> faults, ClientType type, LocalDate writeDate) {
        return exclusions.remaining(faults, type, writeDate);
    }

    /**
     * What penalties come to together: the sum for one duty and one period stops at its cap (국세기본법 제49조), which is
     * lower for a small business.
     */
    public PenaltyTotal total(ClientType type, CompanySize size, Collection<Charge> charges) {
        return caps.total(type, size, charges);
    }

    /** The part of such a total that one of its charges goes into: all of the same duty and period. */
    public DutySum sumWith(Charge one, ClientType type, CompanySize size, Collection<Charge> charges) {
        return caps.sumWith(one, type, size, charges);
    }

    /** Faulty returns, paying late, and what mending either costs. */
    public ReturnLaw returns() {
        return returns;
    }

    /** Invoices as their buyer has them. */
    public PurchaseLaw purchases() {
        return purchases;
    }

    /** Corrected invoices. */
    public CorrectionLaw corrections() {
        return corrections;
    }

    /** The article on a duty, for a tax invoice, as of the last day whose holidays are published. */
    public String article(Duty duty) {
        return article(duty, InvoiceKind.TAX, holidays.publishedThrough());
    }

    /** The article on a duty, for an invoice of that day. */
    public String article(Duty duty, InvoiceKind kind, LocalDate writeDate) {
        return articles.get(duty, kind, ClientType.INDIVIDUAL, writeDate);
    }

    /**
     * The lines of all dated tables that hold on a day, in the order of the tables: for a supply of that day, or what else
     * a table counts from.
     */
    public List<Rule> rulesOn(LocalDate day) {
        return Stream.of(
                        electronicDuty.rules(),
                        issuers.rules(),
                        deadlines.rules(),
                        penalties.rules(),
                        exclusions.rules(),
                        caps.rules(),
                        returns.rules(),
                        purchases.rules(),
                        corrections.rules(),
                        credits.rules(),
                        articles.rules())
                .flatMap(List::stream)
                .filter(rule -> rule.holdsOn(day))
                .toList();
    }

    private LocalDate general(DeadlineRule rule, LocalDate day, @Nullable LocalDate closedOn) {
        return deadlines.of(rule, InvoiceKind.TAX, ClientType.INDIVIDUAL, day, closedOn);
    }
}
