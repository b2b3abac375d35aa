package kr.daesa.quality.collecting;

import java.time.LocalDate;
import kr.daesa.quality.Client;
import kr.daesa.quality.Lane;
import kr.daesa.quality.Piece;
import kr.daesa.quality.Situation;
import kr.daesa.quality.Stage;

/** The newest collection is up to three days old: the days since are a gap. */
public final class CollectedDaysAgo implements Situation {

    @Override
    public void arrange(Stage stage) {
        collect(stage, stage.between(1, 3));
    }

    /** Takes every lane once, some days ago. */
    static void collect(Stage stage, int days) {
        Client client = stage.client();
        client.record = true;
        LocalDate taken = stage.today().minusDays(days);
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
