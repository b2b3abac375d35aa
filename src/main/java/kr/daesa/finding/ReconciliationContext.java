package kr.daesa.finding;

import java.time.LocalDate;
import java.util.List;
import kr.daesa.law.Law;
import kr.daesa.model.PeriodSpan;
import kr.daesa.model.ReconciliationSettings;

/**
 * What holds for every client of a run.
 *
 * @param businessDate the day as of which everything is judged (D)
 */
public record ReconciliationContext(
        Law law, LocalDate businessDate, List<PeriodSpan> periods, ReconciliationSettings settings) {

    public ReconciliationContext {
        periods = List.copyOf(periods);
    }
}
