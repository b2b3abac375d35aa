package kr.daesa.finding;

import java.time.LocalDate;
import java.util.List;
import kr.daesa.collection.Causes;
import kr.daesa.law.Law;
import kr.daesa.matching.Partners;
import kr.daesa.model.PeriodSpan;
import kr.daesa.model.ReconciliationSettings;

/**
 * What holds for every client of a run.
 *
 * @param businessDate the day as of which everything is judged (D)
 * @param partners the partner master of the firm
 * @param causes tells why a collection failed
 */
public record ReconciliationContext(
        Law law,
        LocalDate businessDate,
        List<PeriodSpan> periods,
        ReconciliationSettings settings,
        Partners partners,
        Causes causes) {

    public ReconciliationContext {
        periods = List.copyOf(periods);
    }

    /** Without a partner master, and with the causes that come with the program. */
    public ReconciliationContext(
            Law law, LocalDate businessDate, List<PeriodSpan> periods, ReconciliationSettings settings) {
        this(law, businessDate, periods, settings, Partners.NONE, Causes.builtIn());
    }
}
