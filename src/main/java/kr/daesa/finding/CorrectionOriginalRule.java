package kr.daesa.finding;

import java.time.LocalDate;
import java.util.HashSet;
import java.util.Optional;
import java.util.Set;
import kr.daesa.law.Duty;
import kr.daesa.matching.Corrections;
import kr.daesa.model.ApprovalNumber;
import kr.daesa.model.CorrectionReason;
import kr.daesa.model.FindingCode;
import kr.daesa.model.InvoiceRow;
import kr.daesa.model.Severity;
import kr.daesa.model.Side;
import org.jspecify.annotations.Nullable;

/**
 * {@code CORRECTION_WITHOUT_ORIGINAL}: a correction whose original is nowhere in the loaded data, although the day on
 * which it was written is known and collected. Where that day is not known, nothing is said.
 */
final class CorrectionOriginalRule implements Rule {

    @Override
    public void judge(ClientCase client, Verdicts verdicts) {
        RejectedRows hometax = new RejectedRows(client.books().rejects(), client.parties(), Side.HOMETAX);
        RejectedRows ledger = new RejectedRows(client.books().rejects(), client.parties(), Side.LEDGER);
        Corrections corrections = client.corrections();
        Set<ApprovalNumber> told = new HashSet<>();
        for (InvoiceRow row : corrections.atHometax()) {
            ApprovalNumber named = corrections.named(row).orElse(null);
            if (!corrections.isCorrection(row)
                    || corrections.mayHaveOriginal(row)
                    || (named == null && !takesAllBack(row, client))
                    || hometax.mayHoldOriginal(row, named)
                    || ledger.mayHoldOriginal(row, named)
                    || told.contains(named)) {
                continue;
            }
            Optional<LocalDate> written = corrections.originalWriteDate(row);
            if (written.isPresent() && isProved(row, written.get(), client)) {
                report(row, named, written.get(), client, verdicts);
                if (named != null) {
                    told.add(named);
                }
            }
        }
    }

    /** Whether the original of a correction without a number would have to have the opposite amounts. */
    private static boolean takesAllBack(InvoiceRow row, ClientCase client) {
        boolean takesBack = row.supply() < 0 && !client.group(row).party().isEmpty();
        return takesBack
                && client.corrections()
                        .reason(row)
                        .filter(reason -> reason.takesTwoDocuments()
                                || reason == CorrectionReason.RESCINDED
                                || reason == CorrectionReason.DOUBLE_ISSUE)
                        .isPresent();
    }

    /** The original was issued before its correction: a collection from after that would have brought it. */
    private static boolean isProved(InvoiceRow row, LocalDate written, ClientCase client) {
        return CorrectionEvidence.isYounger(
                client.coverage().evidence(row.direction(), row.kind(), written), row, client);
    }

    private static void report(
            InvoiceRow row, @Nullable ApprovalNumber named, LocalDate written, ClientCase client, Verdicts verdicts) {
        verdicts.add(FindingDraft.about(row, FindingCode.CORRECTION_WITHOUT_ORIGINAL, Severity.WARNING)
                .other(named)
                .due(client.mendBy(row))
                .restingOn(client.law().article(Duty.CORRECTION))
                .saying(named, written));
    }
}
