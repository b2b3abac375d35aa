package kr.daesa.quality.content;

import java.time.LocalDate;
import kr.daesa.quality.Family;
import kr.daesa.quality.Invoice;
import kr.daesa.quality.Lane;
import kr.daesa.quality.Party;
import kr.daesa.quality.Stage;

/** The ledger has the name only; the partner master knows its number, under whatever name Hometax has it. */
public final class KnownByName implements Family {

    @Override
    public boolean play(Stage stage) {
        Lane lane = stage.lane();
        LocalDate written = lane == null ? null : stage.covered(lane);
        if (lane == null || written == null) {
            return false;
        }
        Invoice deal = stage.deal(lane, written);
        String name = "단골" + deal.party.name().replace("(주)", "");
        stage.client().partners.add(new Party(deal.party.number(), stage.pick(name, "㈜" + name)));
        Invoice row = deal.unissued();
        row.party = new Party("", stage.pick(name, "(주)" + name, "주식회사 " + name, name + " "));
        stage.enter(row);
        if (stage.oneIn(4)) {
            stage.why("known by name, and not at Hometax");
            stage.absentFromHometax(row);
        } else {
            stage.why("the partner master knows the number of the name");
            stage.report(deal);
        }
        return true;
    }
}
