package kr.daesa.quality.sums;

import java.time.LocalDate;
import kr.daesa.quality.Family;
import kr.daesa.quality.Stage;

/** Deliveries of a month and something that came back: with its sign, they add up. */
public final class SumWithReturn implements Family {

    @Override
    public boolean play(Stage stage) {
        Month month = Month.of(stage, 0);
        if (month == null) {
            return false;
        }
        LocalDate first = month.end().withDayOfMonth(1);
        long one = stage.supply() / 10 * 10;
        long other = stage.supply() / 10 * 10;
        long back = one / 30 * 10;
        month.part(first.plusDays(stage.between(0, 5)), one);
        month.part(first.plusDays(stage.between(6, 12)), other);
        month.part(first.plusDays(stage.between(13, 20)), -back);
        month.whole(month.end(), one + other - back);
        stage.why("two deliveries less what came back are one row");
        return true;
    }
}
