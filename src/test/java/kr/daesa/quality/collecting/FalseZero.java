package kr.daesa.quality.collecting;

import java.time.LocalDate;
import java.util.Objects;
import kr.daesa.quality.Client;
import kr.daesa.quality.Invoice;
import kr.daesa.quality.Lane;
import kr.daesa.quality.Piece;
import kr.daesa.quality.Situation;
import kr.daesa.quality.Stage;

/** A success with no rows where the ledger has ten or more: it proves nothing. */
public final class FalseZero implements Situation {

    private static final int SUSPECT = 10;

    @Override
    public void arrange(Stage stage) {
        collect(stage, stage.between(SUSPECT, SUSPECT + 2));
    }

    /** Collects no row of a lane of which the ledger has some. */
    static void collect(Stage stage, int rows) {
        Client client = stage.client();
        Lane empty = stage.pick(Lane.SALES_TAX, Lane.PURCHASE_TAX);
        for (Lane lane : client.lanes()) {
            if (lane != empty) {
                CollectedToday.collect(stage, lane);
            }
        }
        client.record = true;
        stage.why("no rows collected of " + empty + ", the ledger has " + rows);
        client.cover(empty, new Piece(stage.night().first(), stage.night().last(), stage.today()));
        for (int i = 0; i < rows; i++) {
            LocalDate written = Objects.requireNonNull(stage.day(day -> true));
            Invoice row = stage.enter(stage.deal(empty, written).unissued());
            if (rows < SUSPECT) {
                stage.absentFromHometax(row);
            }
        }
        if (rows >= SUSPECT) {
            stage.expectOfClient("COLLECTION_SUSPECT");
            stage.perhapsOfClient("COLLECTION_GAP"); // whether a proof that is none leaves a gap is left open
        }
    }
}
