package kr.daesa.quality.doubles;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import kr.daesa.quality.Family;
import kr.daesa.quality.Invoice;
import kr.daesa.quality.Lane;
import kr.daesa.quality.Stage;

/**
 * Deliveries of one price every few days. All of them booked are honest; one that is not may be one of its neighbours written
 * anew, if one of them is in the ledger and at most three days away.
 */
public final class DeliveriesDaysApart implements Family {

    @Override
    public boolean play(Stage stage) {
        Lane lane = stage.lane();
        int apart = stage.pick(1, 2, 3, 4, 7);
        int count = stage.between(3, 4);
        LocalDate first = lane == null
                ? null
                : stage.covered(lane, day -> stage.isCovered(lane, day, day.plusDays((count - 1L) * apart)));
        if (lane == null || first == null) {
            return false;
        }
        int unbooked = stage.oneIn(2) ? stage.between(0, count - 1) : -1;
        int unissued = unbooked < 0 && stage.oneIn(2) ? stage.between(0, count - 1) : -1;
        Invoice deal = stage.issue(stage.deal(lane, first), first, first);
        List<Invoice> days = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            Invoice one = deal.copy();
            one.written = first.plusDays((long) i * apart);
            days.add(stage.issue(one, one.written, one.written));
        }
        stage.why("one price every " + apart + " days"
                + (unbooked >= 0 ? ", one not booked" : unissued >= 0 ? ", one not issued" : ", all booked"));
        for (int i = 0; i < count; i++) {
            Invoice one = days.get(i);
            if (i == unissued) {
                stage.absentFromHometax(stage.bookPlainly(one));
                continue;
            }
            stage.report(one);
            if (i != unbooked) {
                stage.bookPlainly(one);
            } else if (apart <= 3) {
                stage.expect("DOUBLE_ISSUE", "WARNING", 0L, one);
            } else {
                stage.absentFromLedger(one);
            }
        }
        return true;
    }
}
