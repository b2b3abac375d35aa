package kr.daesa.finding;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import kr.daesa.finding.ClientCase.HometaxInvoice;
import kr.daesa.law.Duty;
import kr.daesa.model.Direction;
import kr.daesa.model.FindingCode;
import kr.daesa.model.InvoiceRow;
import kr.daesa.model.Severity;

/**
 * {@code LATE_RECEIPT} and {@code DEDUCTION_LOST}: a purchase invoice issued after its deadline, still deductible at a
 * price or no longer (법 제39조①2, 영 제75조, 법 제60조⑦1). Where the client deducts nothing, there is nothing to say.
 */
final class LateReceiptRule implements Rule {

    @Override
    public void judge(ClientCase client, Verdicts verdicts) {
        for (HometaxInvoice invoice : TimeJudged.invoices(client, verdicts, Direction.PURCHASE)) {
            if (!client.deducts(invoice.row())) {
                continue;
            }
            client.issueDate(invoice)
                    .filter(issued -> LateIssueRule.isLate(invoice.row(), Optional.of(issued), client))
                    .ifPresent(issued -> report(invoice, issued, client, verdicts));
        }
    }

    private static void report(HometaxInvoice invoice, LocalDate issued, ClientCase client, Verdicts verdicts) {
        InvoiceRow row = invoice.row();
        List<InvoiceRow> ledger = invoice.ledger();
        LocalDate limit =
                client.law().deductionLimit(row.writeDate(), client.client().closedOn());
        FindingDraft draft = issued.isAfter(limit)
                ? FindingDraft.about(row, ledger, FindingCode.DEDUCTION_LOST, Severity.ERROR)
                        .differing("tax: " + row.tax() + " -> 0")
                : FindingDraft.about(row, ledger, FindingCode.LATE_RECEIPT, Severity.WARNING)
                        .costing(client.costOfPurchase(row, issued).penalty());
        verdicts.add(draft.restingOn(client.law().article(Duty.DEDUCTION))
                .saying(issued, client.law().issuingDeadline(row.writeDate()), limit));
    }
}
