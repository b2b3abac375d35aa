package kr.daesa.quality.collecting;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import kr.daesa.quality.Client;
import kr.daesa.quality.Invoice;
import kr.daesa.quality.Lane;
import kr.daesa.quality.Piece;
import kr.daesa.quality.Situation;
import kr.daesa.quality.Stage;

/** An older collection and a newer one of the same days: of two copies the later stands. */
public final class CollectedTwice implements Situation {

    @Override
    public void arrange(Stage stage) {
        Client client = stage.client();
        client.record = true;
        LocalDate first = stage.night().first();
        LocalDate until = first.plusDays(ChronoUnit.DAYS.between(first, client.last()) / 2);
        stage.why("collected on " + until.plusDays(1) + " and again today");
        for (Lane lane : client.lanes()) {
            client.open.add(lane);
            client.cover(lane, new Piece(first, until, until.plusDays(1)));
            client.cover(lane, new Piece(first, stage.night().last(), stage.today()));
        }
        Lane lane = stage.pick(Lane.SALES_TAX, Lane.PURCHASE_TAX);
        LocalDate written = stage.day(day -> !day.isAfter(until));
        if (written != null) {
            Invoice deal = stage.issue(stage.deal(lane, written), written, written);
            stage.both(deal);
            deal.formerly = stage.supply();
            stage.expectOfOne("CONFLICTING_COPIES", deal::key, () -> deal.file, () -> deal.formerFile);
        }
    }
}
