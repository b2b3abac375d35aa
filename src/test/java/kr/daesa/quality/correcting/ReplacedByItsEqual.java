package kr.daesa.quality.correcting;

import java.time.LocalDate;
import java.util.List;
import kr.daesa.quality.Family;
import kr.daesa.quality.Invoice;
import kr.daesa.quality.Lane;
import kr.daesa.quality.Stage;

/** The item was wrong, the amounts were right: original, reversal and replacement of one day, and one row in the ledger. */
public final class ReplacedByItsEqual implements Family {

    @Override
    public boolean play(Stage stage) {
        Lane lane = stage.lane();
        LocalDate written = lane == null ? null : stage.covered(lane);
        if (lane == null || written == null) {
            return false;
        }
        LocalDate anew = Stage.earlier(
                Stage.earlier(written.plusDays(stage.between(0, 9)), stage.known(lane, written)),
                stage.client().payer().finalReturn(written));
        if (anew.isBefore(written)) {
            return false;
        }
        Invoice original = stage.issue(stage.deal(lane, written), written, written);
        Invoice reversal = stage.issue(original.copy(), anew, anew).amounts(-original.supply, -original.tax);
        Invoice replacement = stage.issue(original.copy(), anew, anew).item(stage.otherItem(original.item));
        for (Invoice document : List.of(reversal, replacement)) {
            stage.correct(document, original, "01");
        }
        stage.report(original);
        stage.report(reversal);
        stage.report(replacement);
        Invoice booked = stage.bookPlainly(original);
        booked.item = stage.oneIn(2) ? replacement.item : original.item;
        stage.why("what replaces an invoice is no double of it");
        // By the letter of section 4 the reversal offsets a surplus, though none was meant.
        stage.perhaps("DOUBLE_ISSUE_CANCELLED", original, reversal, replacement);
        return true;
    }
}
