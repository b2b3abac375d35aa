package kr.daesa.quality.collecting;

import java.time.LocalDate;
import kr.daesa.quality.Client;
import kr.daesa.quality.Lane;
import kr.daesa.quality.Piece;
import kr.daesa.quality.Situation;
import kr.daesa.quality.Stage;

/** A failure of yesterday that today's success has mended. */
public final class SucceededAfterFailure implements Situation {

    @Override
    public void arrange(Stage stage) {
        Client client = stage.client();
        LocalDate before = stage.today().minusDays(1);
        stage.why("failed yesterday, succeeded today");
        for (Lane lane : client.lanes()) {
            client.open.add(lane);
            client.cover(lane, new Piece(stage.night().first(), stage.night().last(), stage.today()));
            LocalDate to = Stage.earlier(stage.night().last(), before.minusDays(1));
            client.attempts.add(Failures.one(stage, lane, stage.night().first(), to, before));
        }
        client.record = true;
    }
}
