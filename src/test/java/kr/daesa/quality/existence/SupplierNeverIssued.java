package kr.daesa.quality.existence;

import java.time.LocalDate;
import kr.daesa.quality.Family;
import kr.daesa.quality.Invoice;
import kr.daesa.quality.Lane;
import kr.daesa.quality.Stage;

/** A purchase in the ledger that Hometax does not have. */
public final class SupplierNeverIssued implements Family {

    @Override
    public boolean play(Stage stage) {
        Lane lane = stage.lane(false);
        LocalDate written = stage.day(day -> true);
        if (lane == null || written == null) {
            return false;
        }
        Invoice row = stage.deal(lane, written).unissued();
        stage.why("purchase without an invoice: missing once C is later than T(D1)");
        stage.enter(row);
        stage.absentFromHometax(row);
        return true;
    }
}
