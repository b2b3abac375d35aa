package kr.daesa.quality.sums;

import java.time.LocalDate;
import java.util.List;
import kr.daesa.quality.Family;
import kr.daesa.quality.Invoice;
import kr.daesa.quality.Stage;

/** Two rows are one row together, and a third one is it alone: nobody can tell, unless the third is of its very day. */
public final class SumOrOneRow implements Family {

    @Override
    public boolean play(Stage stage) {
        Month month = Month.of(stage, 0);
        if (month == null) {
            return false;
        }
        LocalDate first = month.end().withDayOfMonth(1);
        long one = stage.supply() / 10 * 10;
        long other = stage.supply() / 10 * 10;
        boolean sameDay = stage.oneIn(3);
        Invoice whole = month.whole(month.end(), one + other);
        List<Invoice> parts = List.of(
                month.part(first.plusDays(stage.between(0, 7)), one),
                month.part(first.plusDays(stage.between(8, 15)), other));
        Invoice single = month.part(sameDay ? month.end() : first.plusDays(stage.between(16, 26)), one + other);
        if (sameDay) {
            stage.why("the one row has its equal on its own day, and two others that add up to it");
            parts.forEach(month::left);
        } else {
            stage.why("one row, its equal on another day, and two that add up to it");
            stage.expect("AMBIGUOUS", null, 0L, whole, parts.get(0), parts.get(1), single);
        }
        return true;
    }
}
