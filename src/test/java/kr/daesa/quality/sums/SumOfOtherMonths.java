package kr.daesa.quality.sums;

import java.time.LocalDate;
import java.util.List;
import kr.daesa.quality.Family;
import kr.daesa.quality.Invoice;
import kr.daesa.quality.Stage;

/** What adds up over two months, or to a row of the next month, is no month's sum. */
public final class SumOfOtherMonths implements Family {

    private static final int DAYS_BEYOND = 9;

    @Override
    public boolean play(Stage stage) {
        Month month = Month.of(stage, DAYS_BEYOND);
        if (month == null) {
            return false;
        }
        LocalDate first = month.end().withDayOfMonth(1);
        long one = stage.supply() / 10 * 10;
        long other = stage.supply() / 10 * 10;
        boolean parts = stage.oneIn(2);
        LocalDate last = month.end().plusDays(DAYS_BEYOND);
        List<Invoice> its = List.of(
                month.part(first.plusDays(stage.between(0, 12)), one),
                month.part(
                        parts ? month.end().plusDays(stage.between(1, 5)) : first.plusDays(stage.between(13, 20)),
                        other));
        Invoice whole = month.whole(last, one + other);
        stage.why(parts ? "the rows are of two months" : "the rows are of one month and their sum is of the next");
        its.forEach(month::left);
        month.alone(whole);
        return true;
    }
}
