package kr.daesa.quality.doubles;

import java.time.LocalDate;
import java.util.List;
import kr.daesa.quality.Family;
import kr.daesa.quality.Invoice;
import kr.daesa.quality.Lane;
import kr.daesa.quality.Stage;

/** Original, full reversal and replacement; the ledger has all of them or the last only. */
public final class CorrectedAndIssuedAnew implements Family {

    @Override
    public boolean play(Stage stage) {
        Lane lane = stage.lane();
        LocalDate written = lane == null ? null : stage.covered(lane);
        if (lane == null || written == null) {
            return false;
        }
        LocalDate known = stage.known(lane, written);
        LocalDate anew = stage.oneIn(2) ? known : Stage.earlier(written.plusDays(stage.between(0, 60)), known);
        LocalDate limit = stage.client().payer().finalReturn(written);
        anew = Stage.earlier(anew, limit);
        if (anew.isBefore(written)) {
            return false;
        }
        Invoice original = stage.issue(stage.deal(lane, written), written, written);
        Invoice reversal = stage.issue(original.copy(), anew, anew).amounts(-original.supply, -original.tax);
        long supply = stage.supply();
        Invoice replacement =
                stage.issue(original.copy(), anew, anew).amounts(supply, lane.isExempt() ? 0 : supply / 10);
        for (Invoice correction : List.of(reversal, replacement)) {
            correction.correction = true;
            correction.note = "당초 승인번호 ( " + original.number + " )";
        }
        boolean all = stage.oneIn(2);
        stage.why(
                "corrections on the original day have no deadline; " + (all ? "all booked" : "the replacement booked"));
        for (Invoice one : List.of(original, reversal, replacement)) {
            stage.report(one);
            if (all || one == replacement) {
                stage.bookPlainly(one);
            }
        }
        return true;
    }
}
