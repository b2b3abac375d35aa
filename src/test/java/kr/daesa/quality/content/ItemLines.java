package kr.daesa.quality.content;

import java.time.LocalDate;
import kr.daesa.quality.Family;
import kr.daesa.quality.Invoice;
import kr.daesa.quality.Lane;
import kr.daesa.quality.Stage;

/** The list repeats an invoice on each of its item lines. */
public final class ItemLines implements Family {

    @Override
    public boolean play(Stage stage) {
        Lane lane = stage.client().hometaxForm().isList() ? stage.lane() : null;
        LocalDate written = lane == null ? null : stage.covered(lane);
        if (lane == null || written == null) {
            return false;
        }
        Invoice deal = stage.deal(lane, written);
        deal.lines = stage.between(2, 4);
        stage.why("one invoice on " + deal.lines + " item lines");
        stage.both(deal);
        return true;
    }
}
