package kr.daesa.quality.sums;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import kr.daesa.quality.Family;
import kr.daesa.quality.Invoice;
import kr.daesa.quality.Stage;

/**
 * All rows of a month add up to one, or those of some days on end, or some with others between them. Up to 24 open rows every
 * set is found; of more, all of them and days on end are, and the others stay open. No two sets are of one sum.
 */
public final class SumOfManyRows implements Family {

    private static final int EVERY_SET = 24;

    @Override
    public boolean play(Stage stage) {
        Month month = Month.of(stage, 0);
        if (month == null) {
            return false;
        }
        LocalDate first = month.end().withDayOfMonth(1);
        int count = Math.min(
                stage.pick(4, 9, EVERY_SET, EVERY_SET + 1, 27), month.end().getDayOfMonth() - 1);
        Random random = new Random(stage.between(0, Integer.MAX_VALUE - 1));
        List<Integer> days = new ArrayList<>(
                IntStream.range(0, month.end().getDayOfMonth() - 1).boxed().toList());
        Collections.shuffle(days, random);
        List<Integer> used = days.subList(0, count).stream().sorted().toList();
        List<Long> supplies = supplies(stage, count);
        Collections.shuffle(supplies, random);

        int from = stage.between(0, count - 4);
        int to = stage.between(from + 3, count - 1);
        int sort = stage.between(0, 2);
        int without = stage.between(from + 1, to - 1);
        long sum = 0;
        List<Invoice> others = new ArrayList<>();
        List<Invoice> its = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            boolean belongs = sort == 0 || (i >= from && i <= to && (sort == 1 || i != without));
            Invoice part = month.part(first.plusDays(used.get(i)), supplies.get(i));
            (belongs ? its : others).add(part);
            sum += belongs ? part.supply : 0;
        }
        Invoice whole = month.whole(month.end(), sum);
        boolean found = count <= EVERY_SET || sort < 2;
        stage.why(its.size() + " of " + count + " rows of a month, "
                + List.of("which are all", "of days on end", "with another between them")
                        .get(sort)
                + (found ? ", add up to one" : ", add up to one, and nobody tries so many sets"));
        others.forEach(month::left);
        if (!found) {
            its.forEach(month::left);
            month.alone(whole);
        }
        return true;
    }

    /** Each is more than all before it together, so that every set has a sum of its own. */
    private static List<Long> supplies(Stage stage, int count) {
        List<Long> supplies = new ArrayList<>();
        long sum = 0;
        for (int i = 0; i < count; i++) {
            long supply = sum + 10L * stage.between(100, 900);
            supplies.add(supply);
            sum += supply;
        }
        return supplies;
    }
}
