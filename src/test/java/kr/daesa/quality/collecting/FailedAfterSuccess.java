package kr.daesa.quality.collecting;

import java.time.LocalDate;
import kr.daesa.quality.Client;
import kr.daesa.quality.Lane;
import kr.daesa.quality.Piece;
import kr.daesa.quality.Situation;
import kr.daesa.quality.Stage;

/** A later failure does not take back what an earlier success proved. */
public final class FailedAfterSuccess implements Situation {

    @Override
    public void arrange(Stage stage) {
        Client client = stage.client();
        Lane failing = stage.pick(Lane.SALES_TAX, Lane.PURCHASE_TAX);
        LocalDate first = stage.night().first();
        LocalDate last = stage.night().last();
        stage.why("a success two days ago, then a failure, of " + failing);
        for (Lane lane : client.lanes()) {
            if (lane == failing) {
                LocalDate taken = stage.today().minusDays(2);
                client.open.add(lane);
                client.cover(lane, new Piece(first, Stage.earlier(last, taken.minusDays(1)), taken));
            } else {
                CollectedToday.collect(stage, lane);
            }
        }
        client.record = true;
        client.attempts.add(Failures.one(stage, failing, first, last, stage.today()));
        stage.expectOfClient("COLLECTION_FAILED");
    }
}
