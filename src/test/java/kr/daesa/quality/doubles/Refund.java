package kr.daesa.quality.doubles;

import java.time.LocalDate;
import kr.daesa.quality.Family;
import kr.daesa.quality.Invoice;
import kr.daesa.quality.Lane;
import kr.daesa.quality.Stage;

/** A negative invoice for a part of an earlier one. */
public final class Refund implements Family {

    @Override
    public boolean play(Stage stage) {
        Lane lane = stage.lane();
        LocalDate written = lane == null ? null : stage.covered(lane);
        if (lane == null || written == null) {
            return false;
        }
        Invoice original = stage.issue(stage.deal(lane, written), written, written);
        Invoice refund = stage.issue(original.copy(), written, written);
        long part = original.supply / 20 * 10;
        refund.amounts(-part, lane.isExempt() ? 0 : -part / 10);
        refund.note = stage.oneIn(2) ? "당초 승인번호 ( " + original.number + " )" : "";
        stage.why("a refund in part, booked with its sign");
        stage.both(original);
        stage.both(refund);
        return true;
    }
}
