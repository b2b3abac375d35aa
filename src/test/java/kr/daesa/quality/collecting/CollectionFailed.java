package kr.daesa.quality.collecting;

import java.time.LocalDate;
import kr.daesa.quality.Client;
import kr.daesa.quality.Lane;
import kr.daesa.quality.Piece;
import kr.daesa.quality.Situation;
import kr.daesa.quality.Stage;

/** The one collection of a lane failed, or that of its last weeks. */
public final class CollectionFailed implements Situation {

    @Override
    public void arrange(Stage stage) {
        Client client = stage.client();
        Lane failing = stage.pick(Lane.SALES_TAX, Lane.PURCHASE_TAX);
        LocalDate from = stage.night().first();
        LocalDate last = stage.night().last();
        boolean inPart = stage.oneIn(2) && client.last().isAfter(from.plusDays(60));
        stage.why(failing + " failed" + (inPart ? " of late" : ""));
        for (Lane lane : client.lanes()) {
            if (lane != failing) {
                CollectedToday.collect(stage, lane);
            } else if (inPart) {
                LocalDate to = client.last().minusDays(stage.between(10, 30));
                client.open.add(lane);
                client.cover(lane, new Piece(from, to, Stage.earlier(to.plusDays(stage.between(1, 5)), stage.today())));
                from = to.plusDays(1);
            }
        }
        client.record = true;
        client.attempts.add(Failures.one(stage, failing, from, last, stage.today()));
        stage.expectOfClient("COLLECTION_FAILED");
        if (inPart
                && client.pieces
                        .get(failing)
                        .get(0)
                        .collectedOn()
                        .isBefore(stage.today().minusDays(3))) {
            stage.expectOfClient("COLLECTION_STALE");
        }
        for (int i = stage.between(1, 5); i > 0 && !inPart; i--) {
            LocalDate written = stage.day(day -> true);
            if (written != null) {
                stage.enter(stage.deal(failing, written).unissued());
            }
        }
    }
}
