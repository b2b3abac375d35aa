package kr.daesa.quality.content;

import java.time.LocalDate;
import kr.daesa.quality.Family;
import kr.daesa.quality.Invoice;
import kr.daesa.quality.Lane;
import kr.daesa.quality.Stage;

/** A sale booked as a purchase, or the other way round, under its number. */
public final class BookedOnTheWrongSide implements Family {

    @Override
    public boolean play(Stage stage) {
        Lane lane = stage.lane();
        LocalDate written = lane == null || !stage.ledgerTells() ? null : stage.covered(lane);
        if (lane == null || written == null || !stage.client().open.contains(lane.turned())) {
            return false;
        }
        Invoice deal = stage.report(stage.deal(lane, written));
        Invoice row = deal.copy();
        row.lane = lane.turned();
        stage.enter(row);
        stage.why("the ledger has it the other way round");
        stage.expect("DIRECTION_MISMATCH", deal);
        return true;
    }
}
