package kr.daesa.quality.existence;

import java.time.LocalDate;
import kr.daesa.quality.Family;
import kr.daesa.quality.Lane;
import kr.daesa.quality.Stage;

/** Rows of a period that nobody reconciles tonight. */
public final class OutsideThePeriod implements Family {

    @Override
    public boolean play(Stage stage) {
        Lane lane = stage.lane();
        if (lane == null) {
            return false;
        }
        LocalDate written = stage.night().first().minusDays(stage.between(20, 90));
        stage.why("written before the periods that are reconciled");
        stage.enter(stage.deal(lane, written).unissued());
        return true;
    }
}
