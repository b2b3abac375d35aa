package kr.daesa.quality.content;

import java.time.LocalDate;
import kr.daesa.quality.Family;
import kr.daesa.quality.Invoice;
import kr.daesa.quality.Lane;
import kr.daesa.quality.Party;
import kr.daesa.quality.Stage;

/** A buyer with a resident number, masked by Hometax and perhaps by the ledger, or a foreigner. */
public final class BuyerIsAPerson implements Family {

    @Override
    public boolean play(Stage stage) {
        Lane lane = stage.lane(true);
        LocalDate written = lane == null ? null : stage.covered(lane);
        if (lane == null || written == null) {
            return false;
        }
        Invoice deal = stage.deal(lane, written);
        Party person = stage.oneIn(4) ? stage.party().withNumber("9999999999999") : stage.person();
        deal.party = person;
        stage.report(deal);
        stage.book(deal);
        stage.why("a person's number has no check digit of a business");
        if (!person.number().startsWith("999999") && stage.oneIn(2)) {
            deal.party = person.withNumber(person.number().substring(0, 7) + "******");
        }
        return true;
    }
}
