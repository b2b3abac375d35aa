package kr.daesa.finding;

import java.time.LocalDate;
import java.util.Optional;
import kr.daesa.law.Duty;
import kr.daesa.model.Direction;
import kr.daesa.model.Disposition;
import kr.daesa.model.FindingCode;
import kr.daesa.model.InvoiceRow;
import kr.daesa.model.Severity;
import kr.daesa.model.Side;

/**
 * Purchases in the ledger that the tax office does not have: {@code MISSING_IN_HOMETAX}, or {@code RECEIPT_DUE} while the
 * supplier is still in time.
 */
final class MissingInHometaxRule implements Rule {

    @Override
    public void judge(ClientCase client, Verdicts verdicts) {
        RejectedRows rejected = new RejectedRows(client.books().rejects(), client.parties(), Side.HOMETAX);
        for (InvoiceRow row : client.open(Side.LEDGER)) {
            if (row.direction() == Direction.PURCHASE && !verdicts.hasEnded(row)) {
                Optional<LocalDate> evidence = rejected.mayHold(row)
                        ? Optional.empty()
                        : client.coverage().evidence(row.direction(), row.kind(), row.writeDate());
                verdicts.end(
                        row,
                        evidence.map(day -> judge(row, day, client, verdicts)).orElse(Disposition.UNVERIFIABLE));
            }
        }
    }

    private static Disposition judge(InvoiceRow row, LocalDate evidence, ClientCase client, Verdicts verdicts) {
        LocalDate issueDeadline = client.law().issuingDeadline(row.writeDate());
        LocalDate latest = client.law().transmissionDeadline(issueDeadline);
        if (evidence.isAfter(latest)) {
            verdicts.add(FindingDraft.about(row, FindingCode.MISSING_IN_HOMETAX, Severity.ERROR)
                    .due(client.mendBy(row))
                    .later(LaterCosts.ofNotReceived(row, client))
                    .restingOn(client.law().article(Duty.DEDUCTION))
                    .saying(latest));
            return Disposition.MISSING;
        }
        if (client.today().isAfter(latest)) {
            return Disposition.UNVERIFIABLE;
        }
        verdicts.add(FindingDraft.about(row, FindingCode.RECEIPT_DUE, Severity.INFO)
                .due(issueDeadline)
                .later(LaterCosts.ofNotReceived(row, client))
                .restingOn(client.law().article(Duty.ISSUE))
                .saying(issueDeadline));
        return Disposition.PENDING;
    }
}
