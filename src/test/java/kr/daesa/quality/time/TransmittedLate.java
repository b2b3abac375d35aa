package kr.daesa.quality.time;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.Objects;
import kr.daesa.quality.Family;
import kr.daesa.quality.Invoice;
import kr.daesa.quality.Lane;
import kr.daesa.quality.Stage;
import kr.daesa.quality.Statute;

/** A sale sent around its transmission deadline or the final return. */
public final class TransmittedLate implements Family {

    @Override
    public boolean play(Stage stage) {
        Lane lane = stage.hometaxTellsDays() ? stage.lane(true) : null;
        LocalDate written = lane == null ? null : stage.covered(lane);
        if (lane == null || written == null) {
            return false;
        }
        Invoice deal = stage.deal(lane, written);
        LocalDate issued = Objects.requireNonNull(deal.issued);
        LocalDate deadline = Statute.transmissionDeadline(issued);
        LocalDate limit = stage.client().payer().limit(lane, written);
        LocalDate sent = stage.oneOf(
                issued,
                stage.known(lane, written),
                issued.plusDays(1),
                deadline,
                deadline,
                deadline.plusDays(1),
                deadline.plusDays(1),
                deadline.plusDays(stage.between(2, 40)),
                limit,
                limit.plusDays(1),
                limit.plusDays(stage.between(2, 60)));
        if (sent == null) {
            return false;
        }
        deal.sent = sent;
        stage.why("sent " + ChronoUnit.DAYS.between(issued, sent) + " days after issue, the deadline is " + deadline);
        stage.both(deal);
        return true;
    }
}
