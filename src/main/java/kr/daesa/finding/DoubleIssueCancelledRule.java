package kr.daesa.finding;

import java.util.HashMap;
import java.util.Map;
import kr.daesa.finding.ClientCase.HometaxInvoice;
import kr.daesa.law.Duty;
import kr.daesa.matching.GroupKey;
import kr.daesa.matching.Match;
import kr.daesa.model.FindingCode;
import kr.daesa.model.InvoiceRow;
import kr.daesa.model.Severity;

/** {@code DOUBLE_ISSUE_CANCELLED}: a double that a negative invoice of the same group has taken back. Nothing to do. */
final class DoubleIssueCancelledRule implements Rule {

    @Override
    public void judge(ClientCase client, Verdicts verdicts) {
        Map<GroupKey, InvoiceRow> standing = new HashMap<>();
        for (HometaxInvoice invoice : client.hometaxInvoices()) {
            if (invoice.row().supply() > 0
                    && (invoice.match() == null || invoice.match().isPair())) {
                standing.putIfAbsent(client.group(invoice.row()), invoice.row());
            }
        }
        for (Match match : client.matching().matches()) {
            if (isCancelledDouble(match, client, standing)) {
                InvoiceRow cancelled = match.hometax().get(0);
                InvoiceRow reversal = match.hometax().get(1);
                InvoiceRow kept = standing.get(client.group(cancelled));
                verdicts.add(FindingDraft.about(cancelled, FindingCode.DOUBLE_ISSUE_CANCELLED, Severity.INFO)
                        .other(kept.approvalNo())
                        .restingOn(client.law().article(Duty.DOUBLE_ISSUE))
                        .saying(reversal.approvalNo()));
            }
        }
    }

    static boolean isCancelledDouble(Match match, ClientCase client, Map<GroupKey, InvoiceRow> standing) {
        if (match.method() != Match.Method.NET || match.hometax().isEmpty()) {
            return false;
        }
        InvoiceRow original = match.hometax().get(0);
        return original.writeDate().equals(match.hometax().get(1).writeDate())
                && standing.containsKey(client.group(original));
    }
}
