package kr.daesa.quality.content;

import java.time.LocalDate;
import kr.daesa.quality.Family;
import kr.daesa.quality.Invoice;
import kr.daesa.quality.Lane;
import kr.daesa.quality.Stage;

/** Both sides have a number that fails its check digit. */
public final class WrongNumberOnBothSides implements Family {

    @Override
    public boolean play(Stage stage) {
        Lane lane = stage.lane();
        LocalDate written = lane == null ? null : stage.covered(lane);
        if (lane == null || written == null) {
            return false;
        }
        Invoice deal = stage.deal(lane, written);
        String valid = deal.party.number();
        deal.party = deal.party.withNumber(valid.substring(0, 9) + (char) ('0' + (valid.charAt(9) - '0' + 5) % 10));
        stage.report(deal);
        Invoice row = stage.book(deal);
        stage.why("the check digit is wrong at Hometax, and in the ledger if it tells a number");
        stage.expect("INVALID_BUSINESS_NUMBER", null, 0L, deal, row);
        return true;
    }
}
