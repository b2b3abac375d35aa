package kr.daesa.finding;

import java.time.LocalDate;
import java.util.Optional;
import kr.daesa.finding.ClientCase.HometaxInvoice;
import kr.daesa.law.Cost;
import kr.daesa.law.Duty;
import kr.daesa.model.Direction;
import kr.daesa.model.Disposition;
import kr.daesa.model.FindingCode;
import kr.daesa.model.InvoiceRow;
import kr.daesa.model.IssueState;
import kr.daesa.model.Severity;
import kr.daesa.model.Side;

/**
 * Sales that the tax office does not have: {@code UNTRANSMITTED} and {@code TRANSMISSION_DUE} where they were issued,
 * {@code NOT_ISSUED} and {@code ISSUE_DUE} where they were not (법 제32조③, 제34조③, 제60조②).
 *
 * <p>"Not there" is only said on the evidence of a collection that is younger than the deadline; until the deadline has
 * passed the invoice is on its way. An invoice that is there without 전송일자 counts only where the source would tell it.
 */
final class SalesWithoutTransmissionRule implements Rule {

    @Override
    public void judge(ClientCase client, Verdicts verdicts) {
        RejectedRows rejected = new RejectedRows(client.books().rejects(), client.parties(), Side.HOMETAX);
        for (InvoiceRow row : client.open(Side.LEDGER)) {
            if (row.direction() == Direction.SALES && !verdicts.hasEnded(row)) {
                Optional<LocalDate> evidence = rejected.mayHold(row)
                        ? Optional.empty()
                        : client.coverage().evidence(row.direction(), row.kind(), row.writeDate());
                Disposition end = evidence.isEmpty()
                        ? Disposition.UNVERIFIABLE
                        : wasIssued(row)
                                ? judgeIssued(row, evidence.get(), client, verdicts)
                                : judgeNotIssued(row, evidence.get(), client, verdicts);
                verdicts.end(row, end);
            }
        }
        for (HometaxInvoice invoice : TimeJudged.invoices(client, verdicts, Direction.SALES)) {
            if (invoice.row().state() == IssueState.WAITING) {
                judgeTransmission(
                        invoice.row(),
                        client.issueDate(invoice),
                        client.coverage().collectedOn(invoice.row()),
                        client,
                        verdicts);
            }
        }
    }

    private static boolean wasIssued(InvoiceRow row) {
        return row.issueDate() != null
                || row.approvalNo() != null
                || row.state().provesIssue();
    }

    private static Disposition judgeIssued(InvoiceRow row, LocalDate evidence, ClientCase client, Verdicts verdicts) {
        return judgeTransmission(row, client.issueDate(row), evidence, client, verdicts);
    }

    private static Disposition judgeTransmission(
            InvoiceRow row, Optional<LocalDate> issued, LocalDate evidence, ClientCase client, Verdicts verdicts) {
        // Without a date of issue the latest lawful one is assumed.
        LocalDate deadline = client.law()
                .transmissionDeadline(issued.orElseGet(() -> client.law().issuingDeadline(row.writeDate())));
        if (evidence.isAfter(deadline)) {
            // The penalty of late issue silences that of transmission: LateIssueRule has said it.
            if (!LateIssueRule.isLate(row, issued, client)) {
                reportUntransmitted(row, issued, deadline, client, verdicts);
            }
            return Disposition.MISSING;
        }
        if (client.today().isAfter(deadline)) {
            return Disposition.UNVERIFIABLE;
        }
        verdicts.add(FindingDraft.about(row, FindingCode.TRANSMISSION_DUE, Severity.INFO)
                .due(deadline)
                .later(LaterCosts.ofNotSent(row, issued.orElse(null), client))
                .restingOn(client.law().article(Duty.TRANSMISSION))
                .saying(deadline));
        return Disposition.PENDING;
    }

    private static void reportUntransmitted(
            InvoiceRow row, Optional<LocalDate> issued, LocalDate deadline, ClientCase client, Verdicts verdicts) {
        LocalDate limit = client.lateTransmissionLimit(row);
        boolean late = client.today().isAfter(limit);
        FindingDraft draft;
        if (client.mustIssueElectronically(row)) {
            draft = FindingDraft.about(row, FindingCode.UNTRANSMITTED, Severity.ERROR)
                    .costing(client.cost(row, issued.orElse(null), null).penalty())
                    .later(LaterCosts.ofNotSent(row, issued.orElse(null), client));
        } else {
            draft = FindingDraft.about(row, FindingCode.UNTRANSMITTED, Severity.INFO)
                    .restingOn(client.law().article(Duty.TRANSMISSION));
        }
        verdicts.add(draft.due(late ? null : limit)
                .differing(row.state() == IssueState.FAILED ? "transmission: FAILED" : "")
                .saying(issued.orElse(null), deadline, limit));
    }

    private static Disposition judgeNotIssued(
            InvoiceRow row, LocalDate evidence, ClientCase client, Verdicts verdicts) {
        LocalDate deadline = client.law().issuingDeadline(row.writeDate());
        if (!client.today().isAfter(deadline)) {
            verdicts.add(FindingDraft.about(row, FindingCode.ISSUE_DUE, Severity.INFO)
                    .due(deadline)
                    .later(LaterCosts.ofNotIssued(row, client))
                    .restingOn(client.law().article(Duty.ISSUE))
                    .saying(deadline));
            return Disposition.PENDING;
        }
        if (!evidence.isAfter(deadline)) {
            return Disposition.UNVERIFIABLE;
        }
        Cost cost = client.costNotIssued(row);
        verdicts.add(
                FindingDraft.about(row, FindingCode.NOT_ISSUED, client.issues(row) ? Severity.ERROR : Severity.INFO)
                        .due(cost.until())
                        .costing(cost.penalty())
                        .later(LaterCosts.ofNotIssued(row, client))
                        .restingOn(client.law().article(Duty.ISSUE))
                        .saying(deadline, client.lateIssueLimit(row)));
        return Disposition.MISSING;
    }
}
