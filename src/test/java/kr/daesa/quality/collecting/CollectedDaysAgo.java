package kr.daesa.quality.collecting;

import java.time.LocalDate;
import kr.daesa.quality.Client;
import kr.daesa.quality.Lane;
import kr.daesa.quality.Piece;
import kr.daesa.quality.Situation;
import kr.daesa.quality.Stage;

/** The newest collection is one to some dozen days old: the days since are a gap, and past three days it is stale. */
public final class CollectedDaysAgo implements Situation {

    @Override
    public void arrange(Stage stage) {
        Client client = stage.client();
        client.record = true;
        LocalDate start =
                stage.night().halves().get(stage.night().halves().size() - 1).first();
        int days = stage.pick(1, 2, 3, 3, 4, 4, 5, 15);
        LocalDate taken = stage.today().minusDays(days);
        if (!taken.minusDays(1).isAfter(start.plusDays(1))) {
            taken = stage.today().minusDays(4);
            days = 4;
        }
        LocalDate to = Stage.earlier(stage.night().last(), taken.minusDays(1));
        stage.why("collected " + days + " days before the business date");
        for (Lane lane : client.lanes()) {
            client.open.add(lane);
            client.cover(lane, new Piece(stage.night().first(), to, taken));
            if (to.isBefore(client.last())) {
                stage.expectOfClient("COLLECTION_GAP");
            }
            if (days > 3) {
                stage.expectOfClient("COLLECTION_STALE");
            }
        }
    }
}
