package kr.daesa.quality.content;

import java.time.LocalDate;
import kr.daesa.quality.Family;
import kr.daesa.quality.Invoice;
import kr.daesa.quality.Lane;
import kr.daesa.quality.LedgerForm.Told;
import kr.daesa.quality.Stage;

/** Zero-rated or exempt in the ledger, taxable at Hometax, or the other way round. */
public final class TaxTypeBookedWrong implements Family {

    @Override
    public boolean play(Stage stage) {
        Lane lane = stage.taxed(stage.oneIn(2));
        LocalDate written = lane == null ? null : stage.covered(lane);
        if (lane == null || written == null) {
            return false;
        }
        Invoice deal = stage.deal(lane, written);
        Lane exempt = Lane.of(lane.isSales(), true);
        if (stage.ledgerTells() && stage.client().open.contains(exempt) && stage.oneIn(2)) {
            stage.report(deal);
            Invoice row = deal.copy();
            row.lane = exempt;
            row.tax = 0;
            stage.enter(row);
            stage.why("booked as exempt under its number");
            stage.expect("TAX_TYPE_MISMATCH", deal);
            stage.expect("AMOUNT_MISMATCH", deal);
            return true;
        }
        deal.zeroRated = true;
        deal.tax = 0;
        stage.report(deal);
        Invoice row = stage.plainly(deal);
        row.zeroRated = stage.oneIn(2);
        stage.enter(row);
        if (row.zeroRated) {
            stage.why("zero-rated on both sides");
        } else if (stage.tells(Told.TAX_TYPE, row)) {
            stage.why("zero-rated, booked as taxable without tax");
            stage.expect("TAX_TYPE_MISMATCH", deal);
        } else {
            stage.why("zero-rated, booked without tax in a form that has no tax type");
        }
        return true;
    }
}
