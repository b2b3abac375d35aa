package kr.daesa.quality.time;

import java.time.LocalDate;
import kr.daesa.quality.Family;
import kr.daesa.quality.Lane;
import kr.daesa.quality.Stage;
import kr.daesa.quality.Statute;

/** Sent between the day after issue and the next business day: told, and not assessed. */
public final class SentOverAWeekend implements Family {

    @Override
    public boolean play(Stage stage) {
        Lane lane = stage.hometaxTellsDays() ? stage.lane(true) : null;
        LocalDate written = lane == null
                ? null
                : stage.covered(
                        lane,
                        day -> Statute.transmissionDeadline(day).isAfter(day.plusDays(1))
                                && !stage.known(lane, day).isBefore(Statute.transmissionDeadline(day)));
        if (lane == null || written == null) {
            return false;
        }
        LocalDate deadline = Statute.transmissionDeadline(written);
        LocalDate sent = stage.oneOf(
                written,
                stage.known(lane, written),
                written.plusDays(1),
                written.plusDays(2),
                deadline,
                deadline.plusDays(1));
        stage.why("issued before days off and sent after them");
        stage.both(stage.issue(stage.deal(lane, written), written, sent));
        return true;
    }
}
