package kr.daesa.finding;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.Objects;
import java.util.stream.Stream;
import kr.daesa.law.DutyStart;
import kr.daesa.law.Law;
import kr.daesa.model.Client;
import kr.daesa.model.FindingCode;
import kr.daesa.model.InvoiceKind;
import kr.daesa.model.Severity;

/**
 * {@code OBLIGATION_STARTING}: a client that need not issue electronically yet will have to, since the supply of a year
 * reaches the threshold (영 제68조①–④). It is told from when it can be known, and louder in the last month.
 */
final class ObligationStartingRule implements Rule {

    @Override
    public void judge(ClientCase client, Verdicts verdicts) {
        Client who = client.client();
        Law law = client.law();
        LocalDate today = client.today();
        boolean bound = Stream.of(InvoiceKind.values()).anyMatch(kind -> law.mustIssueElectronically(who, kind, today));
        if (!bound) {
            Stream.of(InvoiceKind.values())
                    .flatMap(kind -> law.nextElectronicDuty(who, kind, today).stream())
                    .min(Comparator.comparing(DutyStart::from))
                    .ifPresent(start -> report(start, who, today, verdicts));
        }
    }

    private static void report(DutyStart start, Client who, LocalDate today, Verdicts verdicts) {
        DutyStart.Reached reached = start.reached();
        if (reached == null || reached.knownFrom().isAfter(today)) {
            return; // a day that the roster names is known to the firm
        }
        if (who.closedOn() != null && who.closedOn().isBefore(start.from())) {
            return;
        }
        boolean soon = !today.isBefore(start.from().minusMonths(1));
        int year = reached.supply().year();
        verdicts.add(FindingDraft.about(
                        String.valueOf(year),
                        today,
                        FindingCode.OBLIGATION_STARTING,
                        soon ? Severity.WARNING : Severity.INFO)
                .due(start.from())
                .restingOn(Objects.requireNonNull(start.rule()).article())
                .saying(start.from(), year, reached.supply().amount(), reached.threshold(), start.reason()));
    }
}
