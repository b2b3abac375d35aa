package kr.daesa.quality.time;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import kr.daesa.quality.Family;
import kr.daesa.quality.Lane;
import kr.daesa.quality.Stage;
import kr.daesa.quality.Statute;

/** A sale issued around or after its deadline, or around the final return. */
public final class IssuedLate implements Family {

    @Override
    public boolean play(Stage stage) {
        Lane lane = stage.hometaxTellsDays() ? stage.lane(true) : null;
        LocalDate written = lane == null
                ? null
                : stage.covered(lane, day -> stage.known(lane, day).isAfter(Statute.issuingDeadline(day)));
        if (lane == null || written == null) {
            return false;
        }
        LocalDate deadline = Statute.issuingDeadline(written);
        LocalDate limit = stage.client().payer().limit(lane, written);
        LocalDate known = stage.known(lane, written);
        LocalDate issued = stage.oneOf(
                written,
                known,
                deadline,
                deadline.plusDays(1),
                deadline.plusDays(stage.between(2, 60)),
                limit,
                limit.plusDays(1),
                limit.plusDays(stage.between(2, 90)));
        if (issued == null) {
            return false;
        }
        LocalDate sent = Stage.earlier(issued.plusDays(stage.pick(0, 0, 1, 9)), known);
        if (!issued.isAfter(deadline)) {
            sent = issued;
        }
        stage.why("issued " + ChronoUnit.DAYS.between(deadline, issued) + " days after D1");
        stage.both(stage.issue(stage.deal(lane, written), issued, sent));
        return true;
    }
}
