package kr.daesa.quality.collecting;

import java.time.LocalDate;
import kr.daesa.quality.Client;
import kr.daesa.quality.Lane;
import kr.daesa.quality.Piece;
import kr.daesa.quality.Situation;
import kr.daesa.quality.Stage;

/** Every lane collected in one or several pieces, the last of them today. */
public final class CollectedToday implements Situation {

    @Override
    public void arrange(Stage stage) {
        stage.why("collected in full, the newest part today");
        stage.client().deals = true;
        stage.client().lanes().forEach(lane -> collect(stage, lane));
    }

    /** Covers the periods by one to three pieces without a gap. */
    static void collect(Stage stage, Lane lane) {
        Client client = stage.client();
        client.record = true;
        client.open.add(lane);
        LocalDate from = stage.night().first();
        LocalDate last = stage.night().last();
        for (int more = stage.between(0, 2); more > 0; more--) {
            LocalDate to = from.plusMonths(stage.between(1, 2)).minusDays(1);
            if (to.isAfter(client.last().minusDays(20))) {
                break;
            }
            LocalDate taken = to.plusDays(stage.between(1, 20));
            client.cover(lane, new Piece(from, to, Stage.earlier(taken, stage.today())));
            from = to.plusDays(1);
        }
        client.cover(lane, new Piece(from, last, stage.today()));
    }
}
