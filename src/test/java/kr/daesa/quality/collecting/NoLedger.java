package kr.daesa.quality.collecting;

import java.time.LocalDate;
import java.util.List;
import java.util.function.Predicate;
import kr.daesa.quality.Client;
import kr.daesa.quality.Half;
import kr.daesa.quality.Lane;
import kr.daesa.quality.Piece;
import kr.daesa.quality.Situation;
import kr.daesa.quality.Stage;

/** Not one ledger row in a direction, or in either. */
public final class NoLedger implements Situation {

    @Override
    public void arrange(Stage stage) {
        Client client = stage.client();
        boolean both = stage.oneIn(3);
        boolean sales = stage.oneIn(2);
        boolean recorded = stage.oneIn(2);
        stage.why("no ledger " + (both ? "at all" : sales ? "of sales" : "of purchases"));
        for (Lane lane : client.lanes()) {
            boolean without = both || lane.isSales() == sales;
            if (recorded) {
                CollectedToday.collect(stage, lane);
            } else {
                client.open.add(lane);
            }
            if (without) {
                client.open.remove(lane);
                if (lane.isExempt()) {
                    client.pieces.remove(lane);
                    continue;
                }
                List<Piece> pieces = client.pieces.getOrDefault(lane, List.of());
                for (Half half : stage.night().halves()) {
                    report(stage, lane, day -> Half.of(day).equals(half));
                }
                pieces.forEach(piece -> report(stage, lane, piece::covers));
                stage.expectOfClient("LEDGER_MISSING");
            }
        }
    }

    private static void report(Stage stage, Lane lane, Predicate<LocalDate> will) {
        for (int i = stage.between(1, 4); i > 0; i--) {
            LocalDate written = stage.day(will);
            if (written != null) {
                stage.report(stage.issue(stage.deal(lane, written), written, written));
            }
        }
    }
}
