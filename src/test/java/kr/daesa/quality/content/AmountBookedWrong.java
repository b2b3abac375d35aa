package kr.daesa.quality.content;

import java.time.LocalDate;
import kr.daesa.quality.Family;
import kr.daesa.quality.Invoice;
import kr.daesa.quality.Lane;
import kr.daesa.quality.Stage;

/** The ledger has another amount under the same number; a won of tax is rounding. */
public final class AmountBookedWrong implements Family {

    @Override
    public boolean play(Stage stage) {
        Lane lane = stage.lane();
        LocalDate written = lane == null || !stage.ledgerTells() ? null : stage.covered(lane);
        if (lane == null || written == null) {
            return false;
        }
        Invoice deal = stage.report(stage.deal(lane, written));
        Invoice row = stage.enter(deal.copy());
        long tax = lane.isExempt() ? 0 : stage.pick(1, -1, 2, -2, 1000);
        long supply = lane.isExempt() || stage.oneIn(2) ? stage.pick(1, -1, 90, 10_000) : 0;
        row.amounts(deal.supply + supply, deal.tax + tax);
        stage.why("under one number: supply " + supply + ", tax " + tax + " off");
        if (supply != 0 || Math.abs(tax) > 1) {
            stage.expect("AMOUNT_MISMATCH", deal);
        }
        return true;
    }
}
