package kr.daesa.job;

import java.time.LocalDate;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Stream;
import kr.daesa.law.Law;
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

    /** In order, the business date itself among them. */
    static List<LegalDate> of(Law law, List<PeriodSpan> periods, LocalDate today) {
        LegalCalendar calendar = new LegalCalendar(today);
        Stream.of(law.issuingDeadline(today.minusMonths(1)), law.issuingDeadline(today))
                .filter(day -> !day.isBefore(today))
                .findFirst()
                .ifPresent(day -> calendar.add(LegalDate.Kind.ISSUE, day, EnumSet.allOf(ClientType.class)));
        SortedSet<TaxPeriod> reconciled = new TreeSet<>();
        periods.forEach(period -> reconciled.add(TaxPeriod.of(period.from())));
        for (TaxPeriod period : reconciled) {
            if (!period.to().plusYears(1).isBefore(today)) {
                calendar.add(LegalDate.Kind.SUMMARY_TABLE, law.summaryTableCutoff(period.from()), CORPORATIONS);
                calendar.add(LegalDate.Kind.SUMMARY_TABLE, law.summaryTableCutoff(period), GENERAL);
                calendar.add(LegalDate.Kind.PRELIMINARY_RETURN, law.preliminaryFilingDeadline(period), CORPORATIONS);
                calendar.add(LegalDate.Kind.FINAL_RETURN, law.filingDeadline(period), GENERAL);
                calendar.add(
                        LegalDate.Kind.FINAL_RETURN,
                        law.finalReturnDeadline(ClientType.SIMPLIFIED, period.to(), null),
                        SIMPLIFIED);
            }
        }
        return List.copyOf(calendar.dates.values());
    }

    private void add(LegalDate.Kind kind, LocalDate day, Set<ClientType> of) {
        if (!day.isBefore(today)) {
            LegalDate date = new LegalDate(day, kind, of);
            dates.merge(date, date, LegalDate::with);
        }
    }
}
