package kr.daesa.quality.collecting;

import java.time.LocalDate;
import java.util.Objects;
import kr.daesa.quality.Attempt;
import kr.daesa.quality.Client;
import kr.daesa.quality.Lane;
import kr.daesa.quality.Piece;
import kr.daesa.quality.Situation;
import kr.daesa.quality.Stage;

/** A success with no rows for the last weeks, after months with ten or more. */
public final class ZeroAfterManyMonths implements Situation {

    @Override
    public void arrange(Stage stage) {
        Client client = stage.client();
        Lane empty = stage.pick(Lane.SALES_TAX, Lane.PURCHASE_TAX);
        LocalDate first = stage.night().first();
        LocalDate to = client.last().minusDays(stage.between(5, 25));
        LocalDate start = to.minusDays(60).isBefore(first) ? first : to.minusDays(60);
        if (!to.isAfter(start.plusDays(5)) || client.payer().closedOn() != null) {
            new CollectedToday().arrange(stage);
            return;
        }
        for (Lane lane : client.lanes()) {
            if (lane != empty) {
                CollectedToday.collect(stage, lane);
            }
        }
        client.record = true;
        client.cover(empty, new Piece(first, to, stage.today()));
        client.statesRows = true;
        client.attempts.add(new Attempt(empty, to.plusDays(1), stage.night().last(), stage.today(), null, ""));
        int rows = stage.oneIn(2) ? stage.between(10, 14) : stage.between(3, 9);
        stage.why("no rows of " + empty + " since " + to + ", " + rows + " in the two months before");
        for (int i = 0; i < rows; i++) {
            LocalDate written = Objects.requireNonNull(stage.day(day -> !day.isBefore(start) && !day.isAfter(to)));
            stage.both(stage.issue(stage.deal(empty, written), written, written));
        }
        if (rows >= 10) {
            stage.expectOfClient("COLLECTION_SUSPECT");
            stage.perhapsOfClient("COLLECTION_GAP");
        }
    }
}
