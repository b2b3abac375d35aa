package kr.daesa.quality.collecting;

import java.time.LocalDate;
import java.util.Objects;
import kr.daesa.quality.Client;
import kr.daesa.quality.Lane;
import kr.daesa.quality.Situation;
import kr.daesa.quality.Stage;

/** The ledger has rows of a lane that nobody collected. */
public final class NeverCollected implements Situation {

    @Override
    public void arrange(Stage stage) {
        Client client = stage.client();
        if (!stage.night().hasOnePeriod()) {
            new CollectedToday().arrange(stage); // one finding or one a period: the text does not say
            return;
        }
        boolean all = stage.oneIn(3);
        boolean recorded = !all && stage.oneIn(2);
        Lane missing = stage.pick(Lane.SALES_TAX, Lane.PURCHASE_TAX);
        stage.why((all ? "nothing" : missing + " never") + " collected" + (recorded ? ", others on record" : ""));
        for (Lane lane : client.lanes()) {
            if (all || lane == missing) {
                for (int i = stage.between(1, 12); i > 0; i--) {
                    LocalDate written = Objects.requireNonNull(stage.day(day -> true));
                    stage.enter(stage.deal(lane, written).unissued());
                }
                stage.expectOfClient("COLLECTION_MISSING");
            } else if (recorded) {
                CollectedToday.collect(stage, lane);
            } else {
                client.open.add(lane);
            }
        }
    }
}
