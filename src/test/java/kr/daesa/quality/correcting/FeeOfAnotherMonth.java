package kr.daesa.quality.correcting;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import kr.daesa.quality.Family;
import kr.daesa.quality.Invoice;
import kr.daesa.quality.Lane;
import kr.daesa.quality.Stage;

/** Equal fees of many months, one of them unbooked, and an unbooked reversal that may be of any: it is nobody's unless named. */
public final class FeeOfAnotherMonth implements Family {

    @Override
    public boolean play(Stage stage) {
        Lane lane = stage.lane();
        if (lane == null) {
            return false;
        }
        List<LocalDate> days = new ArrayList<>();
        LocalDate first = stage.night().first();
        for (int month = 0; month < 12; month++) {
            LocalDate day = first.plusMonths(month + 1L).minusDays(1);
            if (stage.isCovered(lane, day, day.plusDays(10))) {
                days.add(day);
            }
        }
        if (days.size() < 2) {
            return false;
        }
        LocalDate back = days.get(days.size() - 1).plusDays(stage.between(5, 10));
        LocalDate unbooked = stage.pick(days);
        LocalDate other =
                stage.pick(days.stream().filter(day -> !day.equals(unbooked)).toList());
        Invoice fee = stage.deal(lane, days.get(0));
        Invoice open = fee;
        Invoice paid = fee;
        for (LocalDate day : days) {
            Invoice month = fee.copy();
            month.written = day;
            stage.issue(month, day, day);
            stage.report(month);
            if (day.equals(unbooked)) {
                open = month;
            } else {
                stage.bookPlainly(month);
            }
            paid = day.equals(other) ? month : paid;
        }
        Invoice reversal = fee.copy().amounts(-fee.supply, -fee.tax);
        reversal.written = back;
        stage.issue(reversal, back, back);
        reversal.correction = true;
        int named = stage.between(0, 2);
        boolean names = named > 0 && stage.correct(reversal, named == 1 ? open : paid, "");
        stage.report(reversal);
        if (names && named == 1) {
            stage.why("the reversal names the fee that is not booked: they net");
            return true;
        }
        stage.why(names ? "the reversal names a fee that is booked" : "the reversal may be of any month");
        stage.absentFromLedger(open);
        stage.absentFromLedger(reversal);
        return true;
    }
}
