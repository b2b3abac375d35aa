package kr.daesa.job;

import java.time.LocalDate;
import java.time.temporal.TemporalAdjusters;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;
import kr.daesa.law.Holiday;
import kr.daesa.law.Law;
import kr.daesa.law.LawUnknownException;
import kr.daesa.law.Rule;
import kr.daesa.model.ClientType;
import kr.daesa.model.InvoiceKind;
import kr.daesa.model.LawInForce;
import kr.daesa.model.LawInForce.Deadline;
import kr.daesa.model.LawInForce.Unknown;
import kr.daesa.model.TaxPeriod;
import kr.daesa.model.TransmissionPolicy;

/** Asks the law all that it has to say of a day. */
final class LawReading {

    private static final List<ClientType> TAXPAYERS = List.of(ClientType.CORPORATION, ClientType.INDIVIDUAL);
    private static final String ENDING = ".tsv";

    private final Law law;
    private final LocalDate day;
    private final TaxPeriod period;

    private LawReading(Law law, LocalDate day) {
        this.law = law;
        this.day = day;
        this.period = TaxPeriod.of(day);
    }

    static LawInForce of(Law law, TransmissionPolicy policy, LocalDate day) {
        return new LawInForce(
                day,
                law.version(),
                law.statuteDate(),
                policy,
                law.holidaysKnownFrom(),
                law.holidaysPublishedThrough(),
                law.holidaysKnownThrough(),
                new LawReading(law, day).deadlines(),
                law.rulesOn(day).stream().map(LawReading::line).toList(),
                holidays(law, day),
                law.openPoints());
    }

    private List<Deadline> deadlines() {
        List<Deadline> deadlines = new ArrayList<>();
        for (InvoiceKind kind : InvoiceKind.values()) {
            for (ClientType taxpayer : TAXPAYERS) {
                deadlines.addAll(deadlines(kind, taxpayer));
            }
        }
        return deadlines;
    }

    private List<Deadline> deadlines(InvoiceKind kind, ClientType taxpayer) {
        List<Deadline> deadlines = new ArrayList<>();
        deadlines.add(told("ISSUE", kind, taxpayer, () -> law.issuingDeadline(day)));
        deadlines.add(told("TRANSMISSION_STRICT", kind, taxpayer, () -> law.strictTransmissionDeadline(day)));
        deadlines.add(told("TRANSMISSION", kind, taxpayer, () -> law.extendedTransmissionDeadline(day)));
        deadlines.add(told("LATE_ISSUE", kind, taxpayer, () -> law.lateIssueLimit(kind, taxpayer, day, null)));
        deadlines.add(
                told("LATE_TRANSMISSION", kind, taxpayer, () -> law.lateTransmissionLimit(kind, taxpayer, day, null)));
        // The tax office sends individuals a notice (예정고지) in place of a preliminary return.
        boolean filesPreliminaryReturn = taxpayer == ClientType.CORPORATION;
        if (filesPreliminaryReturn && day.getMonthValue() < period.from().getMonthValue() + 3) {
            deadlines.add(told("PRELIMINARY_RETURN", kind, taxpayer, () -> law.preliminaryFilingDeadline(period)));
        }
        deadlines.add(told("FINAL_RETURN", kind, taxpayer, () -> law.finalReturnDeadline(taxpayer, day, null)));
        deadlines.add(told(
                "SUMMARY_TABLE",
                kind,
                taxpayer,
                () -> filesPreliminaryReturn ? law.summaryTableCutoff(day) : law.summaryTableCutoff(period)));
        if (kind == InvoiceKind.TAX) {
            deadlines.add(told("DEDUCTION", kind, taxpayer, () -> law.deductionLimit(day, null)));
        }
        return deadlines;
    }

    private static Deadline told(String name, InvoiceKind kind, ClientType taxpayer, Supplier<LocalDate> reckoning) {
        try {
            return new Deadline(name, kind, taxpayer, reckoning.get(), null);
        } catch (LawUnknownException e) {
            return new Deadline(name, kind, taxpayer, null, new Unknown(e.isBeyondCalendar(), e.getMessage()));
        }
    }

    /** Those of the year of a day, as far as they are known. */
    private static List<LawInForce.Holiday> holidays(Law law, LocalDate day) {
        LocalDate from = later(day.with(TemporalAdjusters.firstDayOfYear()), law.holidaysKnownFrom());
        LocalDate to = earlier(day.with(TemporalAdjusters.lastDayOfYear()), law.holidaysKnownThrough());
        return from.isAfter(to)
                ? List.of()
                : law.holidays(from, to).stream().map(LawReading::holiday).toList();
    }

    private static LocalDate later(LocalDate one, LocalDate other) {
        return one.isAfter(other) ? one : other;
    }

    private static LocalDate earlier(LocalDate one, LocalDate other) {
        return one.isBefore(other) ? one : other;
    }

    private static LawInForce.Holiday holiday(Holiday holiday) {
        return new LawInForce.Holiday(
                holiday.day(),
                holiday.name(),
                holiday.counts().name(),
                holiday.source().name(),
                holiday.article(),
                holiday.mark());
    }

    static LawInForce.Line line(Rule rule) {
        String table = rule.table();
        return new LawInForce.Line(
                table.endsWith(ENDING) ? table.substring(0, table.length() - ENDING.length()) : table,
                rule.name(),
                rule.kind(),
                rule.taxpayer(),
                rule.from(),
                rule.to(),
                rule.value(),
                rule.article(),
                rule.mark());
    }
}
