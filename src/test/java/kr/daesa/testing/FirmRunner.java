package kr.daesa.testing;

import java.io.IOException;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import kr.daesa.collection.Causes;
import kr.daesa.finding.Reconciler;
import kr.daesa.finding.ReconciliationContext;
import kr.daesa.law.Law;
import kr.daesa.model.Client;
import kr.daesa.model.PeriodSpan;
import kr.daesa.model.Reconciliation;
import kr.daesa.model.ReconciliationSettings;
import kr.daesa.model.TaxPeriod;

/** A night in memory: reads an inbox and reconciles every client of it, without job, database or report. */
public final class FirmRunner {

    public static final Law LAW = Law.load();

    private FirmRunner() {}

    /** Every client in the order of the roster, then the firm itself. */
    public static List<Reconciliation> run(InboxReading inbox, LocalDate businessDate, List<PeriodSpan> periods) {
        ReconciliationContext context = new ReconciliationContext(
                LAW, businessDate, periods, ReconciliationSettings.DEFAULTS, inbox.partners(), Causes.builtIn());
        List<Reconciliation> results = new ArrayList<>();
        for (Client client : inbox.clients()) {
            results.add(Reconciler.reconcile(inbox.books(client), context));
        }
        results.add(Reconciler.reconcileFirm(inbox.firmWide(), inbox.rejects().getOrDefault("", List.of()), context));
        return results;
    }

    public static List<Reconciliation> run(Path inbox, LocalDate businessDate) throws IOException {
        return run(InboxReading.of(inbox), businessDate, openPeriods(businessDate));
    }

    /** The tax period that holds the day, and the one before while its filing deadline has not passed. */
    public static List<PeriodSpan> openPeriods(LocalDate businessDate) {
        TaxPeriod current = TaxPeriod.of(businessDate);
        TaxPeriod before = current.previous();
        return businessDate.isAfter(LAW.filingDeadline(before))
                ? List.of(PeriodSpan.of(current))
                : List.of(PeriodSpan.of(before), PeriodSpan.of(current));
    }
}
