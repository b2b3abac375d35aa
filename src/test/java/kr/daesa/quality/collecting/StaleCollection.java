package kr.daesa.quality.collecting;

import java.time.LocalDate;
import kr.daesa.quality.Situation;
import kr.daesa.quality.Stage;

/** The newest collection is more than three days old: collecting seems to have stopped. */
public final class StaleCollection implements Situation {

    @Override
    public void arrange(Stage stage) {
        int days = stage.pick(4, 4, 5, 15);
        LocalDate start =
                stage.night().halves().get(stage.night().halves().size() - 1).first();
        // The days since would else lie in two periods, and be one gap or two.
        boolean inOnePeriod = stage.today().minusDays(days + 3L).isAfter(start);
        CollectedDaysAgo.collect(stage, inOnePeriod ? days : 4);
    }
}
