package kr.daesa.quality.doubles;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import kr.daesa.quality.Family;
import kr.daesa.quality.Invoice;
import kr.daesa.quality.Lane;
import kr.daesa.quality.LedgerForm.Told;
import kr.daesa.quality.Stage;

/**
 * One supply issued by the supplier (정발행) and by the buyer (역발행), or by an old and a new program: the middle of the
 * approval numbers tells two systems, and one is too many. As many booked as issued are honest.
 */
public final class IssuedByTwoSystems implements Family {

    private static final Comparator<Invoice> BY_ISSUE = Comparator.<Invoice, LocalDate>comparing(
                    one -> Objects.requireNonNull(one.issued))
            .thenComparing(one -> one.number);

    @Override
    public boolean play(Stage stage) {
        Lane lane = stage.lane();
        LocalDate written = lane == null ? null : stage.covered(lane);
        if (lane == null || written == null || stage.known(lane, written).isBefore(written.plusDays(1))) {
            return false;
        }
        Invoice deal = stage.deal(lane, written);
        List<Invoice> issued = new ArrayList<>();
        int systems = stage.between(2, 3);
        for (int i = 0; i < systems; i++) {
            Invoice one = deal.copy();
            LocalDate day = stage.oneIn(2) ? written : written.plusDays(1);
            one.issued = day;
            one.sent = day;
            one.number = stage.number(day, i);
            issued.add(stage.report(one));
        }
        issued.sort(BY_ISSUE);
        int booked = stage.between(0, systems);
        String cause = stage.pick("정발행 and 역발행", "an old and a new program");
        stage.why(cause + ": " + systems + " issued by as many systems, " + booked + " booked");
        boolean numbered = booked == 1 && stage.oneIn(3) && stage.tells(Told.NUMBER, deal);
        for (int i = 0; i < booked; i++) {
            if (numbered) {
                stage.enter(stage.pick(issued).copy());
            } else {
                stage.bookPlainly(deal);
            }
        }
        Invoice[] all = issued.toArray(Invoice[]::new);
        if (booked == 0) {
            stage.absentFromLedger(issued.get(0));
        }
        for (int i = Math.max(1, booked); i < systems; i++) {
            // Of one that the ledger has by its number, the text does not say whether it is the one kept.
            Invoice[] surplus = numbered ? all : new Invoice[] {issued.get(i)};
            stage.expect("DOUBLE_ISSUE", booked == 0 ? "WARNING" : "ERROR", 0L, surplus);
        }
        return true;
    }
}
