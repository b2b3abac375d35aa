package kr.daesa.finding;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import kr.daesa.matching.GroupKey;
import kr.daesa.matching.Match;
import kr.daesa.matching.Names;
import kr.daesa.model.ApprovalNumber;
import kr.daesa.model.Disposition;
import kr.daesa.model.FindingCode;
import kr.daesa.model.InvoiceRow;
import kr.daesa.model.Severity;
import kr.daesa.model.Side;

/**
 * {@code DOUBLE_BOOKED}: the ledger holds more of a group than Hometax, and the surplus row repeats a paired row of the
 * group by document number, approval number or item. Stands in place of a missing finding. Of an invoice that Hometax does
 * not have yet, the line that repeats number and item is told too: one approval number is one invoice, and costs once.
 */
final class DoubleBookedRule implements Rule {

    @Override
    public void judge(ClientCase client, Verdicts verdicts) {
        List<InvoiceRow> open = client.open(Side.LEDGER).stream()
                .filter(row -> row.supply() > 0)
                .toList();
        Map<GroupKey, List<InvoiceRow>> booked = new HashMap<>();
        open.forEach(row -> booked.put(client.group(row), new ArrayList<>()));
        for (Match pair : client.pairs()) {
            for (InvoiceRow row : pair.ledger()) {
                List<InvoiceRow> alike = booked.get(client.group(row));
                if (alike != null) {
                    alike.add(row);
                }
            }
        }
        Map<Numbered, InvoiceRow> first = new HashMap<>();
        for (InvoiceRow row : open) {
            Optional<InvoiceRow> kept = repeated(row, booked.getOrDefault(client.group(row), List.of()));
            if (kept.isEmpty() && row.approvalNo() != null) {
                kept = Optional.ofNullable(first.putIfAbsent(Numbered.of(row, row.approvalNo(), client), row));
            }
            kept.ifPresent(other -> report(row, other, client, verdicts));
        }
    }

    private static void report(InvoiceRow row, InvoiceRow kept, ClientCase client, Verdicts verdicts) {
        verdicts.end(row, Disposition.DOUBLE);
        verdicts.add(FindingDraft.about(row, FindingCode.DOUBLE_BOOKED, Severity.WARNING)
                .other(kept.approvalNo())
                .due(client.mendBy(row))
                .saying(kept.reference()));
    }

    private static Optional<InvoiceRow> repeated(InvoiceRow row, List<InvoiceRow> paired) {
        return paired.stream()
                .filter(other -> !isAnotherInvoice(row, other) && repeats(row, other))
                .findFirst();
    }

    /** Two approval numbers are two invoices, whatever else they share. */
    private static boolean isAnotherInvoice(InvoiceRow row, InvoiceRow other) {
        return row.approvalNo() != null
                && other.approvalNo() != null
                && !row.approvalNo().equals(other.approvalNo());
    }

    private static boolean repeats(InvoiceRow row, InvoiceRow other) {
        return (!row.documentNo().isEmpty() && row.documentNo().equals(other.documentNo()))
                || (row.approvalNo() != null && row.approvalNo().equals(other.approvalNo()))
                || Names.sameItem(row.item(), other.item());
    }

    /** What two lines share that are one invoice booked twice, though no Hometax row says so. */
    private record Numbered(GroupKey group, ApprovalNumber approvalNo, String item) {
        static Numbered of(InvoiceRow row, ApprovalNumber approvalNo, ClientCase client) {
            return new Numbered(client.group(row), approvalNo, Names.ofItem(row.item()));
        }
    }
}
