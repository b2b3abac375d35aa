package kr.daesa.quality.doubles;

import java.time.LocalDate;
import kr.daesa.quality.Family;
import kr.daesa.quality.Invoice;
import kr.daesa.quality.Lane;
import kr.daesa.quality.Stage;

/** An invoice and its full reversal on one side, nothing on the other; or on both. */
public final class Reversal implements Family {

    @Override
    public boolean play(Stage stage) {
        Lane lane = stage.lane();
        LocalDate written =
                lane == null ? null : stage.covered(lane, day -> stage.isCovered(lane, day, day.plusDays(3)));
        if (lane == null || written == null) {
            return false;
        }
        LocalDate back = stage.oneIn(2) ? written : written.plusDays(stage.between(1, 3));
        Invoice original = stage.issue(stage.deal(lane, written), written, written);
        Invoice reversal = original.copy().amounts(-original.supply, -original.tax);
        reversal.written = back;
        stage.issue(reversal, back, back);
        reversal.correction = stage.oneIn(2);
        if (reversal.correction) {
            reversal.note = "당초 승인번호 ( " + original.number + " )";
        }
        switch (stage.between(0, 2)) {
            case 0 -> {
                stage.why("reversed at Hometax, never booked");
                stage.report(original);
                stage.report(reversal);
            }
            case 1 -> {
                stage.why("reversed in the ledger, never issued");
                stage.bookPlainly(original);
                stage.bookPlainly(reversal);
            }
            default -> {
                stage.why("reversed on both sides");
                stage.both(original);
                stage.both(reversal);
            }
        }
        return true;
    }
}
