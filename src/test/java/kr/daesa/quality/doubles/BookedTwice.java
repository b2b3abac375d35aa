package kr.daesa.quality.doubles;

import java.time.LocalDate;
import kr.daesa.quality.Family;
import kr.daesa.quality.Invoice;
import kr.daesa.quality.Lane;
import kr.daesa.quality.LedgerForm.Told;
import kr.daesa.quality.Stage;

/**
 * The ledger has one invoice twice; with another item it is another deal. A form that tells no item tells no other item
 * either: blank equals anything, so what is one too many there is the same deal.
 */
public final class BookedTwice implements Family {

    @Override
    public boolean play(Stage stage) {
        Lane lane = stage.lane();
        LocalDate written = lane == null ? null : stage.covered(lane);
        if (lane == null || written == null) {
            return false;
        }
        Invoice deal = stage.report(stage.deal(lane, written));
        Invoice kept = stage.bookPlainly(deal);
        Invoice surplus = stage.bookPlainly(deal);
        boolean repeats = true;
        boolean sameItem = !stage.tells(Told.ITEM, stage.plainly(deal));
        switch (stage.between(0, 3)) {
            case 0 -> {
                sameItem = true;
                stage.why("the surplus row repeats the item");
            }
            case 1 -> {
                surplus.item = stage.otherItem(deal.item);
                surplus.document = kept.document;
                repeats = !kept.document.isEmpty();
                stage.why("the surplus row repeats the document number, where the form tells one");
            }
            case 2 -> {
                surplus.item = stage.otherItem(deal.item);
                repeats = stage.tells(Told.NUMBER, stage.plainly(deal));
                kept.number = repeats ? deal.number : "";
                surplus.number = kept.number;
                stage.why(
                        "the surplus row repeats the approval number under another document, where the form tells one");
            }
            default -> {
                surplus.item = stage.otherItem(deal.item);
                repeats = false;
                stage.why(sameItem ? "no item tells that it is another deal" : "another item: another deal");
            }
        }
        if (sameItem) {
            stage.expect("DOUBLE_BOOKED", "WARNING", 0L, kept, surplus); // either is the one too many
        } else if (repeats) {
            stage.expect("DOUBLE_BOOKED", "WARNING", 0L, surplus);
        } else {
            stage.absentFromHometax(surplus);
        }
        return true;
    }
}
