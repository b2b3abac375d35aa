package kr.daesa.finding;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import kr.daesa.collection.Coverage;
import kr.daesa.law.Cost;
import kr.daesa.law.DutyStart;
import kr.daesa.law.Law;
import kr.daesa.law.Purchase;
import kr.daesa.law.Sale;
import kr.daesa.law.Supply;
import kr.daesa.law.Violation;
import kr.daesa.matching.Corrections;
import kr.daesa.matching.GroupKey;
import kr.daesa.matching.Match;
import kr.daesa.matching.Matching;
import kr.daesa.matching.Parties;
import kr.daesa.model.Client;
import kr.daesa.model.ClientBooks;
import kr.daesa.model.CorrectionReason;
import kr.daesa.model.InvoiceKind;
import kr.daesa.model.InvoiceRow;
import kr.daesa.model.PeriodSpan;
import kr.daesa.model.ReconciliationSettings;
import kr.daesa.model.Side;
import org.jspecify.annotations.Nullable;

/**
 * What the rules look at: one client's books, how they match, what was collected, and the law on the business date.
 *
 * @param pairs matches of a ledger row and a Hometax invoice
 * @param hometaxInvoices every Hometax invoice of the periods that is not a copy, with the match it is in
 */
record ClientCase(
        ClientBooks books,
        Matching matching,
        Corrections corrections,
        Coverage coverage,
        Parties parties,
        ReconciliationContext context,
        List<Match> pairs,
        List<HometaxInvoice> hometaxInvoices) {

    private static final int REFUND_CLAIM_YEARS = 5;

    ClientCase(
            ClientBooks books,
            Matching matching,
            Corrections corrections,
            Coverage coverage,
            Parties parties,
            ReconciliationContext context) {
        this(
                books,
                matching,
                corrections,
                coverage,
                parties,
                context,
                matching.matches().stream().filter(Match::isPair).toList(),
                hometaxInvoices(matching));
    }

    Client client() {
        return books.client();
    }

    Law law() {
        return context.law();
    }

    /** The business date (D). */
    LocalDate today() {
        return context.businessDate();
    }

    ReconciliationSettings settings() {
        return context.settings();
    }

    boolean inPeriod(LocalDate writeDate) {
        for (PeriodSpan period : context.periods()) {
            if (period.contains(writeDate)) {
                return true;
            }
        }
        return false;
    }

    /** The rows of one side that no pass paired. */
    List<InvoiceRow> open(Side side) {
        return matching.open().stream().filter(row -> row.side() == side).toList();
    }

    private static List<HometaxInvoice> hometaxInvoices(Matching matching) {
        List<HometaxInvoice> invoices = new ArrayList<>();
        matching.matches()
                .forEach(match -> match.hometax().forEach(row -> invoices.add(new HometaxInvoice(row, match))));
        matching.open().stream()
                .filter(row -> row.side() == Side.HOMETAX)
                .forEach(row -> invoices.add(new HometaxInvoice(row, null)));
        matching.ambiguous()
                .forEach(group -> group.hometax().forEach(row -> invoices.add(new HometaxInvoice(row, null))));
        return invoices;
    }

    /** A Hometax invoice, and the match it is in; null while nothing matches it. */
    record HometaxInvoice(InvoiceRow row, @Nullable Match match) {

        /** The ledger rows that stand for it; none while nothing matches it. */
        List<InvoiceRow> ledger() {
            return match == null ? List.of() : match.ledger();
        }
    }

    /** 발급일자 of an invoice, from the ledger where Hometax does not tell it. */
    Optional<LocalDate> issueDate(HometaxInvoice invoice) {
        return issueDate(invoice.row()).or(() -> invoice.ledger().stream()
                .flatMap(row -> issueDate(row).stream())
                .findFirst());
    }

    /**
     * 발급일자 of a row; a day before the calendar begins, or far after today, is a slip of the pen, and nothing is judged
     * by it.
     */
    Optional<LocalDate> issueDate(InvoiceRow row) {
        return Optional.ofNullable(row.issueDate())
                .filter(day -> !day.isBefore(law().holidaysKnownFrom())
                        && (!day.isAfter(law().holidaysPublishedThrough()) || !day.isAfter(today())));
    }

    GroupKey group(InvoiceRow row) {
        return GroupKey.signed(row, parties);
    }

    boolean mustIssueElectronically(InvoiceRow row) {
        return law().mustIssueElectronically(client(), row.kind(), row.writeDate());
    }

    /** From which day the client must issue such a row electronically; null where it need not. */
    @Nullable
    LocalDate obligedSince(InvoiceRow row) {
        return law().electronicDuty(client(), row.kind(), row.writeDate())
                .map(DutyStart::from)
                .orElse(null);
    }

    /** Last day on which late issue costs the lower rate. */
    LocalDate lateIssueLimit(InvoiceRow row) {
        return law().lateIssueLimit(row.kind(), client().type(), row.writeDate(), client().closedOn());
    }

    /** Last day on which late transmission costs the lower rate. */
    LocalDate lateTransmissionLimit(InvoiceRow row) {
        return law().lateTransmissionLimit(row.kind(), client().type(), row.writeDate(), client().closedOn());
    }

    /**
     * The deadline of the final return of the invoice's tax period, while it has not passed: until then it can be mended.
     */
    @Nullable
    LocalDate mendBy(InvoiceRow row) {
        return finalReturnDeadline(row)
                .filter(deadline -> !today().isAfter(deadline))
                .orElse(null);
    }

    /**
     * The last day to claim back what was overpaid for the tax period of an invoice: five years after its filing deadline
     * (국세기본법 제45조의2①).
     */
    Optional<LocalDate> refundClaimUntil(InvoiceRow row) {
        return finalReturnDeadline(row).map(deadline -> deadline.plusYears(REFUND_CLAIM_YEARS));
    }

    /** FD of an invoice; empty for a date that no calendar reaches, which is a slip of the pen. */
    Optional<LocalDate> finalReturnDeadline(InvoiceRow row) {
        return law().reaches(client().type(), row.writeDate())
                ? Optional.of(law().finalReturnDeadline(client().type(), row.writeDate(), client().closedOn()))
                : Optional.empty();
    }

    /** Whether the client must issue an invoice of such a row at all: a small simplified taxpayer (간이과세자) need not. */
    boolean issues(InvoiceRow row) {
        return row.kind() != InvoiceKind.TAX || law().issuesTaxInvoices(client(), row.writeDate());
    }

    /** What a sale costs today if no invoice of it has been issued; nothing where none is owed. */
    Cost costNotIssued(InvoiceRow row) {
        if (!issues(row)) {
            return Cost.nothing(null);
        }
        return law().cost(Sale.notIssued(supply(row), mustIssueElectronically(row)), today());
    }

    /** What a sale costs today whose electronic invoice was issued and transmitted so. */
    Cost cost(InvoiceRow row, @Nullable LocalDate issued, @Nullable LocalDate sent) {
        return law().cost(Sale.electronic(supply(row), mustIssueElectronically(row), issued, sent), today());
    }

    /** What a sale costs today that was invoiced on paper. */
    Cost costOnPaper(InvoiceRow row) {
        return law().cost(
                        Sale.onPaper(
                                supply(row),
                                mustIssueElectronically(row),
                                issueDate(row).orElse(null)),
                        today());
    }

    /** Whether the client deducts the tax of such a purchase: who does not owes nothing for receiving it late. */
    boolean deducts(InvoiceRow row) {
        return law().penalty(Violation.LATE_RECEIPT, row.kind(), client().type(), row.writeDate(), row.supply())
                        .rateInTenThousandths()
                > 0;
    }

    /** What a purchase costs today whose invoice was issued so. */
    Cost costOfPurchase(InvoiceRow row, LocalDate issued) {
        return law().cost(new Purchase(supply(row), issued), today());
    }

    /** The supply of a row, as the law sees it. */
    Supply supply(InvoiceRow row) {
        return Supply.of(row, client(), hasIssuingDeadline(row));
    }

    /**
     * Whether the deadlines of issue are judged. Those of a correction are only where its reason is known to be 02, 03 or
     * 04: the others go back to the date of the original, and have no deadline of their own (영 제70조①).
     */
    boolean hasIssuingDeadline(InvoiceRow row) {
        boolean correction = corrections.isCorrection(row) || row.supply() < 0;
        return !correction
                || corrections
                        .reason(row)
                        .filter(CorrectionReason::hasIssuingDeadline)
                        .isPresent();
    }
}
