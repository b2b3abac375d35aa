package kr.daesa.quality.doubles;

import java.time.LocalDate;
import kr.daesa.quality.Family;
import kr.daesa.quality.Invoice;
import kr.daesa.quality.Lane;
import kr.daesa.quality.Stage;

/** The same deal written anew on another day; more than three days apart it is another deal. */
public final class IssuedAgainDaysLater implements Family {

    @Override
    public boolean play(Stage stage) {
        Lane lane = stage.lane();
        int apart = stage.pick(1, 2, 3, 3, 4, 4, 5, 9);
        LocalDate written = lane == null
                ? null
                : stage.covered(
                        lane,
                        day -> !day.plusDays(apart).isAfter(stage.client().last())
                                && stage.client().proof(lane, day.plusDays(apart)) != null);
        if (lane == null || written == null) {
            return false;
        }
        Invoice first = stage.deal(lane, written);
        LocalDate later = written.plusDays(apart);
        Invoice again = first.copy();
        again.written = later;
        stage.issue(again, later, later);
        boolean booked = stage.oneIn(4);
        boolean otherItem = stage.oneIn(5);
        if (otherItem) {
            again.item = stage.otherItem(first.item);
        }
        stage.why(
                apart + " days apart, " + (booked ? "both booked" : "one booked") + (otherItem ? ", other item" : ""));
        stage.report(first);
        stage.report(again);
        stage.bookPlainly(first);
        if (booked) {
            stage.bookPlainly(again);
        } else if (apart <= 3 && !otherItem) {
            stage.expect("DOUBLE_ISSUE", "WARNING", 0L, again);
        } else {
            stage.absentFromLedger(again);
        }
        return true;
    }
}
