package kr.daesa.quality.doubles;

import java.time.LocalDate;
import java.util.Objects;
import kr.daesa.quality.Family;
import kr.daesa.quality.Invoice;
import kr.daesa.quality.Lane;
import kr.daesa.quality.Stage;

/** Two equal invoices, and nobody booked either. */
public final class TwoOfWhichNoneIsBooked implements Family {

    @Override
    public boolean play(Stage stage) {
        Lane lane = stage.lane();
        LocalDate written = lane == null ? null : stage.covered(lane);
        if (lane == null || written == null) {
            return false;
        }
        Invoice first = stage.deal(lane, written);
        Invoice second = first.copy();
        LocalDate issued = Objects.requireNonNull(first.issued);
        stage.issue(second, issued, issued);
        stage.report(first);
        stage.report(second);
        stage.absentFromLedger(first);
        if (stage.oneIn(2)) {
            second.item = stage.otherItem(first.item);
            stage.why("two of one day and amount, none booked, items differ: two deals");
            stage.absentFromLedger(second);
        } else {
            stage.why("two of one day, amount and item, none booked: the second is a double");
            stage.expect("DOUBLE_ISSUE", "WARNING", 0L, second);
        }
        return true;
    }
}
