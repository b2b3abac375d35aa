package kr.daesa.quality.existence;

import java.time.LocalDate;
import kr.daesa.quality.Family;
import kr.daesa.quality.Invoice;
import kr.daesa.quality.Lane;
import kr.daesa.quality.Stage;

/** Card, cash receipt and other slips have no counterpart at Hometax. */
public final class OtherSlip implements Family {

    @Override
    public boolean play(Stage stage) {
        Lane lane = stage.taxed(stage.oneIn(2));
        LocalDate written = stage.day(day -> true);
        if (lane == null || written == null) {
            return false;
        }
        Invoice row = stage.deal(lane, written).unissued();
        row.evidence = stage.ledgerTells() ? stage.pick("카드", "현금영수증", "기타") : stage.pick("카드", "현금영수증");
        stage.why("not comparable: " + row.evidence);
        stage.enter(row);
        return true;
    }
}
