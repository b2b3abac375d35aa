package kr.daesa.quality.sums;

import java.time.LocalDate;
import kr.daesa.quality.Family;
import kr.daesa.quality.Invoice;
import kr.daesa.quality.Stage;

/** Two sets with a row in common add up to one row, or one set to two rows: unique from neither end. */
public final class SumsThatShareRows implements Family {

    @Override
    public boolean play(Stage stage) {
        Month month = Month.of(stage, 0);
        if (month == null) {
            return false;
        }
        LocalDate first = month.end().withDayOfMonth(1);
        long one = stage.supply() / 10 * 10;
        long other = stage.supply() / 10 * 10;
        Invoice part = month.part(first.plusDays(stage.between(0, 5)), one);
        Invoice second = month.part(first.plusDays(stage.between(6, 9)), other);
        Invoice whole = month.whole(month.end(), one + other);
        boolean twoSets = stage.oneIn(2);
        Invoice third = twoSets
                ? month.part(first.plusDays(stage.between(14, 20)), other)
                : month.whole(first.plusDays(stage.between(11, 15)), one + other);
        stage.why(
                twoSets
                        ? "either of two equal rows, with a third, is the sum"
                        : "two rows are the sum of the same two");
        stage.expect("AMBIGUOUS", null, 0L, part, second, whole, third);
        return true;
    }
}
