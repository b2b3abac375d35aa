package kr.daesa.quality.content;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import kr.daesa.quality.Family;
import kr.daesa.quality.Invoice;
import kr.daesa.quality.Lane;
import kr.daesa.quality.Stage;

/** Two invoices would do for one row of the ledger, or two sums: none is taken. */
public final class EquallyGood implements Family {

    @Override
    public boolean play(Stage stage) {
        Lane lane = stage.lane();
        LocalDate written = lane == null
                ? null
                : stage.covered(
                        lane,
                        day -> stage.isCovered(lane, day, day.plusDays(12))
                                && day.plusDays(12).getMonthValue() == day.getMonthValue());
        if (lane == null || written == null) {
            return false;
        }
        Invoice one = stage.issue(stage.deal(lane, written), written, written);
        List<Invoice> rows = new ArrayList<>();
        if (stage.oneIn(2)) {
            Invoice other = one.copy();
            other.written = written.plusDays(12);
            stage.issue(other, other.written, other.written);
            rows.add(stage.report(one));
            rows.add(stage.report(other));
            Invoice row = stage.bookPlainly(one);
            row.written = written.plusDays(stage.between(5, 7));
            rows.add(row);
            stage.why("one row, two invoices of that amount within ten days");
        } else {
            long half = stage.supply() * 10;
            long step = 10L * stage.between(1, 500);
            long[] supplies = {half + step, half - step, half + 3 * step, half - 3 * step};
            for (int i = 0; i < supplies.length; i++) {
                Invoice part = one.copy().amounts(supplies[i], lane.isExempt() ? 0 : supplies[i] / 10);
                part.written = written.plusDays(2L * i);
                part.item = stage.otherItem(one.item);
                rows.add(stage.report(stage.issue(part, part.written, part.written)));
            }
            Invoice row = stage.bookPlainly(one).amounts(2 * half, lane.isExempt() ? 0 : half / 5);
            row.written = written.plusDays(12);
            rows.add(row);
            stage.why("one row, two pairs of invoices that add up to it");
        }
        stage.expect("AMBIGUOUS", null, 0L, rows.toArray(Invoice[]::new));
        return true;
    }
}
