package kr.daesa.quality.doubles;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import kr.daesa.quality.Family;
import kr.daesa.quality.Invoice;
import kr.daesa.quality.Lane;
import kr.daesa.quality.Stage;

/** One fee a month; now and then a month is missing on one side, and no other month takes its place. */
public final class RentEveryMonth implements Family {

    @Override
    public boolean play(Stage stage) {
        Lane lane = stage.lane();
        if (lane == null) {
            return false;
        }
        List<LocalDate> days = new ArrayList<>();
        LocalDate first = stage.night().first();
        for (LocalDate day = first.plusMonths(1).minusDays(1);
                !day.isAfter(stage.client().last());
                day = day.plusDays(1).plusMonths(1).minusDays(1)) {
            if (stage.client().proof(lane, day) != null) {
                days.add(day);
            }
        }
        if (days.size() < 2) {
            return false;
        }
        Invoice rent = stage.deal(lane, days.get(0));
        LocalDate unbooked = stage.oneIn(2) ? stage.pick(days) : null;
        LocalDate unissued = unbooked == null && stage.oneIn(2) ? stage.pick(days) : null;
        for (LocalDate day : days) {
            Invoice month = rent.copy();
            month.written = day;
            stage.issue(month, day, day);
            if (day.equals(unissued)) {
                stage.absentFromHometax(stage.bookPlainly(month));
            } else {
                stage.report(month);
                if (day.equals(unbooked)) {
                    stage.absentFromLedger(month);
                } else {
                    stage.bookPlainly(month);
                }
            }
        }
        stage.why("one fee a month"
                + (unbooked != null ? ", one not booked" : unissued != null ? ", one not issued" : ""));
        return true;
    }
}
