package kr.daesa.job;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;
import kr.daesa.law.Duty;
import kr.daesa.law.Law;
import kr.daesa.law.LawUnknownException;
import kr.daesa.model.Client;
import kr.daesa.model.Direction;
import kr.daesa.model.Finding;
import kr.daesa.model.InvoiceKind;
import kr.daesa.model.LegalDay;
import kr.daesa.model.LegalDay.Event;
import kr.daesa.model.TaxPeriod;
import org.jspecify.annotations.Nullable;

/** The legal dates of the invoice of a finding, as the rules reckon them. */
final class LegalDays {

    private static final int TENTH = 10;
    private static final int TWENTY_FIFTH = 25;

    private final Law law;
    private final Client client;
    private final Finding finding;
    private final LocalDate written;
    private final InvoiceKind kind;
    private final List<LegalDay> days = new ArrayList<>();

    private LegalDays(Law law, Client client, Finding finding, LocalDate written, InvoiceKind kind) {
        this.law = law;
        this.client = client;
        this.finding = finding;
        this.written = written;
        this.kind = kind;
    }

    /** Those that the finding turns on; none of one that is about no invoice, or a day no calendar reaches. */
    static List<LegalDay> of(Law law, Client client, Finding finding) {
        if (finding.writeDate() == null || finding.kind() == null) {
            return List.of();
        }
        return new LegalDays(law, client, finding, finding.writeDate(), finding.kind()).reckoned();
    }

    private List<LegalDay> reckoned() {
        LocalDate issued = finding.issueDate();
        switch (finding.code()) {
            case NOT_ISSUED, ISSUE_DUE, LATE_ISSUE, MISSING_IN_LEDGER -> {
                issue(issued);
                if (finding.direction() == Direction.SALES) {
                    limit("LATE_ISSUE", Event.ISSUE, issued, this::lateIssueLimit);
                }
            }
            case UNTRANSMITTED, TRANSMISSION_DUE, LATE_TRANSMISSION -> {
                if (issued == null) {
                    issue(null);
                }
                transmission(issued);
                limit("LATE_TRANSMISSION", Event.TRANSMISSION, finding.sendDate(), this::lateTransmissionLimit);
            }
            case MISSING_IN_HOMETAX, RECEIPT_DUE, LATE_RECEIPT, DEDUCTION_LOST -> {
                issue(issued);
                if (issued == null) {
                    transmission(null);
                }
                finalReturn();
                limit("DEDUCTION", Event.ISSUE, issued, () -> law.deductionLimit(written, client.closedOn()));
            }
            case LISTED_SEPARATELY -> {
                LocalDate sent = finding.sendDate();
                limit("SUMMARY_TABLE", Event.TRANSMISSION, sent, () -> law.summaryTableCutoff(TaxPeriod.of(written)));
                finalReturn();
            }
            default -> finalReturn();
        }
        return days;
    }

    private void issue(@Nullable LocalDate issued) {
        LocalDate usual = written.plusMonths(1).withDayOfMonth(TENTH);
        add("ISSUE", usual, article(Duty.ISSUE), Event.ISSUE, issued, () -> law.issuingDeadline(written));
    }

    /** Of an invoice of which nobody knows when it was issued, the latest that is lawful. */
    private void transmission(@Nullable LocalDate issued) {
        LocalDate sent = finding.sendDate();
        Supplier<LocalDate> from = () -> issued == null ? law.issuingDeadline(written) : issued;
        LocalDate usual = told(() -> from.get().plusDays(1));
        String article = article(Duty.TRANSMISSION);
        add("TRANSMISSION", usual, article, Event.TRANSMISSION, sent, () -> law.transmissionDeadline(from.get()));
    }

    private void finalReturn() {
        LocalDate day = told(() -> law.finalReturnDeadline(client.type(), written, client.closedOn()));
        LocalDate usual = day == null ? null : day.withDayOfMonth(TWENTY_FIFTH);
        add("FINAL_RETURN", usual, article(Duty.FINAL_RETURN), Event.RETURN, null, () -> day);
    }

    /** A day that comes of the final return, or of a rule of its own. */
    private void limit(String name, Event event, @Nullable LocalDate happened, Supplier<LocalDate> reckoning) {
        add(name, null, "", event, happened, reckoning);
    }

    private LocalDate lateIssueLimit() {
        return law.lateIssueLimit(kind, client.type(), written, client.closedOn());
    }

    private LocalDate lateTransmissionLimit() {
        return law.lateTransmissionLimit(kind, client.type(), written, client.closedOn());
    }

    private void add(
            String name,
            @Nullable LocalDate usual,
            String article,
            Event event,
            @Nullable LocalDate happened,
            Supplier<@Nullable LocalDate> reckoning) {
        LocalDate day = told(reckoning);
        if (day != null) {
            days.add(new LegalDay(name, day, day.equals(usual) ? null : usual, article, event, happened));
        }
    }

    private String article(Duty duty) {
        try {
            return law.article(duty, kind, written);
        } catch (LawUnknownException e) {
            return "";
        }
    }

    /** Null where no calendar reaches. */
    private static @Nullable LocalDate told(Supplier<@Nullable LocalDate> reckoning) {
        try {
            return reckoning.get();
        } catch (LawUnknownException e) {
            return null;
        }
    }
}
