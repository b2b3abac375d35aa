package kr.daesa.quality.sums;

import java.time.LocalDate;
import kr.daesa.quality.Invoice;
import kr.daesa.quality.Lane;
import kr.daesa.quality.Stage;
import org.jspecify.annotations.Nullable;

/** A month with one counterparty, whole on one side and in parts on the other, either way round. */
final class Month {

    private final Stage stage;
    private final Lane lane;
    private final boolean invoicedOnce;
    private final Invoice deal;

    private Month(Stage stage, Lane lane, LocalDate end) {
        this.stage = stage;
        this.lane = lane;
        this.invoicedOnce = stage.oneIn(2);
        this.deal = stage.deal(lane, end);
    }

    /** A month whose days are all covered, and some of the next; null where there is none. */
    static @Nullable Month of(Stage stage, int beyond) {
        Lane lane = stage.lane();
        LocalDate end = lane == null
                ? null
                : stage.covered(
                        lane,
                        day -> day.plusDays(1).getDayOfMonth() == 1
                                && !day.withDayOfMonth(1).isBefore(stage.night().first())
                                && stage.isCovered(lane, day.withDayOfMonth(1), day.plusDays(beyond)));
        return lane == null || end == null ? null : new Month(stage, lane, end);
    }

    LocalDate end() {
        return deal.written;
    }

    private Invoice of(LocalDate written, long supply, String item) {
        Invoice row = deal.copy();
        row.written = written;
        row.item = item;
        row.amounts(supply, lane.isExempt() ? 0 : supply / 10);
        return row;
    }

    /** Puts down what is one row. */
    Invoice whole(LocalDate written, long supply) {
        return put(of(written, supply, deal.item), invoicedOnce);
    }

    /** Puts down one of several rows; another item, so that nothing but amounts tells what belongs together. */
    Invoice part(LocalDate written, long supply) {
        return put(of(written, supply, stage.otherItem(deal.item)), !invoicedOnce);
    }

    private Invoice put(Invoice row, boolean invoice) {
        return invoice ? stage.report(stage.issue(row, row.written, row.written)) : stage.bookPlainly(row);
    }

    /** The whole has nothing on the other side. */
    void alone(Invoice whole) {
        absent(whole, invoicedOnce);
    }

    /** A part has nothing on the other side. */
    void left(Invoice part) {
        absent(part, !invoicedOnce);
    }

    private void absent(Invoice row, boolean invoice) {
        if (invoice) {
            stage.absentFromLedger(row);
        } else {
            stage.absentFromHometax(row);
        }
    }
}
