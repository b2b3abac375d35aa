package kr.daesa.quality.doubles;

import java.time.LocalDate;
import kr.daesa.quality.Family;
import kr.daesa.quality.Invoice;
import kr.daesa.quality.Lane;
import kr.daesa.quality.Stage;

/** The ledger has one invoice twice; with another item it is another deal. */
public final class BookedTwice implements Family {

    @Override
    public boolean play(Stage stage) {
        Lane lane = stage.lane();
        LocalDate written = lane == null ? null : stage.covered(lane);
        if (lane == null || written == null || !stage.ledgerTells()) {
            return false;
        }
        Invoice deal = stage.report(stage.deal(lane, written));
        Invoice kept = stage.bookPlainly(deal);
        Invoice surplus = stage.bookPlainly(deal);
        switch (stage.between(0, 3)) {
            case 0 -> stage.why("the surplus row repeats the item");
            case 1 -> {
                surplus.item = stage.otherItem(deal.item);
                surplus.document = kept.document;
                stage.why("the surplus row repeats the document number");
            }
            case 2 -> {
                kept.number = deal.number;
                surplus.number = deal.number;
                surplus.item = stage.otherItem(deal.item);
                stage.why("the surplus row repeats the approval number under another document");
            }
            default -> {
                surplus.item = stage.otherItem(deal.item);
                stage.why("another item: another deal, which lacks its invoice");
                stage.absentFromHometax(surplus);
                return true;
            }
        }
        stage.expect("DOUBLE_BOOKED", "WARNING", 0L, surplus);
        return true;
    }
}
