package kr.daesa.quality.correcting;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import kr.daesa.quality.Family;
import kr.daesa.quality.Invoice;
import kr.daesa.quality.Lane;
import kr.daesa.quality.Stage;

/** A correction that was itself corrected, up to three times: one chain, of which the last document stands. */
public final class ChainOfCorrections implements Family {

    @Override
    public boolean play(Stage stage) {
        Lane lane = stage.lane();
        LocalDate written = lane == null ? null : stage.covered(lane);
        if (lane == null || written == null) {
            return false;
        }
        LocalDate known =
                Stage.earlier(stage.known(lane, written), stage.client().payer().finalReturn(written));
        if (known.isBefore(written)) {
            return false;
        }
        List<Invoice> chain = new ArrayList<>();
        Invoice standing = stage.issue(stage.deal(lane, written), written, written);
        chain.add(standing);
        int times = stage.between(2, 3);
        for (int i = 1; i <= times; i++) {
            LocalDate anew = Stage.earlier(written.plusDays(i), known);
            Invoice reversal = stage.issue(standing.copy(), anew, anew).amounts(-standing.supply, -standing.tax);
            Invoice replacement = stage.issue(standing.copy(), anew, anew);
            long supply = stage.supply();
            replacement.amounts(supply, lane.isExempt() ? 0 : supply / 10);
            stage.correct(reversal, standing, "01");
            stage.correct(replacement, standing, "01");
            chain.add(reversal);
            chain.add(replacement);
            standing = replacement;
        }
        boolean all = stage.oneIn(2);
        for (Invoice one : chain) {
            stage.report(one);
            if (all || one == standing) {
                stage.bookPlainly(one);
            }
        }
        stage.why("corrected " + times + " times; " + (all ? "all booked" : "the last booked"));
        return true;
    }
}
