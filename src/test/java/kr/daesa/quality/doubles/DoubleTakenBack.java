package kr.daesa.quality.doubles;

import java.time.LocalDate;
import kr.daesa.quality.Family;
import kr.daesa.quality.Invoice;
import kr.daesa.quality.Lane;
import kr.daesa.quality.Stage;

/** Issued twice, and the second reversed on the same day written. */
public final class DoubleTakenBack implements Family {

    @Override
    public boolean play(Stage stage) {
        Lane lane = stage.lane();
        LocalDate written = lane == null
                ? null
                : stage.covered(
                        lane, day -> !day.plusDays(9).isAfter(stage.client().last()));
        if (lane == null || written == null || stage.known(lane, written).isBefore(written.plusDays(2))) {
            return false;
        }
        Invoice first = stage.issue(stage.deal(lane, written), written, written);
        Invoice second = stage.issue(first.copy(), written.plusDays(1), written.plusDays(1));
        Invoice reversal = stage.issue(first.copy(), written.plusDays(2), written.plusDays(2));
        reversal.amounts(-first.supply, -first.tax);
        stage.correct(reversal, second, "06");
        stage.report(first);
        stage.report(second);
        stage.report(reversal);
        stage.bookPlainly(first);
        stage.why("the surplus is offset by a negative invoice of the same group");
        stage.expect("DOUBLE_ISSUE_CANCELLED", "INFO", 0L, second);
        return true;
    }
}
