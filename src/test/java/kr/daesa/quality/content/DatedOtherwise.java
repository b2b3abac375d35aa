package kr.daesa.quality.content;

import java.time.LocalDate;
import java.time.YearMonth;
import kr.daesa.quality.Family;
import kr.daesa.quality.Invoice;
import kr.daesa.quality.Lane;
import kr.daesa.quality.Stage;

/** One invoice, two days written: within ten days or a month it is told, beyond it is two. */
public final class DatedOtherwise implements Family {

    @Override
    public boolean play(Stage stage) {
        Lane lane = stage.lane();
        LocalDate written = lane == null ? null : stage.covered(lane);
        if (lane == null || written == null) {
            return false;
        }
        int off = stage.pick(1, -1, 3, -4, 9, 10, -10, 11, -11, 14, -20, 25);
        LocalDate booked = written.plusDays(off);
        if (!stage.client().open.contains(lane)
                || booked.isBefore(stage.night().first())
                || booked.isAfter(stage.client().last())) {
            return false;
        }
        Invoice deal = stage.report(stage.deal(lane, written));
        boolean told = stage.ledgerTells() && stage.oneIn(3);
        Invoice row = stage.enter(told ? deal.copy() : deal.unissued());
        row.written = booked;
        boolean sameMonth = YearMonth.from(booked).equals(YearMonth.from(written));
        stage.why("booked " + off + " days off" + (told ? " under its number" : sameMonth ? " in the month" : ""));
        if (told || sameMonth || Math.abs(off) <= 10) {
            boolean samePeriod = stage.client().payer().isSamePeriod(booked, written);
            String severity = !samePeriod ? "ERROR" : sameMonth ? "INFO" : "WARNING";
            stage.expect("DATE_MISMATCH", severity, 0L, deal);
        } else {
            stage.absentFromLedger(deal);
            stage.absentFromHometax(row);
        }
        return true;
    }
}
