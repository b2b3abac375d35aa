package kr.daesa.quality.content;

import java.time.LocalDate;
import kr.daesa.quality.Family;
import kr.daesa.quality.Invoice;
import kr.daesa.quality.Lane;
import kr.daesa.quality.Stage;

/** Equal in day and amounts, with two valid numbers that are not alike: two deals. */
public final class TwoParties implements Family {

    @Override
    public boolean play(Stage stage) {
        Lane lane = stage.lane();
        LocalDate written = lane == null ? null : stage.covered(lane);
        if (lane == null || written == null) {
            return false;
        }
        Invoice deal = stage.report(stage.deal(lane, written));
        Invoice row = stage.bookPlainly(deal);
        row.party = stage.party();
        stage.why("day and amounts agree, the parties are two");
        stage.absentFromLedger(deal);
        stage.absentFromHometax(row);
        return true;
    }
}
