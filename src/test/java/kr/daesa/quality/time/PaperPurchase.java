package kr.daesa.quality.time;

import java.time.LocalDate;
import kr.daesa.quality.Family;
import kr.daesa.quality.Invoice;
import kr.daesa.quality.Lane;
import kr.daesa.quality.Stage;

/** A purchase on paper is the supplier's matter. */
public final class PaperPurchase implements Family {

    @Override
    public boolean play(Stage stage) {
        Lane lane = stage.lane(false);
        LocalDate written = stage.day(day -> true);
        if (lane == null || written == null) {
            return false;
        }
        Invoice paper = stage.deal(lane, written).unissued();
        paper.evidence = "종이";
        stage.why("a purchase on paper has no counterpart");
        stage.enter(paper);
        return true;
    }
}
