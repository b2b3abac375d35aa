package kr.daesa.finding;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import kr.daesa.finding.ClientCase.HometaxInvoice;
import kr.daesa.law.Duty;
import kr.daesa.model.Direction;
import kr.daesa.model.Disposition;
import kr.daesa.model.FindingCode;
import kr.daesa.model.InvoiceRow;
import kr.daesa.model.Severity;
import kr.daesa.model.Side;

/** {@code LATE_ISSUE}: a sale issued after the tenth of the next month (법 제34조③, 제60조②1·2). */
final class LateIssueRule implements Rule {

    @Override
    public void judge(ClientCase client, Verdicts verdicts) {
        for (HometaxInvoice invoice : TimeJudged.invoices(client, verdicts, Direction.SALES)) {
            List<InvoiceRow> ledger = invoice.ledger();
            client.issueDate(invoice)
                    .filter(issued -> isLate(invoice.row(), Optional.of(issued), client))
                    .ifPresent(issued -> report(invoice.row(), ledger, issued, "", client, verdicts));
        }
        for (InvoiceRow row : client.open(Side.LEDGER)) {
            if (row.direction() == Direction.SALES && isProvedMissing(row, client, verdicts)) {
                client.issueDate(row)
                        .filter(issued -> isLate(row, Optional.of(issued), client))
                        .ifPresent(issued -> report(row, List.of(row), issued, "not at Hometax", client, verdicts));
            }
        }
    }

    private static boolean isProvedMissing(InvoiceRow row, ClientCase client, Verdicts verdicts) {
        return verdicts.endOf(row) == Disposition.MISSING || verdicts.endOf(row) == Disposition.PENDING;
    }

    /** Whether an invoice was issued after its deadline, so far as it has one. */
    static boolean isLate(InvoiceRow row, Optional<LocalDate> issued, ClientCase client) {
        return ClientCase.hasIssuingDeadline(row)
                && issued.filter(day -> day.isAfter(client.law().issuingDeadline(row.writeDate())))
                        .isPresent();
    }

    private static void report(
            InvoiceRow row,
            List<InvoiceRow> ledger,
            LocalDate issued,
            String difference,
            ClientCase client,
            Verdicts verdicts) {
        verdicts.add(FindingDraft.about(row, ledger, FindingCode.LATE_ISSUE, Severity.ERROR)
                .costing(client.cost(row, issued, null).penalty())
                .restingOn(client.law().article(Duty.ISSUE))
                .differing(difference)
                .saying(issued, client.law().issuingDeadline(row.writeDate())));
    }
}
