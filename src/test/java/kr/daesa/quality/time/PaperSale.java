package kr.daesa.quality.time;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import kr.daesa.quality.Family;
import kr.daesa.quality.Invoice;
import kr.daesa.quality.Lane;
import kr.daesa.quality.Stage;
import kr.daesa.quality.Statute;

/** A sale on paper, by one who must issue electronically or need not. */
public final class PaperSale implements Family {

    @Override
    public boolean play(Stage stage) {
        Lane lane = stage.lane(true);
        LocalDate from = stage.client().payer().obligedFrom();
        LocalDate written = from != null && stage.oneIn(2)
                ? stage.day(day -> Math.abs(ChronoUnit.DAYS.between(day, from)) <= 3)
                : stage.day(day -> true);
        if (lane == null || written == null) {
            return false;
        }
        Invoice paper = stage.deal(lane, written).unissued();
        paper.evidence = "종이";
        stage.enter(paper);
        boolean obliged = stage.client().payer().isObliged(written);
        stage.why("on paper, and " + (obliged ? "obliged" : "not obliged") + " on that day");
        if (obliged) {
            stage.expect("PAPER_ISSUED_BY_OBLIGED", null, Statute.penalty(paper.supply, 10), paper);
        }
        return true;
    }
}
