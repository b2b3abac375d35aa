package kr.daesa.quality.existence;

import java.time.LocalDate;
import kr.daesa.quality.Family;
import kr.daesa.quality.Lane;
import kr.daesa.quality.Stage;
import kr.daesa.quality.Statute;

/** At Hometax with a blank day of transmission: issued there, not sent. */
public final class WaitingAtHometax implements Family {

    @Override
    public boolean play(Stage stage) {
        Lane lane = stage.hometaxTellsDays() ? stage.lane(true) : null;
        LocalDate written = lane == null ? null : stage.covered(lane);
        if (lane == null || written == null) {
            return false;
        }
        LocalDate known = stage.known(lane, written);
        LocalDate latest = Stage.earlier(Statute.issuingDeadline(written), known);
        LocalDate issued = stage.oneOf(
                written, latest, written, latest, known, known.minusDays(1), known.minusDays(2), known.minusDays(3));
        if (issued == null) {
            return false;
        }
        stage.why("at Hometax with blank 전송일자");
        stage.both(stage.issue(stage.deal(lane, written), issued, null));
        return true;
    }
}
