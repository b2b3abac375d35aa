package kr.daesa.quality.content;

import java.time.LocalDate;
import kr.daesa.quality.Family;
import kr.daesa.quality.Invoice;
import kr.daesa.quality.Lane;
import kr.daesa.quality.Stage;

/** Ten won from a tenth are rounding, eleven are not; a zero-rated invoice has none. */
public final class TaxIsNotATenth implements Family {

    @Override
    public boolean play(Stage stage) {
        Lane lane = stage.taxed(stage.oneIn(2));
        LocalDate written = lane == null ? null : stage.covered(lane);
        if (lane == null || written == null) {
            return false;
        }
        Invoice deal = stage.deal(lane, written);
        deal.zeroRated = stage.oneIn(4);
        int off = stage.pick(10, -10, 11, -11, 5_000);
        deal.supply = deal.supply / 10 * 10;
        deal.tax = deal.zeroRated ? deal.supply / 10 : deal.supply / 10 + off;
        if (deal.tax < 0) {
            return false;
        }
        stage.both(deal);
        stage.why(deal.zeroRated ? "zero-rated with tax" : "the tax is " + off + " won from a tenth");
        if (deal.zeroRated || Math.abs(off) > 10) {
            stage.expect("TAX_NOT_TEN_PERCENT", deal);
        }
        return true;
    }
}
