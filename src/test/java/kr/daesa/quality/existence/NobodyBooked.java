package kr.daesa.quality.existence;

import java.time.LocalDate;
import kr.daesa.quality.Family;
import kr.daesa.quality.Lane;
import kr.daesa.quality.Stage;

/** At Hometax, and in no ledger. */
public final class NobodyBooked implements Family {

    @Override
    public boolean play(Stage stage) {
        Lane lane = stage.lane();
        LocalDate written = lane == null ? null : stage.covered(lane);
        if (lane == null || written == null) {
            return false;
        }
        stage.why("at Hometax, not in the ledger: WARNING while D is not past D1");
        stage.absentFromLedger(stage.report(stage.deal(lane, written)));
        return true;
    }
}
