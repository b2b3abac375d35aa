package kr.daesa.quality.content;

import java.time.LocalDate;
import kr.daesa.quality.Family;
import kr.daesa.quality.Invoice;
import kr.daesa.quality.Lane;
import kr.daesa.quality.LedgerForm.Told;
import kr.daesa.quality.Stage;

/** One approval number, two counterparties. */
public final class OtherPartyUnderOneNumber implements Family {

    @Override
    public boolean play(Stage stage) {
        Lane lane = stage.lane();
        LocalDate written = lane == null || !stage.ledgerTells() ? null : stage.covered(lane);
        if (lane == null || written == null) {
            return false;
        }
        Invoice deal = stage.report(stage.deal(lane, written));
        Invoice row = deal.copy();
        row.party = stage.party();
        if (!stage.tells(Told.PARTY_NUMBER, row)) {
            stage.inMaster(row.party); // a name that nobody knows is no other number
        }
        stage.enter(row);
        stage.why("the ledger has another counterparty under the number");
        stage.expect("COUNTERPARTY_MISMATCH", deal);
        return true;
    }
}
