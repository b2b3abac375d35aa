package kr.daesa.quality.doubles;

import java.time.LocalDate;
import kr.daesa.quality.Family;
import kr.daesa.quality.Invoice;
import kr.daesa.quality.Lane;
import kr.daesa.quality.Stage;

/** Deliveries of one day and price, as many booked as invoiced. */
public final class HonestRepeats implements Family {

    @Override
    public boolean play(Stage stage) {
        Lane lane = stage.lane();
        LocalDate written = lane == null ? null : stage.covered(lane);
        if (lane == null || written == null) {
            return false;
        }
        Invoice deal = stage.issue(stage.deal(lane, written), written, written);
        int count = stage.between(2, 4);
        for (int i = 0; i < count; i++) {
            Invoice one = stage.issue(deal.copy(), written, written);
            stage.report(one);
            stage.book(one);
        }
        stage.why(count + " equal ones on both sides");
        return true;
    }
}
