package kr.daesa.quality.collecting;

import kr.daesa.quality.Situation;
import kr.daesa.quality.Stage;

/** No record: the exports cover the whole period up to the day before, as of the business date. */
public final class NothingDeclared implements Situation {

    @Override
    public void arrange(Stage stage) {
        stage.why("no collection record");
        stage.client().deals = true;
        stage.client().open.addAll(stage.client().lanes());
    }
}
