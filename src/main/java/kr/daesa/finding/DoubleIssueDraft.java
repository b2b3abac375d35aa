package kr.daesa.finding;

import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import kr.daesa.law.Duty;
import kr.daesa.law.ReturnFault;
import kr.daesa.model.ApprovalNumber;
import kr.daesa.model.FindingCode;
import kr.daesa.model.InvoiceRow;
import kr.daesa.model.Severity;
import org.jspecify.annotations.Nullable;

/** What a double is told with: how it came about, what takes it back, and the money of seller and buyer. */
final class DoubleIssueDraft {

    private static final String REVERSE_ISSUE = "역발행";

    private DoubleIssueDraft() {}

    /**
     * @param row the one too many
     * @param kept the one that stands
     * @param counts how many of the group there are at Hometax, and in the ledger
     */
    static FindingDraft of(InvoiceRow row, InvoiceRow kept, Severity severity, Counts counts, ClientCase client) {
        return FindingDraft.about(row, FindingCode.DOUBLE_ISSUE, severity)
                .other(kept.approvalNo())
                .due(client.mendBy(row))
                .differing(howItCameAbout(row, kept))
                .restingOn(client.law().article(Duty.DOUBLE_ISSUE))
                .saying(
                        counts.atHometax(),
                        counts.inLedger(),
                        kept.approvalNo(),
                        systems(row, kept),
                        row.writeDate(),
                        row.approvalNo(),
                        row.supply(),
                        row.tax() == 0 ? null : row.tax(),
                        client.refundClaimUntil(row).orElse(null),
                        penaltyOfBuyer(row, client));
    }

    /** 과소신고·초과환급신고가산세 of a buyer who deducted both, won; null where no calendar reaches. */
    private static @Nullable Long penaltyOfBuyer(InvoiceRow row, ClientCase client) {
        return client.finalReturnDeadline(row)
                .map(deadline -> client.law()
                        .returns()
                        .penalty(ReturnFault.UNDER_REPORTED, deadline, row.tax())
                        .amount())
                .orElse(null);
    }

    /** How many invoices of a group Hometax and the ledger hold. */
    record Counts(int atHometax, int inLedger) {}

    private static String howItCameAbout(InvoiceRow row, InvoiceRow kept) {
        String systems = systems(row, kept);
        long days = Math.abs(ChronoUnit.DAYS.between(row.writeDate(), kept.writeDate()));
        return Stream.of(
                        systems.isEmpty() ? "" : "issued by two systems: " + systems,
                        days == 0 ? "" : "write_date: " + row.writeDate() + ", kept " + kept.writeDate(),
                        reverseIssued(row, kept))
                .filter(part -> !part.isEmpty())
                .collect(Collectors.joining("; "));
    }

    /** The two systems, by the middle of the approval numbers; empty where it was one, or one was issued on paper. */
    private static String systems(InvoiceRow row, InvoiceRow kept) {
        ApprovalNumber one = kept.approvalNo();
        ApprovalNumber other = row.approvalNo();
        return one == null || other == null || one.isOfSameSystem(other)
                ? ""
                : one.issuingSystem() + ", " + other.issuingSystem();
    }

    /** Which of the two the buyer drew up, where a note tells it: lists know nothing of 정발행 and 역발행. */
    private static String reverseIssued(InvoiceRow row, InvoiceRow kept) {
        List<InvoiceRow> reverse = Stream.of(row, kept)
                .filter(one -> one.note().contains(REVERSE_ISSUE))
                .toList();
        return reverse.size() != 1
                ? ""
                : "reverse issue: "
                        + Optional.ofNullable(reverse.get(0).approvalNo())
                                .map(ApprovalNumber::value)
                                .orElse(reverse.get(0).reference());
    }
}
