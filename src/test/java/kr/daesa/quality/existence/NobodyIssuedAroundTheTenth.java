package kr.daesa.quality.existence;

import java.time.LocalDate;
import kr.daesa.quality.Family;
import kr.daesa.quality.Invoice;
import kr.daesa.quality.Lane;
import kr.daesa.quality.Stage;
import kr.daesa.quality.Statute;

/** The same of days whose issuing deadline is near the business date or the collection. */
public final class NobodyIssuedAroundTheTenth implements Family {

    @Override
    public boolean play(Stage stage) {
        Lane lane = stage.lane();
        LocalDate today = stage.today();
        LocalDate written = stage.day(day -> {
            LocalDate deadline = Statute.issuingDeadline(day);
            return !deadline.isBefore(today.minusDays(5)) && !deadline.isAfter(today.plusDays(5));
        });
        if (lane == null || written == null) {
            return false;
        }
        Invoice row = stage.deal(lane, written).unissued();
        stage.why("the issuing deadline is within five days of the business date");
        stage.enter(row);
        stage.absentFromHometax(row);
        return true;
    }
}
