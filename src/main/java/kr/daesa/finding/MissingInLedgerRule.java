package kr.daesa.finding;

import java.time.LocalDate;
import kr.daesa.law.Duty;
import kr.daesa.model.Disposition;
import kr.daesa.model.FindingCode;
import kr.daesa.model.InvoiceRow;
import kr.daesa.model.Severity;
import kr.daesa.model.Side;

/** {@code MISSING_IN_LEDGER}: at Hometax and not in the ledger, in either direction. */
final class MissingInLedgerRule implements Rule {

    @Override
    public void judge(ClientCase client, Verdicts verdicts) {
        RejectedRows rejected = new RejectedRows(client.books().rejects(), client.parties(), Side.LEDGER);
        for (InvoiceRow row : client.open(Side.HOMETAX)) {
            if (verdicts.hasEnded(row)) {
                continue;
            }
            if (rejected.mayHold(row)) {
                verdicts.end(row, Disposition.UNVERIFIABLE);
                continue;
            }
            LocalDate deadline = client.law().issuingDeadline(row.writeDate());
            Severity severity = client.today().isAfter(deadline) ? Severity.ERROR : Severity.WARNING;
            verdicts.end(row, Disposition.MISSING);
            verdicts.add(FindingDraft.about(row, FindingCode.MISSING_IN_LEDGER, severity)
                    .due(client.mendBy(row))
                    .restingOn(client.law().article(Duty.FINAL_RETURN))
                    .saying(deadline));
        }
    }
}
