package kr.daesa.quality.doubles;

import java.time.LocalDate;
import java.util.Objects;
import kr.daesa.quality.Family;
import kr.daesa.quality.Invoice;
import kr.daesa.quality.Lane;
import kr.daesa.quality.Stage;
import kr.daesa.quality.Statute;

/** One supply, two or three invoices of one day and amount; the ledger has one. */
public final class IssuedTwice implements Family {

    @Override
    public boolean play(Stage stage) {
        Lane lane = stage.lane();
        LocalDate written = lane == null ? null : stage.covered(lane);
        if (lane == null || written == null) {
            return false;
        }
        Invoice first = stage.deal(lane, written);
        LocalDate issued = Objects.requireNonNull(first.issued);
        boolean otherItem = stage.oneIn(3);
        boolean blank = stage.oneIn(5);
        stage.why("Hometax has more of the group than the ledger; " + (otherItem ? "items differ" : "items equal"));
        stage.report(first);
        stage.bookPlainly(first);
        LocalDate latest = Stage.earlier(Statute.issuingDeadline(written), stage.known(lane, written));
        int surplus = stage.between(1, 2);
        for (int i = 0; i < surplus; i++) {
            Invoice again = first.copy();
            LocalDate later = stage.oneIn(2) ? issued : Stage.earlier(issued.plusDays(i + 1L), latest);
            stage.issue(again, later.isBefore(issued) ? issued : later, later.isBefore(issued) ? issued : later);
            issued = Objects.requireNonNull(again.issued);
            again.item = otherItem ? stage.otherItem(first.item) : blank ? "" : first.item;
            stage.report(again);
            stage.expect("DOUBLE_ISSUE", otherItem ? "WARNING" : "ERROR", 0L, again);
        }
        return true;
    }
}
