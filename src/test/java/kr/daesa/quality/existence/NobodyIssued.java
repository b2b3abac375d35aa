package kr.daesa.quality.existence;

import java.time.LocalDate;
import kr.daesa.quality.Family;
import kr.daesa.quality.Invoice;
import kr.daesa.quality.Lane;
import kr.daesa.quality.Stage;

/** A sale in the ledger without any mark of issue. */
public final class NobodyIssued implements Family {

    @Override
    public boolean play(Stage stage) {
        Lane lane = stage.lane(true);
        LocalDate written = stage.day(day -> true);
        if (lane == null || written == null) {
            return false;
        }
        Invoice row = stage.deal(lane, written).unissued();
        row.state = stage.pick("", "", "미발행");
        stage.why("not issued: due until D1, then missing by evidence younger than D1");
        stage.enter(row);
        stage.absentFromHometax(row);
        return true;
    }
}
