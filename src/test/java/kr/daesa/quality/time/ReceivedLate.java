package kr.daesa.quality.time;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import kr.daesa.quality.Family;
import kr.daesa.quality.Lane;
import kr.daesa.quality.Stage;
import kr.daesa.quality.Statute;

/** A purchase issued around its deadline, the final return, or a year after it. */
public final class ReceivedLate implements Family {

    @Override
    public boolean play(Stage stage) {
        Lane lane = stage.hometaxTellsDays() ? stage.taxed(false) : null;
        LocalDate written = lane == null
                ? null
                : stage.covered(lane, day -> stage.known(lane, day).isAfter(Statute.issuingDeadline(day)));
        if (lane == null || written == null) {
            return false;
        }
        LocalDate deadline = Statute.issuingDeadline(written);
        LocalDate filing = stage.client().payer().finalReturn(written);
        LocalDate year = filing.plusYears(1);
        LocalDate issued = stage.oneOf(
                written,
                stage.known(lane, written),
                deadline,
                deadline.plusDays(1),
                deadline.plusDays(stage.between(2, 60)),
                filing,
                filing.plusDays(1),
                year.minusDays(1),
                year,
                year.plusDays(5), // a weekend after the year is disputed
                year.plusDays(stage.between(6, 60)));
        if (issued == null) {
            return false;
        }
        LocalDate sent = Stage.earlier(issued.plusDays(stage.pick(0, 1, 9)), stage.known(lane, written));
        stage.why("received " + ChronoUnit.DAYS.between(deadline, issued) + " days after D1");
        stage.both(stage.issue(stage.deal(lane, written), issued, sent));
        return true;
    }
}
