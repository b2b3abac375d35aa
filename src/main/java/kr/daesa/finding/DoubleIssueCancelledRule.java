package kr.daesa.finding;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import kr.daesa.finding.ClientCase.HometaxInvoice;
import kr.daesa.law.Duty;
import kr.daesa.matching.Corrections;
import kr.daesa.matching.GroupKey;
import kr.daesa.matching.Match;
import kr.daesa.model.FindingCode;
import kr.daesa.model.InvoiceRow;
import kr.daesa.model.Severity;

/** {@code DOUBLE_ISSUE_CANCELLED}: a double that a negative invoice of the same group has taken back. Nothing to do. */
final class DoubleIssueCancelledRule implements Rule {

    @Override
    public void judge(ClientCase client, Verdicts verdicts) {
        List<Match> cancellations = client.matching().matches().stream()
                .filter(match ->
                        match.method() == Match.Method.NET && match.hometax().size() == 2)
                .toList();
        if (cancellations.isEmpty()) {
            return;
        }
        Map<GroupKey, List<InvoiceRow>> standing = standing(client);
        for (Match match : cancellations) {
            InvoiceRow cancelled = match.hometax().get(0);
            InvoiceRow reversal = match.hometax().get(1);
            keptBeside(cancelled, reversal, standing, client)
                    .ifPresent(kept -> verdicts.add(
                            FindingDraft.about(cancelled, FindingCode.DOUBLE_ISSUE_CANCELLED, Severity.INFO)
                                    .other(kept.approvalNo())
                                    .restingOn(client.law().article(Duty.DOUBLE_ISSUE))
                                    .saying(reversal.approvalNo())));
        }
    }

    private static Map<GroupKey, List<InvoiceRow>> standing(ClientCase client) {
        Map<GroupKey, List<InvoiceRow>> standing = new HashMap<>();
        for (HometaxInvoice invoice : client.hometaxInvoices()) {
            if (invoice.row().supply() > 0
                    && (invoice.match() == null || invoice.match().isPair())) {
                standing.computeIfAbsent(client.group(invoice.row()), key -> new ArrayList<>())
                        .add(invoice.row());
            }
        }
        return standing;
    }

    /** An equal invoice that stands, if the reversal is of the same day; what replaces the cancelled one is none. */
    private static Optional<InvoiceRow> keptBeside(
            InvoiceRow cancelled, InvoiceRow reversal, Map<GroupKey, List<InvoiceRow>> standing, ClientCase client) {
        return cancelled.writeDate().equals(reversal.writeDate())
                ? standing.getOrDefault(client.group(cancelled), List.of()).stream()
                        .filter(row -> !replaces(row, cancelled, reversal, client.corrections()))
                        .findFirst()
                : Optional.empty();
    }

    /** Goes back to the same original; or, where nothing names one, is a correction issued together with the reversal. */
    private static boolean replaces(
            InvoiceRow row, InvoiceRow cancelled, InvoiceRow reversal, Corrections corrections) {
        return corrections.root(row) == corrections.root(cancelled)
                || (corrections.isCorrection(row)
                        && corrections.named(row).isEmpty()
                        && Objects.equals(row.issueDate(), reversal.issueDate()));
    }
}
