package kr.daesa.job;

import java.time.LocalDate;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Supplier;
import kr.daesa.law.Law;
import kr.daesa.law.LawUnknownException;
import kr.daesa.model.ClientType;
import kr.daesa.model.LegalDate;
import kr.daesa.model.PeriodSpan;
import kr.daesa.model.TaxPeriod;

/** The days of the law that lie ahead of a run: the next one of issue, and the 11ths and returns of its tax periods. */
final class LegalCalendar {

    private static final Set<ClientType> CORPORATIONS = EnumSet.of(ClientType.CORPORATION);
    private static final Set<ClientType> GENERAL = EnumSet.of(ClientType.CORPORATION, ClientType.INDIVIDUAL);
    private static final Set<ClientType> SIMPLIFIED = EnumSet.of(ClientType.SIMPLIFIED);

    private final LocalDate today;
    private final SortedMap<LegalDate, LegalDate> dates = new TreeMap<>();

    private LegalCalendar(LocalDate today) {
        this.today = today;
    }

    /** In order, the business date itself among them; without days that no calendar of holidays reaches. */
    static List<LegalDate> of(Law law, List<PeriodSpan> periods, LocalDate today) {
        LegalCalendar calendar = new LegalCalendar(today);
        calendar.addIssue(law);
        SortedSet<TaxPeriod> reconciled = new TreeSet<>();
        periods.forEach(period -> reconciled.add(TaxPeriod.of(period.from())));
        for (TaxPeriod period : reconciled) {
            if (!period.to().plusYears(1).isBefore(today)) {
                calendar.addReturns(law, period);
            }
        }
        return List.copyOf(calendar.dates.values());
    }

    /** For the month before, or, once its day has passed, for this one. */
    private void addIssue(Law law) {
        Set<ClientType> everybody = EnumSet.allOf(ClientType.class);
        add(LegalDate.Kind.ISSUE, everybody, () -> law.issuingDeadline(today.minusMonths(1)));
        if (dates.isEmpty()) {
            add(LegalDate.Kind.ISSUE, everybody, () -> law.issuingDeadline(today));
        }
    }

    private void addReturns(Law law, TaxPeriod period) {
        add(LegalDate.Kind.SUMMARY_TABLE, CORPORATIONS, () -> law.summaryTableCutoff(period.from()));
        add(LegalDate.Kind.SUMMARY_TABLE, GENERAL, () -> law.summaryTableCutoff(period));
        add(LegalDate.Kind.PRELIMINARY_RETURN, CORPORATIONS, () -> law.preliminaryFilingDeadline(period));
        add(LegalDate.Kind.FINAL_RETURN, GENERAL, () -> law.filingDeadline(period));
        add(
                LegalDate.Kind.FINAL_RETURN,
                SIMPLIFIED,
                () -> law.finalReturnDeadline(ClientType.SIMPLIFIED, period.to(), null));
    }

    private void add(LegalDate.Kind kind, Set<ClientType> of, Supplier<LocalDate> reckoning) {
        LocalDate day;
        try {
            day = reckoning.get();
        } catch (LawUnknownException beyondTheCalendar) {
            return; // what a finding needs of such a day is refused where it is asked for
        }
        if (!day.isBefore(today)) {
            LegalDate date = new LegalDate(day, kind, of);
            dates.merge(date, date, LegalDate::with);
        }
    }
}
