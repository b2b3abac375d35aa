package kr.daesa.quality.content;

import java.time.LocalDate;
import kr.daesa.quality.Family;
import kr.daesa.quality.Invoice;
import kr.daesa.quality.Lane;
import kr.daesa.quality.LedgerForm.Told;
import kr.daesa.quality.Stage;

/** No number, one day and party: one invoice if the item agrees, the tax is booked inside, the sign is turned, or one amount agrees. */
public final class WrongAmountWithoutNumber implements Family {

    @Override
    public boolean play(Stage stage) {
        Lane lane = stage.taxed(stage.oneIn(2));
        LocalDate written = lane == null ? null : stage.covered(lane);
        if (lane == null || written == null) {
            return false;
        }
        Invoice deal = stage.report(stage.deal(lane, written));
        Invoice row = stage.bookPlainly(deal);
        long other = stage.supply();
        boolean found = true;
        switch (stage.between(0, 5)) {
            case 0 -> {
                row.amounts(other, other / 10);
                found = stage.tells(Told.ITEM, row);
                stage.why(
                        found ? "same item, other amounts" : "other amounts, and no item to tell that it is the same");
                if (!found) {
                    stage.absentFromLedger(deal);
                    stage.absentFromHometax(row);
                }
            }
            case 1 -> {
                row.amounts(deal.supply + deal.tax, 0).item(stage.otherItem(deal.item));
                stage.why("the tax is booked inside the supply");
            }
            case 2 -> {
                row.amounts(-deal.supply, -deal.tax).item(stage.otherItem(deal.item));
                stage.why("the sign is turned");
            }
            case 3 -> {
                row.amounts(other, deal.tax).item(stage.otherItem(deal.item));
                stage.why("the supply alone differs");
            }
            case 4 -> {
                int off = stage.pick(1, -1, 2, 500);
                row.amounts(deal.supply, deal.tax + off).item(stage.otherItem(deal.item));
                stage.why("the tax alone differs by " + off);
                found = Math.abs(off) > 1;
            }
            default -> {
                row.amounts(other, other / 10 + 7).item(stage.otherItem(deal.item));
                stage.why("party and day alone agree: no pair");
                stage.absentFromLedger(deal);
                stage.absentFromHometax(row);
                found = false;
            }
        }
        if (found) {
            stage.expect("AMOUNT_MISMATCH", deal);
        }
        return true;
    }
}
