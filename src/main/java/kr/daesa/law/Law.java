package kr.daesa.law;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.LocalDate;
import java.util.HexFormat;
import java.util.List;
import java.util.stream.Stream;
import kr.daesa.model.Client;
import kr.daesa.model.ClientType;
import kr.daesa.model.InvoiceKind;
import kr.daesa.model.OpenPoint;
import kr.daesa.model.Penalty;
import kr.daesa.model.TaxPeriod;
import kr.daesa.model.TransmissionPolicy;
import org.jspecify.annotations.Nullable;

/**
 * What the statutes say of a tax invoice: its deadlines, what missing them costs, who must issue electronically.
 *
 * <p>Everything dated is in the tables beside this class ({@code deadlines.tsv}, {@code penalties.tsv},
 * {@code electronic-duty.tsv}, {@code articles.tsv}, {@code holidays.tsv}); what they do not reach is refused with a
 * {@link LawUnknownException}. {@code open-points.tsv} has what the statutes do not decide, {@code statute.tsv} the day
 * as of which they were read. A write date (작성일자) is the supply date (공급시기); rates and boundaries follow it.
 *
 * <p>Where a method takes no kind and no taxpayer it speaks of a tax invoice and a general taxpayer (일반과세자). The
 * business year (사업연도) of a corporation, on which the limits of its exempt invoices rest, is taken to be the calendar
 * year.
 */
public final class Law {

    private static final int VERSION_DIGITS = 16;

    private final String version;
    private final Holidays holidays;
    private final Deadlines deadlines;
    private final PenaltyTable penalties;
    private final ElectronicDuty electronicDuty;
    private final RuleTable<Duty, String> articles;
    private final DeadlineRule transmission;
    private final LocalDate statuteDate;
    private final List<OpenPoint> openPoints;

    private Law(TransmissionPolicy policy, List<Line> movedFilings, List<Line> localHolidays) {
        List<Line> holidayLines = TableFile.resource("holidays.tsv");
        List<Line> deadlineLines = TableFile.resource("deadlines.tsv");
        List<Line> penaltyLines = TableFile.resource("penalties.tsv");
        List<Line> dutyLines = TableFile.resource("electronic-duty.tsv");
        List<Line> articleLines = TableFile.resource("articles.tsv");
        List<Line> statuteLines = TableFile.resource("statute.tsv");
        List<Line> openPointLines = TableFile.resource("open-points.tsv");
        holidays = new Holidays(holidayLines, localHolidays);
        deadlines = new Deadlines(deadlineLines, holidays, MovedFilings.of(movedFilings));
        penalties = new PenaltyTable(penaltyLines);
        electronicDuty = new ElectronicDuty(dutyLines);
        articles = new RuleTable<>(articleLines, Duty.class, 0, line -> line.text(RuleTable.VALUE));
        transmission = switch (policy) {
            case EXTENDED -> DeadlineRule.TRANSMISSION;
            case STRICT -> DeadlineRule.TRANSMISSION_STRICT;
        };
        statuteDate = statuteLines.get(0).day(1);
        openPoints = OpenPoints.of(openPointLines, policy);
        version = hash(
                policy,
                List.of(
                        holidayLines,
                        deadlineLines,
                        penaltyLines,
                        dutyLines,
                        articleLines,
                        statuteLines,
                        openPointLines,
                        movedFilings,
                        localHolidays));
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
     *     take one out, {@code known-through<TAB>2028-12-31} that lengthen the calendar
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
     * FD: the final return deadline of the tax period that holds a day. A business closed in that period files by the
     * 25th of the month after the month of closing.
     *
     * @param closedOn 폐업일; null while in business
     */
    public LocalDate finalReturnDeadline(LocalDate writeDate, @Nullable LocalDate closedOn) {
        return general(DeadlineRule.FINAL_RETURN, writeDate, closedOn);
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

    /**
     * Whether a client must issue an invoice of that day electronically. The day in the roster decides; where it is
     * blank, a corporation must, and another where its supply history reaches the threshold of a year that counts:
     * before 2023-07-01 the year that opened the twelve months, since then any year from 2022 on.
     */
    public boolean mustIssueElectronically(Client client, InvoiceKind kind, LocalDate writeDate) {
        return electronicDuty.binds(client, kind, writeDate);
    }

    /**
     * What a violation costs. Rate and article are those of the write date; the rate is 0 where the rule does not bind
     * that taxpayer, and the amount 0 on a supply that is not positive.
     */
    public Penalty penalty(Violation violation, InvoiceKind kind, ClientType type, LocalDate writeDate, long supply) {
        return penalties.of(violation, kind, type, writeDate, supply);
    }

    /** The article on a duty, for a tax invoice, as of the last day the calendar knows. */
    public String article(Duty duty) {
        return article(duty, InvoiceKind.TAX, holidays.knownThrough());
    }

    /** The article on a duty, for an invoice of that day. */
    public String article(Duty duty, InvoiceKind kind, LocalDate writeDate) {
        return articles.get(duty, kind, ClientType.INDIVIDUAL, writeDate);
    }

    /** The lines of all dated tables that hold for a supply of that day, in the order of the tables. */
    public List<Rule> rulesOn(LocalDate day) {
        return Stream.of(deadlines.rules(), penalties.rules(), electronicDuty.rules(), articles.rules())
                .flatMap(List::stream)
                .filter(rule -> rule.holdsOn(day))
                .toList();
    }

    private LocalDate general(DeadlineRule rule, LocalDate day, @Nullable LocalDate closedOn) {
        return deadlines.of(rule, InvoiceKind.TAX, ClientType.INDIVIDUAL, day, closedOn);
    }

    private static String hash(TransmissionPolicy policy, List<List<Line>> tables) {
        try {
            MessageDigest digest = MessageDigest.getInstance("SHA-256");
            digest.update(policy.name().getBytes(StandardCharsets.UTF_8));
            for (List<Line> table : tables) {
                digest.update((byte) '\f');
                for (Line line : table) {
                    digest.update((String.join("\t", line.cells()) + '\n').getBytes(StandardCharsets.UTF_8));
                }
            }
            return HexFormat.of().formatHex(digest.digest()).substring(0, VERSION_DIGITS);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java platform has SHA-256", e);
        }
    }
}
