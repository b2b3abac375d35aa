package kr.daesa.quality.existence;

import java.time.LocalDate;
import kr.daesa.quality.Family;
import kr.daesa.quality.Invoice;
import kr.daesa.quality.Lane;
import kr.daesa.quality.Stage;
import kr.daesa.quality.Statute;

/** Nothing went wrong; often issued or sent on the last day allowed. */
public final class BothSidesAgree implements Family {

    @Override
    public boolean play(Stage stage) {
        Lane lane = stage.lane();
        LocalDate written = lane == null ? null : stage.covered(lane);
        if (lane == null || written == null) {
            return false;
        }
        Invoice deal = stage.deal(lane, written);
        LocalDate deadline = Statute.issuingDeadline(written);
        LocalDate known = stage.known(lane, written);
        if (stage.oneIn(3) && !deadline.isAfter(known)) {
            stage.issue(deal, deadline, Stage.earlier(deadline.plusDays(1), known));
        }
        stage.why("in time and booked; the last day of issue is the deadline itself");
        stage.both(deal);
        return true;
    }
}
