package kr.daesa.finding;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import kr.daesa.law.Duty;
import kr.daesa.matching.Corrections;
import kr.daesa.model.CorrectionReason;
import kr.daesa.model.FindingCode;
import kr.daesa.model.InvoiceRow;
import kr.daesa.model.Severity;
import kr.daesa.model.Side;

/**
 * {@code CORRECTION_INCOMPLETE}: reasons 01 and 05 take two documents, the reversal of the original and the right invoice
 * (영 제70조①4·5), and only one of them is there. Documents belong together by their original, else by party or day.
 */
final class CorrectionDocumentsRule implements Rule {

    /** By how much the date of an original may have been mistaken. */
    private static final int MONTHS_MISTAKEN = 1;

    private static final Comparator<InvoiceRow> BY_ISSUE =
            Comparator.comparing(InvoiceRow::issueDate, Comparator.nullsLast(Comparator.<LocalDate>naturalOrder()));

    /** The two documents; the names of labels in the texts. */
    private enum Document {
        REVERSAL,
        RIGHT_INVOICE
    }

    @Override
    public void judge(ClientCase client, Verdicts verdicts) {
        Map<InvoiceRow, List<InvoiceRow>> families = new LinkedHashMap<>();
        for (InvoiceRow row : client.corrections().atHometax()) {
            families.computeIfAbsent(client.corrections().root(row), root -> new ArrayList<>())
                    .add(row);
        }
        RejectedRows rejected = new RejectedRows(client.books().rejects(), client.parties(), Side.HOMETAX);
        OtherHalves others = new OtherHalves(client);
        for (List<InvoiceRow> family : families.values()) {
            for (int sign : new int[] {-1, 1}) {
                for (InvoiceRow alone : alone(family, sign, client.corrections())) {
                    if (!rejected.mayHold(alone) && !others.mayHold(alone) && isProved(alone, client)) {
                        report(alone, client, verdicts);
                    }
                }
            }
        }
    }

    /**
     * The documents of one sign for which the family has no counterpart, the latest. A correction whose reason nobody tells
     * may be a counterpart, and needs none.
     */
    private static List<InvoiceRow> alone(List<InvoiceRow> family, int sign, Corrections corrections) {
        List<InvoiceRow> twofold = family.stream()
                .filter(row -> sign(row) == sign && takesTwo(row, corrections))
                .sorted(BY_ISSUE)
                .toList();
        long counterparts = twofold.isEmpty()
                ? 0
                : family.stream()
                        .filter(row -> sign(row) == -sign && mayTakeTwo(row, corrections))
                        .count();
        return twofold.subList((int) Math.min(counterparts, twofold.size()), twofold.size());
    }

    private static boolean takesTwo(InvoiceRow row, Corrections corrections) {
        return corrections
                .reason(row)
                .filter(CorrectionReason::takesTwoDocuments)
                .isPresent();
    }

    static boolean mayTakeTwo(InvoiceRow row, Corrections corrections) {
        return corrections.reason(row).map(CorrectionReason::takesTwoDocuments).orElse(true);
    }

    static int sign(InvoiceRow row) {
        return Long.signum(row.supply() == 0 ? row.tax() : row.supply());
    }

    /** Whether every day on which the other document may have been written is collected, and late enough. */
    private static boolean isProved(InvoiceRow row, ClientCase client) {
        LocalDate from = row.writeDate();
        LocalDate to = row.writeDate();
        Optional<InvoiceRow> original = client.corrections().original(row);
        boolean mistake = client.corrections()
                .reason(row)
                .filter(reason -> reason == CorrectionReason.MISTAKE)
                .isPresent();
        if (mistake && documentOf(row, client) == Document.RIGHT_INVOICE && original.isPresent()) {
            from = original.get().writeDate();
            to = from;
        } else if (mistake) {
            // What was mistaken may be the date itself; nobody issues for a day to come.
            LocalDate latest = client.issueDate(row).orElse(row.writeDate().plusMonths(MONTHS_MISTAKEN));
            from = row.writeDate().minusMonths(MONTHS_MISTAKEN);
            to = Stream.of(row.writeDate().plusMonths(MONTHS_MISTAKEN), latest)
                    .min(Comparator.naturalOrder())
                    .orElseThrow();
        }
        return CorrectionEvidence.isYounger(
                client.coverage().evidence(row.direction(), row.kind(), from, to), row, client);
    }

    /** Which of the two documents a row is: the reversal has the opposite amounts of the original, or is negative. */
    private static Document documentOf(InvoiceRow row, ClientCase client) {
        return client.corrections()
                        .original(row)
                        .map(original -> Corrections.isFullReversal(row, original))
                        .orElse(row.supply() < 0)
                ? Document.REVERSAL
                : Document.RIGHT_INVOICE;
    }

    private static void report(InvoiceRow row, ClientCase client, Verdicts verdicts) {
        Document there = documentOf(row, client);
        Document absent = there == Document.REVERSAL ? Document.RIGHT_INVOICE : Document.REVERSAL;
        verdicts.add(FindingDraft.about(row, FindingCode.CORRECTION_INCOMPLETE, Severity.WARNING)
                .other(client.corrections().named(row).orElse(null))
                .due(client.mendBy(row))
                .restingOn(client.law().article(Duty.CORRECTION))
                .saying(
                        client.corrections()
                                .reason(row)
                                .map(CorrectionReason::code)
                                .orElseThrow(),
                        client.corrections().named(row).orElse(null),
                        there,
                        absent));
    }
}
