package kr.daesa.quality.content;

import java.time.LocalDate;
import kr.daesa.quality.Family;
import kr.daesa.quality.Invoice;
import kr.daesa.quality.Lane;
import kr.daesa.quality.LedgerForm.Told;
import kr.daesa.quality.Party;
import kr.daesa.quality.Stage;

/** A digit of the counterparty's number is wrong, or two have changed places. */
public final class PartyNumberMistyped implements Family {

    @Override
    public boolean play(Stage stage) {
        Lane lane = stage.lane();
        LocalDate written = lane == null ? null : stage.covered(lane);
        if (lane == null || written == null) {
            return false;
        }
        Invoice deal = stage.deal(lane, written);
        Invoice row = stage.plainly(deal);
        if (!stage.tells(Told.PARTY_NUMBER, row)) {
            return false;
        }
        stage.report(deal);
        char[] digits = deal.party.number().toCharArray();
        int at = stage.between(1, 8);
        if (stage.oneIn(2) && digits[at] != digits[at + 1]) {
            char first = digits[at];
            digits[at] = digits[at + 1];
            digits[at + 1] = first;
        } else {
            digits[at] = (char) ('0' + (digits[at] - '0' + stage.between(1, 9)) % 10);
        }
        row.party = deal.party.withNumber(new String(digits));
        stage.enter(row);
        stage.why("the ledger has " + row.party.number() + " for " + deal.party.number());
        stage.expect("COUNTERPARTY_MISMATCH", deal);
        if (!Party.isValid(row.party.number())) {
            stage.expect("INVALID_BUSINESS_NUMBER", null, 0L, deal, row);
        }
        return true;
    }
}
