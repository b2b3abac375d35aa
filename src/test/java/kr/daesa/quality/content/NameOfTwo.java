package kr.daesa.quality.content;

import java.time.LocalDate;
import kr.daesa.quality.Family;
import kr.daesa.quality.Invoice;
import kr.daesa.quality.Lane;
import kr.daesa.quality.LedgerForm.Told;
import kr.daesa.quality.Party;
import kr.daesa.quality.Stage;

/** Two companies of one name: the name stands for neither number, in the partner master or in what Hometax has. */
public final class NameOfTwo implements Family {

    @Override
    public boolean play(Stage stage) {
        Lane lane = stage.lane();
        LocalDate written =
                lane == null ? null : stage.covered(lane, day -> stage.isCovered(lane, day, day.plusDays(2)));
        if (lane == null || written == null) {
            return false;
        }
        Invoice deal = stage.deal(lane, written);
        Party namesake = new Party(stage.businessNumber(), deal.party.name());
        boolean master = !stage.tells(Told.PARTY_NUMBER, stage.plainly(deal)) || stage.oneIn(2);
        if (master) {
            stage.client().partners.add(deal.party);
            stage.client().partners.add(namesake);
        } else {
            Invoice other = stage.deal(lane, written);
            other.party = namesake;
            stage.report(other);
            stage.bookPlainly(other);
        }
        stage.report(deal);
        Invoice row = stage.plainly(deal);
        row.party = new Party("", deal.party.name());
        row.written = written.plusDays(stage.between(1, 2));
        stage.enter(row);
        stage.why("the name has two numbers " + (master ? "in the partner master" : "at Hometax")
                + ": it is not used, and the days differ");
        stage.absentFromLedger(deal);
        stage.absentFromHometax(row);
        return true;
    }
}
