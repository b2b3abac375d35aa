package kr.daesa.quality.correcting;

import java.time.LocalDate;
import java.util.List;
import kr.daesa.quality.Family;
import kr.daesa.quality.Invoice;
import kr.daesa.quality.Lane;
import kr.daesa.quality.Stage;
import kr.daesa.quality.Statute;

/**
 * A correction whose original was not collected. Reason 06 and the negative document of 01 bear the day of the original, so
 * it is known to be covered; those of 02 to 04 bear another, and the original may be of any time before.
 */
public final class OriginalNowhere implements Family {

    @Override
    public boolean play(Stage stage) {
        Lane lane = stage.lane();
        LocalDate written = lane == null
                ? null
                : stage.covered(lane, day -> stage.known(lane, day)
                        .isAfter(Statute.transmissionDeadline(Statute.issuingDeadline(day))));
        if (lane == null || written == null) {
            return false;
        }
        String reason = stage.pick("06", "06", "01", "03", "04");
        Invoice original = stage.issue(stage.deal(lane, written), written, written);
        Invoice reversal = stage.issue(original.copy(), written, written).amounts(-original.supply, -original.tax);
        Invoice replacement = stage.issue(original.copy(), written, written);
        long supply = stage.supply();
        replacement.amounts(supply, lane.isExempt() ? 0 : supply / 10);
        List<Invoice> documents = reason.equals("01") ? List.of(reversal, replacement) : List.of(reversal);
        boolean named = true;
        for (Invoice document : documents) {
            named &= stage.correct(document, original, reason);
            stage.report(document);
            stage.bookPlainly(document);
        }
        boolean told = !reversal.reason.isEmpty();
        Invoice[] rows = documents.toArray(Invoice[]::new);
        stage.why("the original of reason " + reason + (told ? "" : ", that nothing tells,") + " is nowhere");
        if (told && (reason.equals("06") || (reason.equals("01") && named))) {
            stage.expect("CORRECTION_WITHOUT_ORIGINAL", rows);
        } else if (!told || reason.equals("01")) {
            stage.perhaps("CORRECTION_WITHOUT_ORIGINAL", rows); // of which day the original is must be guessed
            stage.perhaps("CORRECTION_WITHOUT_ORIGINAL", rows);
        }
        return true;
    }
}
