package kr.daesa.quality.collecting;

import java.time.LocalDate;
import kr.daesa.quality.Client;
import kr.daesa.quality.Half;
import kr.daesa.quality.Lane;
import kr.daesa.quality.Piece;
import kr.daesa.quality.Situation;
import kr.daesa.quality.Stage;

/** Days between two collections were never collected. */
public final class GapBetweenCollections implements Situation {

    @Override
    public void arrange(Stage stage) {
        Client client = stage.client();
        Lane holed = stage.pick(Lane.SALES_TAX, Lane.PURCHASE_TAX);
        LocalDate first = stage.night().first();
        LocalDate from = first.plusDays(stage.between(3, 20));
        LocalDate to =
                Stage.earlier(from.plusDays(stage.between(0, 40)), client.last().minusDays(5));
        stage.why("nothing collected from " + from + " to " + to);
        for (Lane lane : client.lanes()) {
            if (lane == holed && !to.isBefore(from) && Half.of(from).equals(Half.of(to))) {
                client.record = true;
                client.open.add(lane);
                client.cover(lane, new Piece(first, from.minusDays(1), Stage.earlier(to, stage.today())));
                client.cover(lane, new Piece(to.plusDays(1), stage.night().last(), stage.today()));
                stage.expectOfClient("COLLECTION_GAP");
            } else {
                CollectedToday.collect(stage, lane);
            }
        }
    }
}
