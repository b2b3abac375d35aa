package kr.daesa.quality.content;

import java.time.LocalDate;
import kr.daesa.quality.Family;
import kr.daesa.quality.Invoice;
import kr.daesa.quality.Lane;
import kr.daesa.quality.Stage;

/** The same invoice in two exports, or the same booking in two ledger files. */
public final class CopiedByOverlap implements Family {

    @Override
    public boolean play(Stage stage) {
        Lane lane = stage.lane();
        LocalDate written = lane == null || stage.client().shared ? null : stage.covered(lane);
        if (lane == null || written == null) {
            return false;
        }
        Invoice deal = stage.report(stage.deal(lane, written));
        if (stage.ledgerTells() && stage.oneIn(2)) {
            stage.enter(deal.copy()).again = true;
            stage.why("one booking, with its numbers, in two ledger files");
        } else {
            deal.again = true;
            stage.book(deal);
            stage.why("one invoice in two exports");
        }
        return true;
    }
}
