package kr.daesa.quality.existence;

import java.time.LocalDate;
import java.util.Objects;
import kr.daesa.quality.Family;
import kr.daesa.quality.Invoice;
import kr.daesa.quality.Lane;
import kr.daesa.quality.Stage;

/** Two approval numbers are two invoices, whatever else agrees. */
public final class TwoNumbers implements Family {

    @Override
    public boolean play(Stage stage) {
        Lane lane = stage.lane(true);
        LocalDate written = lane == null ? null : stage.covered(lane);
        if (lane == null || written == null || !stage.ledgerTells()) {
            return false;
        }
        Invoice deal = stage.deal(lane, written);
        Invoice row = deal.copy();
        row.number = stage.number(Objects.requireNonNull(deal.issued));
        stage.why("the ledger has another approval number: never a pair");
        stage.absentFromLedger(stage.report(deal));
        stage.enter(row);
        stage.absentFromHometax(row);
        return true;
    }
}
