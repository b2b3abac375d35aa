package kr.daesa.quality.existence;

import java.time.LocalDate;
import kr.daesa.quality.Family;
import kr.daesa.quality.Invoice;
import kr.daesa.quality.Lane;
import kr.daesa.quality.Stage;

/** Cancelled before it was sent; now and then Hometax has it all the same. */
public final class IssueCancelled implements Family {

    @Override
    public boolean play(Stage stage) {
        Lane lane = stage.lane(true);
        LocalDate written = lane == null ? null : stage.covered(lane);
        if (lane == null || written == null || !stage.ledgerTells()) {
            return false;
        }
        Invoice deal = stage.deal(lane, written);
        Invoice row = deal.copy();
        row.state = "발행취소";
        stage.enter(row);
        if (stage.oneIn(2)) {
            stage.why("cancelled in the ledger and at Hometax under its number");
            stage.expect("CANCELLED_BUT_TRANSMITTED", stage.report(deal));
        } else {
            stage.why("cancelled, and not at Hometax: as it should be");
        }
        return true;
    }
}
