package kr.daesa.quality.content;

import java.time.LocalDate;
import kr.daesa.quality.Family;
import kr.daesa.quality.Invoice;
import kr.daesa.quality.Lane;
import kr.daesa.quality.LedgerForm.Told;
import kr.daesa.quality.Party;
import kr.daesa.quality.Stage;

/** The ledger has the name only, or a number that cannot be and the same name. */
public final class PartyNumberAbsent implements Family {

    @Override
    public boolean play(Stage stage) {
        Lane lane = stage.lane();
        LocalDate written = lane == null ? null : stage.covered(lane);
        if (lane == null || written == null) {
            return false;
        }
        Invoice deal = stage.report(stage.deal(lane, written));
        Invoice row = stage.plainly(deal);
        String bare = deal.party.name().replace("(주)", "");
        String name = stage.pick(bare, "(주)" + bare, "㈜" + bare, "주식회사 " + bare);
        if (!stage.tells(Told.PARTY_NUMBER, row) || stage.oneIn(2)) {
            row.party = new Party("", name);
            stage.why("no number, and Hometax knows one number of that name");
        } else {
            String valid = stage.businessNumber();
            String wrong = valid.substring(0, 9) + (char) ('0' + (valid.charAt(9) - '0' + stage.between(1, 9)) % 10);
            row.party = new Party(wrong, name);
            stage.why("an invalid number under the same name");
            stage.expect("COUNTERPARTY_MISMATCH", deal);
            stage.expect("INVALID_BUSINESS_NUMBER", null, 0L, deal, row);
        }
        stage.enter(row);
        return true;
    }
}
