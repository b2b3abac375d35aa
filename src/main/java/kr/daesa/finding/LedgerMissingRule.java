package kr.daesa.finding;

import java.util.List;
import kr.daesa.model.Direction;
import kr.daesa.model.Disposition;
import kr.daesa.model.FindingCode;
import kr.daesa.model.InvoiceRow;
import kr.daesa.model.Severity;
import kr.daesa.model.Side;

/**
 * {@code LEDGER_MISSING}: Hometax rows, but not one ledger row of that direction in any file of the client. One finding in
 * place of one for every invoice.
 */
final class LedgerMissingRule implements Rule {

    @Override
    public void judge(ClientCase client, Verdicts verdicts) {
        for (Direction direction : Direction.values()) {
            boolean hasLedger = client.books().rows().stream()
                    .anyMatch(row -> row.side() == Side.LEDGER && row.direction() == direction);
            List<InvoiceRow> invoices = client.open(Side.HOMETAX).stream()
                    .filter(row -> row.direction() == direction)
                    .toList();
            if (!hasLedger && !invoices.isEmpty()) {
                invoices.forEach(row -> verdicts.end(row, Disposition.UNVERIFIABLE));
                verdicts.add(
                        FindingDraft.about(direction.name(), client.today(), FindingCode.LEDGER_MISSING, Severity.ERROR)
                                .of(direction)
                                .saying(invoices.size()));
            }
        }
    }
}
