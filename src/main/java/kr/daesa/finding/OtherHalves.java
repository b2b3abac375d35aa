package kr.daesa.finding;

import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import kr.daesa.matching.Corrections;
import kr.daesa.model.ApprovalNumber;
import kr.daesa.model.CorrectionReason;
import kr.daesa.model.InvoiceRow;
import kr.daesa.model.Side;

/**
 * The rows that may be the other document of a correction that takes two, although they do not name the same original:
 * corrections of about the same day that one of both leaves unnamed, and what the ledger has and Hometax has not.
 */
final class OtherHalves {

    /** Both are issued in one go; some systems send the second a few days later. */
    private static final int DAYS_BETWEEN = 7;

    private final ClientCase client;
    private final Map<Integer, List<InvoiceRow>> atHometax;
    private final Map<Integer, List<InvoiceRow>> unnamed;
    private final Map<Integer, List<InvoiceRow>> inLedger;

    OtherHalves(ClientCase client) {
        this.client = client;
        Corrections corrections = client.corrections();
        atHometax = bySign(
                corrections.atHometax().stream().filter(row -> CorrectionDocumentsRule.mayTakeTwo(row, corrections)));
        unnamed = bySign(atHometax.values().stream()
                .flatMap(List::stream)
                .filter(row -> corrections.named(row).isEmpty()));
        inLedger = bySign(client.open(Side.LEDGER).stream());
    }

    private static Map<Integer, List<InvoiceRow>> bySign(Stream<InvoiceRow> rows) {
        return rows.collect(Collectors.groupingBy(CorrectionDocumentsRule::sign));
    }

    boolean mayHold(InvoiceRow row) {
        int opposite = -CorrectionDocumentsRule.sign(row);
        Optional<ApprovalNumber> named = client.corrections().named(row);
        return (named.isPresent() ? unnamed : atHometax)
                        .getOrDefault(opposite, List.of()).stream()
                                .anyMatch(other -> isAlike(row, other) && isNear(row, other))
                || inLedger.getOrDefault(opposite, List.of()).stream()
                        .anyMatch(other -> isAlike(row, other)
                                || (named.isPresent()
                                        && named.equals(client.corrections().named(other))));
    }

    /** What was mistaken may be the party or the day, but hardly both; a letter of credit (05) changes neither. */
    private boolean isAlike(InvoiceRow row, InvoiceRow other) {
        boolean day = other.writeDate().equals(row.writeDate());
        boolean party = client.parties().key(other).equals(client.parties().key(row));
        boolean both = client.corrections()
                .reason(row)
                .filter(reason -> reason == CorrectionReason.LETTER_OF_CREDIT)
                .isPresent();
        return other.direction() == row.direction()
                && other.kind() == row.kind()
                && (both ? day && party : day || party);
    }

    private static boolean isNear(InvoiceRow row, InvoiceRow other) {
        return row.issueDate() == null
                || other.issueDate() == null
                || Math.abs(ChronoUnit.DAYS.between(row.issueDate(), other.issueDate())) <= DAYS_BETWEEN;
    }
}
