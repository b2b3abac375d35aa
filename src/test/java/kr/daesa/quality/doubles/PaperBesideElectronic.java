package kr.daesa.quality.doubles;

import java.time.LocalDate;
import kr.daesa.quality.Family;
import kr.daesa.quality.Invoice;
import kr.daesa.quality.Lane;
import kr.daesa.quality.Stage;

/** One deal on paper and electronically. */
public final class PaperBesideElectronic implements Family {

    @Override
    public boolean play(Stage stage) {
        Lane lane = stage.lane();
        LocalDate written = lane == null ? null : stage.covered(lane);
        if (lane == null || written == null) {
            return false;
        }
        Invoice deal = stage.deal(lane, written);
        stage.both(deal);
        Invoice paper = deal.unissued();
        paper.evidence = "종이";
        stage.enter(paper);
        stage.why("a paper row beside a matched electronic row of the same group");
        stage.expect("DOUBLE_ISSUE", "WARNING", 0L, paper);
        stage.perhaps("PAPER_ISSUED_BY_OBLIGED", paper);
        return true;
    }
}
