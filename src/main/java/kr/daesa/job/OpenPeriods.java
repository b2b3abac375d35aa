package kr.daesa.job;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.SortedSet;
import java.util.TreeSet;
import kr.daesa.law.Law;
import kr.daesa.law.LawUnknownException;
import kr.daesa.model.Finding;
import kr.daesa.model.PeriodSpan;
import kr.daesa.model.TaxPeriod;

/** Which periods a run reconciles. */
final class OpenPeriods {

    private OpenPeriods() {}

    /**
     * The periods a request names, the earliest first; if it names none, the tax period (과세기간) that holds the business
     * date, and the one before while its filing deadline (확정신고기한) has not passed.
     *
     * @throws RunRefusedException where the law of that time is not known, or a period has not begun
     */
    static List<PeriodSpan> of(RunRequest request, Law law) {
        try {
            return judged(asked(request, law), request.businessDate(), law);
        } catch (LawUnknownException e) {
            throw RunRefusedException.misconfigured("as of " + request.businessDate() + ": " + e.getMessage());
        }
    }

    /** A period of which nothing can be said must not look like one against which nothing stands. */
    private static List<PeriodSpan> judged(List<PeriodSpan> periods, LocalDate businessDate, Law law) {
        for (PeriodSpan period : periods) {
            if (period.from().isAfter(businessDate)) {
                throw RunRefusedException.misconfigured(
                        "period " + period.name() + " has not begun on " + businessDate + ", the business date");
            }
            law.filingDeadline(TaxPeriod.of(period.from()));
        }
        return periods;
    }

    private static List<PeriodSpan> asked(RunRequest request, Law law) {
        if (!request.periods().isEmpty()) {
            try {
                return request.periods().stream()
                        .distinct()
                        .map(PeriodSpan::parse)
                        .sorted(Comparator.comparing(PeriodSpan::from).thenComparing(PeriodSpan::name))
                        .toList();
            } catch (IllegalArgumentException e) {
                throw RunRefusedException.misconfigured(e.getMessage());
            }
        }
        LocalDate businessDate = request.businessDate();
        TaxPeriod current = TaxPeriod.of(businessDate);
        boolean previousIsOpen = !businessDate.isAfter(law.filingDeadline(current.previous()));
        return previousIsOpen
                ? List.of(PeriodSpan.of(current.previous()), PeriodSpan.of(current))
                : List.of(PeriodSpan.of(current));
    }

    /**
     * The tax periods of which a run asks whether they changed after they were filed, the latest first: those that it
     * reconciles, and the one before.
     */
    static List<TaxPeriod> lookedBackAt(List<PeriodSpan> periods) {
        SortedSet<TaxPeriod> lookedAt = new TreeSet<>(Comparator.reverseOrder());
        periods.forEach(period -> lookedAt.add(TaxPeriod.of(period.from())));
        lookedAt.add(lookedAt.last().previous());
        return List.copyOf(lookedAt);
    }

    /**
     * Whether a run of these periods would report the finding if it still stood: by its write date, or, where it is about
     * a collection or a file, by its tax period.
     */
    static boolean cover(List<PeriodSpan> periods, Finding finding) {
        LocalDate writeDate = finding.writeDate();
        return periods.stream()
                .anyMatch(period ->
                        writeDate == null ? period.name().startsWith(finding.period()) : period.contains(writeDate));
    }
}
