package kr.daesa.quality.collecting;

import java.time.LocalDate;
import java.util.Objects;
import kr.daesa.quality.Client;
import kr.daesa.quality.Lane;
import kr.daesa.quality.Piece;
import kr.daesa.quality.Situation;
import kr.daesa.quality.Stage;

/** The one export of a lane states more than it has: it proves nothing, and what it has is matched all the same. */
public final class CutOffExport implements Situation {

    @Override
    public void arrange(Stage stage) {
        Client client = stage.client();
        Lane cut = stage.pick(Lane.SALES_TAX, Lane.PURCHASE_TAX);
        boolean recorded = stage.oneIn(2);
        for (Lane lane : client.lanes()) {
            if (lane == cut) {
                client.truncated = lane;
            } else if (recorded) {
                CollectedToday.collect(stage, lane);
            } else {
                client.open.add(lane);
            }
        }
        stage.why("the export of " + cut + " is cut off");
        for (int i = stage.between(2, 6); i > 0; i--) {
            LocalDate written = Objects.requireNonNull(stage.day(day -> true));
            stage.both(stage.issue(stage.deal(cut, written), written, written));
            stage.enter(stage.deal(cut, written).unissued());
        }
        if (recorded) {
            client.record = true;
            client.cover(cut, new Piece(stage.night().first(), stage.night().last(), stage.today()));
        }
        String record = client.payer().id() + "/hometax/" + stage.today() + ".collection.json";
        stage.expectOfOne("EXPORT_TOTALS_DISAGREE", client::truncatedFile, () -> record);
        stage.perhapsOfClient("COLLECTION_GAP"); // as with a false zero
    }
}
