package kr.daesa.finding;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import kr.daesa.law.Duty;
import kr.daesa.model.FindingCode;
import kr.daesa.model.InvoiceRow;
import kr.daesa.model.Severity;
import kr.daesa.model.TaxPeriod;

/**
 * {@code CORRECTION_CROSSES_PERIOD}: a correction on the date of its original that was issued after the final return
 * deadline of that date. The return of that period does not have it: 수정신고 or 경정청구 (국세기본법 제45조, 제45조의2).
 */
final class CorrectionPeriodRule implements Rule {

    /** Corrections of one original that reach back into one tax period: one matter and one net amount. */
    private record Family(InvoiceRow root, TaxPeriod period) {}

    /** A correction, the day it was issued, and the deadline it came after. */
    private record Late(InvoiceRow row, LocalDate issued, LocalDate deadline) {}

    @Override
    public void judge(ClientCase client, Verdicts verdicts) {
        Map<Family, List<Late>> families = new LinkedHashMap<>();
        for (InvoiceRow row : client.corrections().atHometax()) {
            late(row, client).ifPresent(late -> families.computeIfAbsent(
                            new Family(client.corrections().root(row), TaxPeriod.of(row.writeDate())),
                            family -> new ArrayList<>())
                    .add(late));
        }
        families.values().forEach(family -> report(family, client, verdicts));
    }

    private static Optional<Late> late(InvoiceRow row, ClientCase client) {
        Optional<LocalDate> issued = client.issueDate(row);
        Optional<LocalDate> deadline = client.finalReturnDeadline(row);
        boolean late = issued.isPresent()
                && deadline.isPresent()
                && issued.get().isAfter(deadline.get())
                && (client.inPeriod(row.writeDate()) || client.inPeriod(issued.get()))
                && bearsTheDateOfItsOriginal(row, client);
        return late ? Optional.of(new Late(row, issued.get(), deadline.get())) : Optional.empty();
    }

    /** By its reason; where nobody tells that, by the original itself. */
    private static boolean bearsTheDateOfItsOriginal(InvoiceRow row, ClientCase client) {
        return client.corrections()
                .reason(row)
                .map(reason -> !reason.hasIssuingDeadline())
                .orElseGet(() -> client.corrections()
                        .original(row)
                        .filter(original -> original.writeDate().equals(row.writeDate()))
                        .isPresent());
    }

    private static void report(List<Late> family, ClientCase client, Verdicts verdicts) {
        Late first = family.get(0);
        long supply = family.stream().mapToLong(late -> late.row().supply()).reduce(0, Math::addExact);
        long tax = family.stream().mapToLong(late -> late.row().tax()).reduce(0, Math::addExact);
        LocalDate issued =
                family.stream().map(Late::issued).max(Comparator.naturalOrder()).orElseThrow();
        ReturnStep step = ReturnStep.of(first.row().direction(), tax);
        LocalDate claimUntil = client.refundClaimUntil(first.row()).orElseThrow();
        verdicts.add(FindingDraft.about(first.row(), FindingCode.CORRECTION_CROSSES_PERIOD, Severity.WARNING)
                .other(client.corrections().named(first.row()).orElse(null))
                .due(step == ReturnStep.REFUND_CLAIM ? claimUntil : null)
                .differing("net supply: " + supply + "; net tax: " + tax)
                .restingOn(client.law().article(Duty.AMENDED_RETURN))
                .saying(
                        family.size(),
                        first.row().writeDate(),
                        issued,
                        first.deadline(),
                        supply,
                        tax,
                        step,
                        claimUntil));
    }
}
