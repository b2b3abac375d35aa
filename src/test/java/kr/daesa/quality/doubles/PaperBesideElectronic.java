package kr.daesa.quality.doubles;

import java.time.LocalDate;
import kr.daesa.quality.Family;
import kr.daesa.quality.Invoice;
import kr.daesa.quality.Lane;
import kr.daesa.quality.Stage;
import kr.daesa.quality.Statute;

/** One deal on paper and electronically; on another day or of another amount, the paper is another deal. */
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
        boolean other = stage.oneIn(3);
        if (other && stage.oneIn(2) && written.isAfter(stage.night().first())) {
            paper.written = written.minusDays(1);
        } else if (other) {
            paper.supply += 10;
            paper.tax += lane.isExempt() ? 0 : 1;
        }
        stage.enter(paper);
        if (!other) {
            stage.why("a paper row beside a matched electronic row of the same group");
            stage.expect("DOUBLE_ISSUE", "WARNING", 0L, paper);
            stage.perhaps("PAPER_ISSUED_BY_OBLIGED", paper);
            return true;
        }
        stage.why("a paper row of another day or amount than the electronic one");
        if (lane.isSales() && stage.client().payer().isObliged(paper.written)) {
            stage.expect("PAPER_ISSUED_BY_OBLIGED", null, Statute.penalty(paper.supply, 10), paper);
        }
        return true;
    }
}
