package kr.daesa.quality.collecting;

import kr.daesa.quality.Situation;
import kr.daesa.quality.Stage;

/** A success with no rows where the ledger has nine or fewer: that there are none is proved. */
public final class ProvedZero implements Situation {

    @Override
    public void arrange(Stage stage) {
        FalseZero.collect(stage, stage.between(5, 9));
    }
}
