package kr.daesa.quality.correcting;

import java.time.LocalDate;
import kr.daesa.quality.Family;
import kr.daesa.quality.Invoice;
import kr.daesa.quality.Lane;
import kr.daesa.quality.Stage;

/** A negative invoice of the ordinary class that takes nothing back: a refund of something long ago. */
public final class NegativeByItself implements Family {

    @Override
    public boolean play(Stage stage) {
        Lane lane = stage.lane();
        LocalDate written = lane == null ? null : stage.covered(lane);
        if (lane == null || written == null) {
            return false;
        }
        Invoice refund = stage.issue(stage.deal(lane, written), written, written);
        refund.amounts(-refund.supply, -refund.tax);
        stage.why("a refund of its own, which asks for no original");
        stage.report(refund);
        if (stage.oneIn(3)) {
            stage.absentFromLedger(refund);
        } else {
            stage.bookPlainly(refund);
        }
        return true;
    }
}
