package kr.daesa.job;

import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import kr.daesa.finding.ReconciliationContext;
import kr.daesa.model.BalanceLine;
import kr.daesa.model.ClientBooks;
import kr.daesa.model.ClientStatus;
import kr.daesa.model.Disposition;
import kr.daesa.model.Finding;
import kr.daesa.model.FindingCode;
import kr.daesa.model.InvoiceRow;
import kr.daesa.model.MatchLine;
import kr.daesa.model.Reconciliation;
import kr.daesa.model.RowTally;
import kr.daesa.model.Severity;
import kr.daesa.model.TaxPeriod;

/** A rule simple enough to foretell what the job makes of it: every ledger row is missing at Hometax, and says so. */
final class TestReconciliation {

    private TestReconciliation() {}

    static Reconciliation of(ClientBooks books, ReconciliationContext context) {
        String id = books.client().id();
        List<InvoiceRow> rows = books.rows().stream()
                .sorted(Comparator.comparing(InvoiceRow::at))
                .toList();
        return new Reconciliation(
                id,
                ClientStatus.RECONCILED,
                rows.stream().map(row -> finding(id, row)).toList(),
                books.sources().stream()
                        .flatMap(facts -> facts.tallies().stream())
                        .map(tally -> balance(id, tally))
                        .toList(),
                List.of(),
                rows.stream().map(TestReconciliation::match).toList(),
                List.of(),
                null);
    }

    private static Finding finding(String id, InvoiceRow row) {
        return new Finding(
                id + "/" + row.reference(),
                id,
                FindingCode.NOT_ISSUED,
                Severity.ERROR,
                TaxPeriod.of(row.writeDate()).toString(),
                row.direction(),
                row.kind(),
                row.writeDate(),
                null,
                null,
                null,
                row.counterparty(),
                row.counterpartyName(),
                row.supply(),
                row.tax(),
                row.approvalNo(),
                row.reference(),
                null,
                "",
                null,
                "",
                List.of(),
                List.of());
    }

    private static MatchLine match(InvoiceRow row) {
        return new MatchLine(
                row.reference(),
                row.direction(),
                row.kind(),
                Disposition.MISSING,
                "",
                row.approvalNo(),
                row.reference(),
                row.writeDate(),
                row.counterparty(),
                null,
                row.supply(),
                null,
                row.tax(),
                "",
                "");
    }

    private static BalanceLine balance(String id, RowTally tally) {
        Map<Disposition, Long> ended = new EnumMap<>(Disposition.class);
        ended.put(Disposition.REJECTED, tally.rejected());
        ended.put(Disposition.MISSING, tally.read() - tally.rejected());
        return new BalanceLine(id, tally.direction(), tally.kind(), tally.side(), tally.read(), ended);
    }
}
