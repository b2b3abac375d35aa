package kr.daesa.finding;

import java.time.LocalDate;
import java.util.List;
import kr.daesa.finding.ClientCase.HometaxInvoice;
import kr.daesa.law.Duty;
import kr.daesa.model.Direction;
import kr.daesa.model.FindingCode;
import kr.daesa.model.InvoiceRow;
import kr.daesa.model.Severity;

/**
 * {@code LATE_TRANSMISSION}: a sale transmitted after the day that follows its issue (법 제32조③, 제60조②3·4). Between
 * the strict deadline and the one that holidays move it is told and not assessed.
 */
final class LateTransmissionRule implements Rule {

    @Override
    public void judge(ClientCase client, Verdicts verdicts) {
        for (HometaxInvoice invoice : TimeJudged.invoices(client, verdicts, Direction.SALES)) {
            InvoiceRow row = invoice.row();
            LocalDate issued = client.issueDate(invoice).orElse(null);
            LocalDate sent = row.sendDate();
            if (issued != null
                    && sent != null
                    && ClientCase.hasIssuingDeadline(row)
                    && !LateIssueRule.isLate(row, client.issueDate(invoice), client)) {
                judge(invoice, issued, sent, client, verdicts);
            }
        }
    }

    private static void judge(
            HometaxInvoice invoice, LocalDate issued, LocalDate sent, ClientCase client, Verdicts verdicts) {
        InvoiceRow row = invoice.row();
        LocalDate deadline = client.law().transmissionDeadline(issued);
        LocalDate strict = client.law().strictTransmissionDeadline(issued);
        if (!sent.isAfter(strict)) {
            return;
        }
        boolean assessed = sent.isAfter(deadline) && client.mustIssueElectronically(row);
        List<InvoiceRow> ledger = invoice.ledger();
        FindingDraft draft = FindingDraft.about(
                row, ledger, FindingCode.LATE_TRANSMISSION, assessed ? Severity.ERROR : Severity.INFO);
        if (assessed) {
            draft.costing(client.cost(row, issued, sent).penalty());
        }
        verdicts.add(draft.restingOn(client.law().article(Duty.TRANSMISSION)).saying(sent, deadline, strict));
    }
}
