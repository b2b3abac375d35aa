package kr.daesa.quality.doubles;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import kr.daesa.quality.Family;
import kr.daesa.quality.Invoice;
import kr.daesa.quality.Lane;
import kr.daesa.quality.Stage;

/** Deliveries of a month booked one by one and invoiced once, or the other way round; a won off, and it is no sum. */
public final class SummedByMonth implements Family {

    @Override
    public boolean play(Stage stage) {
        Lane lane = stage.lane();
        LocalDate end = lane == null
                ? null
                : stage.covered(
                        lane,
                        day -> day.plusDays(1).getDayOfMonth() == 1
                                && stage.client().proof(lane, day.withDayOfMonth(1)) != null
                                && stage.client().proof(lane, day.withDayOfMonth(15)) != null
                                && !day.withDayOfMonth(1).isBefore(stage.night().first()));
        if (lane == null || end == null) {
            return false;
        }
        Invoice whole = stage.deal(lane, end);
        int count = stage.oneIn(8) ? 30 : stage.between(2, 6);
        List<Invoice> parts = new ArrayList<>();
        long supply = 0;
        long tax = 0;
        for (int i = 0; i < count; i++) {
            Invoice part = whole.copy();
            part.written = end.withDayOfMonth(stage.pick(stage.between(1, 7), stage.between(15, 27)));
            if (stage.client().proof(lane, part.written) == null) {
                part.written = end.withDayOfMonth(15);
            }
            long amount = stage.supply() / 10 * 10;
            part.amounts(amount, lane.isExempt() ? 0 : amount / 10);
            part.item = stage.otherItem(whole.item);
            supply += part.supply;
            tax += part.tax;
            parts.add(part);
        }
        whole.amounts(supply, tax);
        boolean exact = !stage.oneIn(4);
        if (!exact) {
            whole.supply += 1;
        }
        boolean invoicedOnce = stage.oneIn(2);
        if (invoicedOnce) {
            stage.report(whole);
            parts.forEach(part -> stage.bookPlainly(part));
        } else {
            stage.bookPlainly(whole);
            parts.forEach(part -> stage.report(stage.issue(part, part.written, part.written)));
        }
        stage.why(count + " of a month against one, " + (exact ? "adding up" : "a won short"));
        if (!exact) {
            if (invoicedOnce) {
                stage.absentFromLedger(whole);
                stage.rowsOfLedger().forEach(stage::absentFromHometax);
            } else {
                parts.forEach(stage::absentFromLedger);
                stage.rowsOfLedger().forEach(stage::absentFromHometax);
            }
        }
        return true;
    }
}
