package kr.daesa.finding;

import java.time.LocalDate;
import java.util.Objects;
import kr.daesa.finding.ClientCase.HometaxInvoice;
import kr.daesa.law.Duty;
import kr.daesa.model.FindingCode;
import kr.daesa.model.InvoiceRow;
import kr.daesa.model.Severity;

/**
 * {@code LISTED_SEPARATELY}: transmitted after the eleventh that follows the tax period, so the invoice stands in the
 * second block of the summary table (합계표), counterparty by counterparty (법 제54조②). Both parties hand in such a table.
 */
final class ListedSeparatelyRule implements Rule {

    @Override
    public void judge(ClientCase client, Verdicts verdicts) {
        for (HometaxInvoice invoice : client.hometaxInvoices()) {
            InvoiceRow row = invoice.row();
            if (client.inPeriod(row.writeDate()) && SummaryTable.isTransmittedTooLate(row, client)) {
                LocalDate sent = Objects.requireNonNull(row.sendDate());
                verdicts.add(FindingDraft.about(row, invoice.ledger(), FindingCode.LISTED_SEPARATELY, Severity.INFO)
                        .due(client.mendBy(row))
                        .restingOn(client.law().article(Duty.SUMMARY_TABLE, row.kind(), row.writeDate()))
                        .saying(sent, SummaryTable.cutoff(row, client)));
            }
        }
    }
}
